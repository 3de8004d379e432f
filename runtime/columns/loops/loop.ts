import { guessOf, leavesOf } from './rough.ts';
import type { Column, Term, Values } from '../terms/term.ts';
import { inOrder, partsOf, withParts } from '../terms/term.ts';

/** What a loop leaves behind for each row where `where` holds (absent: for every row). */
export interface Write {
  /** `put` writes, the others combine with what is there: they add to it, or keep the least or the highest. */
  readonly kind: 'put' | 'add' | 'least' | 'greatest';
  readonly term: Term;
  readonly into: Target;
  /** The place in `into`. */
  readonly at: Term;
  readonly where?: Term;
}
export type Target = Exclude<Values, readonly bigint[]> | bigint[];

/** The same for each of the rows from one number up to another. */
export interface Loop {
  readonly from: number;
  readonly to: number;
  readonly writes: readonly Write[];
  /** Filled before the first row, because what is written combines with what is there. */
  readonly start?: readonly Start[];
}
export interface Start {
  readonly into: Target;
  readonly value: number | bigint;
}

/** A loop's terms in the order in which they are worked out, and the columns and targets that they need. */
export interface LoopParts {
  readonly terms: readonly Term[];
  readonly columns: readonly Column[];
}
export function partsOfLoop({ writes }: Loop): LoopParts {
  const roots = writes.flatMap(({ term, at, where }) => [term, at, ...(where === undefined ? [] : [where])]);
  const terms = inOrder(roots, needsOf);
  const columns = new Set(terms.flatMap((term) => (term.kind === 'cell' ? [term.column] : [])));
  return { terms, columns: [...columns] };
}

/** The loop with other terms: what `other` makes of each, whose parts are other ones already. */
export function withTerms(loop: Loop, other: (term: Term) => Term): Loop {
  const known = new Map<Term, Term>();
  const changed = (term: Term): Term => {
    const found = known.get(term) ?? other(withParts(term, changed));
    known.set(term, found);
    return found;
  };
  const writes = loop.writes.map(({ term, at, where, ...write }) => {
    return { ...write, term: changed(term), at: changed(at), ...(where !== undefined && { where: changed(where) }) };
  });
  return { ...loop, writes };
}

/** What has to be worked out before a term. */
function needsOf(term: Term): readonly Term[] {
  const guess = guessOf(term);
  return guess === undefined ? (differenceOf(term) ?? partsOf(term)) : leavesOf(guess);
}

/** Is everything read and written at the row itself? */
export const isByRow = (loop: Loop): boolean =>
  loop.writes.every(({ at }) => at.kind === 'row') &&
  partsOfLoop(loop).terms.every((term) => term.kind !== 'cell' || term.at.kind === 'row');

/** Adding −1 times something is taking it away: the two parts of such a difference. */
export function differenceOf(term: Term): readonly [Term, Term] | undefined {
  if (term.kind === 'subtract') return [term.left, term.right];
  return term.kind === 'add' ? (takenFrom(term.left, term.right) ?? takenFrom(term.right, term.left)) : undefined;
}

function takenFrom(left: Term, right: Term): readonly [Term, Term] | undefined {
  const isTaken = right.kind === 'multiply' && right.left.kind === 'constant' && right.left.value === -1n;
  return isTaken ? [left, right.right] : undefined;
}

/** Makes a loop ready, to be worked out any number of times. */
export type Prepare = (loop: Loop) => () => void;
/** Works out a loop. */
export type Runner = (loop: Loop) => void;

export function fillStart({ start = [] }: Loop): void {
  for (const { into, value } of start) {
    if (isBig(into)) into.fill(BigInt(value));
    else into.fill(Number(value));
  }
}

/** An array of numbers, of whatever width. */
export type Numbers = Exclude<Values, readonly bigint[]>;
export const isNumbers = (values: Values | Target): values is Numbers => !Array.isArray(values);
export const isBig = (values: Values | Target): values is bigint[] => Array.isArray(values);
