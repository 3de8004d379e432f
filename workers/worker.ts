import { keeper } from './keeper.ts';

/** What a thread is asked, by name. */
export const { keep, again, result } = keeper();
