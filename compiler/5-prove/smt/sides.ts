import type { Term } from './terms.ts';

/** One figure of the plan in both cases: before the figure of the promise is raised, and after. */
export interface Sides {
  readonly before: Term;
  readonly after: Term;
}

export const still = (term: Term): Sides => ({ before: term, after: term });
export const isStill = ({ before, after }: Sides): boolean => before === after;

/** The same made of figures on either side. */
export function sidesOf(make: (...terms: readonly Term[]) => Term, ...of: readonly Sides[]): Sides {
  const before = make(...of.map((each) => each.before));
  return of.every(isStill) ? still(before) : { before, after: make(...of.map((each) => each.after)) };
}
