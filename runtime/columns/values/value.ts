import type { Term } from '../terms/term.ts';
import type { Terms } from '../terms/terms.ts';

/** What holds for a row besides its value; both are yes or no. */
interface Marks {
  /** The exact evaluator has to be asked: something about the row is unusual, and may be a problem. */
  readonly odd: Term;
  /** There is nothing in the cell. */
  readonly blank: Term;
}

/** `top / (bottom × over)` by row; `bottom` and `over` are above 0. */
export interface Figure extends Marks {
  readonly kind: 'figure';
  readonly top: Term;
  readonly bottom: Term;
  readonly over: bigint;
}
/** Yes where `holds` is 1; a blank is not a yes. */
export interface Answer extends Marks {
  readonly kind: 'answer';
  readonly holds: Term;
}
/** The place of each row's text in `texts`. */
export interface Text extends Marks {
  readonly kind: 'text';
  readonly place: Term;
  readonly texts: readonly string[];
}
export interface Day extends Marks {
  readonly kind: 'day';
  readonly day: Term;
}
export type ColumnValue = Figure | Text | Day | Answer;

export const isColumnValue = (value: unknown): value is ColumnValue =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'figure' || value.kind === 'answer' || value.kind === 'text' || value.kind === 'day') &&
  'odd' in value;

/** The terms that make up a value, besides its marks. */
export function termsOf(value: ColumnValue): readonly Term[] {
  switch (value.kind) {
    case 'figure':
      return [value.top, value.bottom];
    case 'answer':
      return [value.holds];
    case 'day':
      return [value.day];
    case 'text':
      return [value.place];
  }
}

/** A value like another, made of other terms. */
export function withTerms(like: ColumnValue, [first, second]: readonly Term[], marks: Marks): ColumnValue {
  if (first === undefined) return { ...like, ...marks };
  switch (like.kind) {
    case 'figure':
      return { ...like, top: first, bottom: second ?? like.bottom, ...marks };
    case 'answer':
      return { ...like, holds: first, ...marks };
    case 'day':
      return { ...like, day: first, ...marks };
    case 'text':
      return { ...like, place: first, ...marks };
  }
}

/** A value in another row. */
export function movedTo(terms: Terms, value: ColumnValue, row: Term): ColumnValue {
  const at = (term: Term): Term => terms.moved(term, row);
  return withTerms(value, termsOf(value).map(at), { odd: at(value.odd), blank: at(value.blank) });
}

/** Equal where two values are made of the same terms. */
export function nameOf(value: ColumnValue): string {
  const terms = [...termsOf(value), value.odd, value.blank].map(({ id }) => id);
  const list = value.kind === 'figure' ? value.over : value.kind === 'text' ? value.texts.length : 0;
  return `${terms.join(' ')} ${list}`;
}
