import type { ReadOutcome } from './outcome.ts';

/** Reading that can be looked in on: gives how much is done, from 0 to 1, every few thousand rows, and at the end what it came to. */
export type ReadingSteps = Generator<number, ReadOutcome, undefined>;

/** Rows between two looks: some hundredths of a second. */
export const rowsPerStep = 5000;

/** Reads to the end without looking up. */
export function finished(steps: ReadingSteps): ReadOutcome {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
