import { signal } from '@preact/signals';

/** Puts the newer version of the page in use; undefined: there is none. */
export const newVersion = signal<(() => void) | undefined>(undefined);
