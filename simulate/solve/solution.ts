import type { RationalText } from '../../runtime/calculation.ts';
import type { Problem } from '../../runtime/data.ts';
import type { CurveCause } from '../curve/curve.ts';

/** What is wanted of the pay. */
export interface Goal {
  readonly kind: 'at-least' | 'exactly';
  readonly amount: RationalText;
}

/** What one figure has to be. Figures and amounts as rationals; amounts are what is really paid, rounded. */
export type Solution = Reached | Jumped | Missed;
/** The least figure, in steps of the smallest that data can hold, at which the goal is met. */
export interface Reached extends Standing {
  readonly kind: 'reached';
  /** Every lesser figure was ruled out; else too much hung on single cents, and some lesser one might do. */
  readonly isSure: boolean;
}
/** No figure pays just that: one step less pays too little, this one too much. */
export interface Jumped extends Standing {
  readonly kind: 'jumped';
  readonly below: { readonly at: RationalText; readonly paid: RationalText };
  /** The words of the plan that make it jump; none where it only comes in steps. */
  readonly causes: readonly CurveCause[];
}
/** Nothing from `from` to `to` pays so much, or so little. */
export interface Missed {
  readonly kind: 'missed';
  readonly from: RationalText;
  readonly to: RationalText;
  readonly most?: { readonly at: RationalText; readonly paid: RationalText };
  /** Every figure was ruled out; else there were too many pieces to look at all. */
  readonly isSure: boolean;
}

/** Where somebody stands at a figure. */
export interface Standing {
  readonly at: RationalText;
  readonly paid: RationalText;
  /** What the next unit pays, unrounded; absent where that changes from unit to unit, or nothing is paid. */
  readonly rate?: RationalText;
  /** Where the next thing happens, and how much is missing to get there. */
  readonly next?: { readonly at: RationalText; readonly missing: RationalText; readonly causes: readonly CurveCause[] };
}
export type Solved = { readonly solution: Solution } | { readonly problems: readonly Problem[] };
