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

/** A value in another row. */
export function movedTo(terms: Terms, value: ColumnValue, row: Term): ColumnValue {
  const at = (term: Term): Term => terms.moved(term, row);
  const marks = { odd: at(value.odd), blank: at(value.blank) };
  switch (value.kind) {
    case 'figure':
      return { ...value, top: at(value.top), bottom: at(value.bottom), ...marks };
    case 'answer':
      return { ...value, holds: at(value.holds), ...marks };
    case 'text':
      return { ...value, place: at(value.place), ...marks };
    case 'day':
      return { ...value, day: at(value.day), ...marks };
  }
}
