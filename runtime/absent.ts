import type { Problem } from './data.ts';

/**
 * A value that is not there: an empty cell (`problem` is undefined), or a figure that cannot be had and the reason why. It passes
 * through every operation unchanged, so that one cause is reported once.
 */
export class Absent {
  readonly problem: Problem | undefined;
  constructor(problem: Problem | undefined) {
    this.problem = problem;
  }
}

/** An empty cell in a column that may be blank. */
export const blank = new Absent(undefined);

export const isAbsent = (value: unknown): value is Absent => value instanceof Absent;
