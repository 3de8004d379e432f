import { programInC } from '../c/program.ts';
import type { TierRows } from './data.ts';

export const tiersInC = (folder: string, { salary, sales, target }: TierRows) =>
  programInC('tiers', folder, { salary, sales, target }, [salary.length.toString()], salary.length);
