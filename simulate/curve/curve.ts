import type { NodeId, RationalText, RoundingMode } from '../../runtime/calculation.ts';
import type { Problem } from '../../runtime/data.ts';

/**
 * What somebody is paid as one of their figures varies, everything else staying as the data say: a function in pieces, without any
 * error. Plain JSON; figures are rationals as text, in the units of the plan (money in its currency, ratios as 6/5 for 120%).
 */
export interface Curve {
  readonly payee: string;
  readonly period: string;
  /** The figure that varies. */
  readonly vary: string;
  /** `payout`, or the component. */
  readonly what: string;
  /** What the figure is by the data; absent where they have none. */
  readonly now?: RationalText;
  readonly from: RationalText;
  readonly to: RationalText;
  /** In order, each from a point to the next, without its ends. */
  readonly pieces: readonly CurvePiece[];
  /** One more than the pieces: both ends of the range, and wherever anything changes. */
  readonly points: readonly CurvePoint[];
  /** Where more is sold and less is paid, in order. */
  readonly falls: readonly CurveFall[];
  /** There were too many pieces: the curve ends before `to` was asked for. */
  readonly isCapped: boolean;
}

/** Exact where both are the same; else an irrational figure in between. */
export interface Within {
  readonly low: RationalText;
  readonly high: RationalText;
}

export type CurvePiece = PaidPiece | UnpaidPiece;
/** One function, which only rises, only falls or stays level. */
export interface PaidPiece extends CurveFunction {
  readonly kind: 'paid';
  /** What is paid is just the function with its roundings. Else it may be otherwise by the last cents: ask what is really paid. */
  readonly isExact: boolean;
  readonly direction: 'rises' | 'falls' | 'level';
  /** The rate on the next unit; absent where it changes from unit to unit. */
  readonly slope?: RationalText;
}
/** Nothing can be paid, and why. */
export interface UnpaidPiece {
  readonly kind: 'unpaid';
  readonly isExact: boolean;
  readonly problem: Problem;
}
/**
 * A polynomial of the varying figure over another, by their coefficients from the constant on. It is what is paid before amounts are
 * rounded to the smallest unit; for each rounding comes `times` what that adds (the rounded function less the function).
 */
export interface CurveFunction {
  readonly top: readonly RationalText[];
  readonly bottom: readonly RationalText[];
  readonly roundings: readonly CurveRounding[];
}
export interface CurveRounding {
  readonly times: RationalText;
  readonly of: CurveFunction;
  readonly unit: RationalText;
  readonly mode: RoundingMode;
}

/**
 * - `end` of the range
 * - `jump`: just below, there, or just above, something else is paid
 * - `kink`: the rate changes
 * - `turn`: of a bent piece, where it begins to fall or to rise
 * - `gap`: on one side nothing can be paid
 * - `cents`: only how the last cents are rounded changes
 */
export type PointKind = 'end' | 'jump' | 'kink' | 'turn' | 'gap' | 'cents';
export interface CurvePoint {
  readonly kind: PointKind;
  readonly at: Within;
  readonly isExact: boolean;
  /** What is paid there, with its roundings; absent where nothing is, or where that is not known exactly. */
  readonly paid?: RationalText;
  /** Why nothing is paid there. */
  readonly problem?: Problem;
  /** What the functions come to, unrounded: on the way up to the point, there, and from it on. */
  readonly before?: Within;
  readonly there?: Within;
  readonly after?: Within;
  /** The words of the plan that make it. */
  readonly causes: readonly CurveCause[];
}
export interface CurveCause {
  readonly node: NodeId;
  /** `above 120%` for a band, else the plan's own words. */
  readonly words: string;
  /** Offsets in the plan text. */
  readonly span: { readonly from: number; readonly to: number };
}
export interface CurveFall {
  readonly from: Within;
  readonly to: Within;
  /** Unrounded; a jump falls at one figure. */
  readonly paidFrom: Within;
  readonly paidTo: Within;
}
