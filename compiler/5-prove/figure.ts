import type { Exact } from '../../runtime/numbers/exact.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { atomForm, constantForm, type Form } from './form.ts';
import { type Interval, isNothing, nothing, onlyOf, point } from './interval.ts';

/**
 * What is known of a figure over all cases: where it lies, and how much it changes for each 1 by which the figure that rises is
 * raised, whatever the step. A jump up leaves the upper end open, a jump down the lower.
 */
export interface Figure {
  readonly kind: 'figure';
  readonly range: Interval;
  readonly slope: Interval;
  readonly form: Form;
  /** It is a whole multiple of this. */
  readonly multiple?: Exact;
  /** It is at least the one and at most the other, where more is known than the form itself. */
  readonly above?: Form;
  readonly below?: Form;
  /** It is the greatest or the least of these. */
  readonly arms?: Arms;
  /** It can be had whenever its data can: raising the figure never makes it fail. */
  readonly total: boolean;
}
export interface Arms {
  readonly which: 'greatest' | 'least';
  readonly values: readonly Figure[];
}

/** What is known of a yes or no. */
export interface Truth {
  readonly kind: 'truth';
  /** Which condition at which place: equal names always say the same. */
  readonly name?: string;
  /** As the figure rises: it never changes, turns only to yes, turns only to no, or who knows. */
  readonly turn: 'still' | 'to-yes' | 'to-no' | 'any';
  /** Forms at least 0 whenever it is yes, and whenever it is no. */
  readonly whenYes: readonly Form[];
  readonly whenNo: readonly Form[];
  /** The same where there are several ways to be so: in each of them all forms are at least 0. */
  readonly waysYes?: readonly (readonly Form[])[];
  readonly waysNo?: readonly (readonly Form[])[];
  /** What turns it: a form that is at least 0 where it is yes, and one where it is no. */
  readonly edge?: { readonly yes: Form; readonly no: Form };
  /** The form that is 0 where it turns, if it changes without jumps. */
  readonly border?: Form;
  readonly total: boolean;
}

/** A text, a date: only whether it changes. */
export interface Other {
  readonly kind: 'other';
  readonly moves: boolean;
}
export type Meaning = Figure | Truth | Other;

export const constantFigure = (value: Exact): Figure => ({
  kind: 'figure',
  range: point(value),
  slope: nothing,
  form: constantForm(value),
  total: true,
});
export const zeroFigure = constantFigure(exact.zero);

/** A figure that stays whole, by a name of its own; one that can only be one number is that number. */
export function atomFigure(atom: string, range: Interval, slope: Interval, total = true): Figure {
  const only = onlyOf(range);
  if (only !== undefined && total) return constantFigure(only);
  return { kind: 'figure', range, slope, form: atomForm(atom), total };
}

/** The forms that it lies between. */
export const lowerOf = ({ above, form }: Figure): Form => above ?? form;
export const upperOf = ({ below, form }: Figure): Form => below ?? form;

export const moves = (figure: Figure): boolean => !isNothing(figure.slope);
