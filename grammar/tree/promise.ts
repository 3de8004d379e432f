import type { Expression, Group, Name } from './expression.ts';
import type { TextLiteralOf, Written } from './item.ts';

/** `promise …`, in the forms of the reference. */
export interface Promise extends Written {
  readonly kind: 'promise';
  readonly claim: Claim;
}
export type Claim =
  /** `payout never falls as sales rises`, `others never lose as sales rises` (then `what` is absent) */
  | { readonly kind: 'never-falls'; readonly what?: Expression; readonly as: Expression }
  /** `commission at most 50,000`, `payout at least 3,000`, `team payout at most 12% of team sales` */
  | { readonly kind: 'bound'; readonly what: Expression; readonly bound: 'at-least' | 'at-most'; readonly value: Expression }
  /** `no cliff above 1,000 in sales` */
  | { readonly kind: 'no-cliff'; readonly above?: Expression; readonly in: Expression }
  /** `pool is paid in full` */
  | { readonly kind: 'paid-in-full'; readonly pool: Name; readonly group?: Group }
  /** `same as "other.plan" [except where C]` */
  | { readonly kind: 'same-as'; readonly plan: TextLiteralOf; readonly except?: Expression };

/** `payout may fall as returns rises because "clawback"` */
export interface Waiver extends Written {
  readonly kind: 'waiver';
  readonly what: Expression;
  readonly as: Expression;
  readonly because: TextLiteralOf;
}

/** `alert "Behind pace" when attainment is below 80% of elapsed tell manager` */
export interface Alert extends Written {
  readonly kind: 'alert';
  readonly name: TextLiteralOf;
  readonly when: Expression;
  readonly tell?: Name;
}
