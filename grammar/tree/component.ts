import type { Span } from '../span.ts';
import type { Expression, Group, Name, PeriodUnit, Split } from './expression.ts';
import type { BandRange, Rounding, TextLiteralOf, Written } from './item.ts';

export type ComponentKind = 'salary' | 'commission' | 'bonus' | 'spiff' | 'allowance' | 'expense' | 'award' | 'deduction';

/** One thing that is paid: `commission base "Base pay" paid quarterly on sales against target` with bands and clauses. */
export interface Component extends Written {
  readonly kind: 'component';
  readonly component: ComponentKind;
  readonly name?: Name;
  readonly label?: TextLiteralOf;
  readonly paid?: PeriodUnit;
  readonly forEach?: ForEach;
  readonly value: ComponentValue;
  readonly clauses: readonly Clause[];
  /** The head was left out: `above 100% of target pay 6% on the excess` is a commission on `sales`. */
  readonly headless: boolean;
}
export type ComponentValue =
  /** `= 4,000` */
  | { readonly kind: 'expression'; readonly value: Expression; readonly span: Span }
  /** `on BASE [against TARGET | by SELECTOR]` and bands */
  | {
      readonly kind: 'tiers';
      readonly base: Expression;
      readonly against?: Expression;
      readonly by?: Expression;
      readonly continuingFrom?: Expression;
      readonly bands: readonly Band[];
      readonly span: Span;
    };

/** `for each deal in deals [where …] [in order of closed, id]` */
export interface ForEach {
  readonly item: Name;
  readonly table: Name;
  readonly where?: Expression;
  readonly order: readonly Name[];
  readonly span: Span;
}

export type Spread = 'excess' | 'everything';
export interface Band extends Written {
  readonly kind: 'band';
  readonly range: BandRange;
  /** `pay another 10,000` */
  readonly another: boolean;
  readonly pay: Expression;
  /** `pay 50 each` */
  readonly each: boolean;
  readonly risingTo?: Expression;
  /** `on the excess`, `on everything`; absent where nothing was written. */
  readonly spread?: Spread;
}

/** Clauses in the order of writing; their meaning has a fixed order, which the printer writes. */
export type Clause =
  | (Written & { readonly kind: 'times'; readonly value: Expression })
  | (Written & { readonly kind: 'when'; readonly condition: Expression })
  /** `at most 500`, and with `each` for every record of a `for each` */
  | (Written & { readonly kind: 'at-least' | 'at-most'; readonly value: Expression; readonly each?: boolean })
  | (Written & { readonly kind: 'prorated'; readonly by: 'days' | 'months' })
  | (Written & { readonly kind: 'round'; readonly rounding: Rounding })
  | (Written & { readonly kind: 'cumulative'; readonly over: PeriodUnit })
  | (Written & { readonly kind: 'schedule'; readonly parts: readonly SchedulePart[] })
  | (Written & { readonly kind: 'not-paid' });

/** A schedule of one part may leave out its share: `paid in 3 monthly instalments`. `75% on issued` · `25% in 3 monthly instalments starting 9 months after issued` · `20% held until collected` */
export type SchedulePart =
  | { readonly kind: 'on'; readonly share?: Expression; readonly date: Expression; readonly span: Span }
  | {
      readonly kind: 'instalments';
      readonly share?: Expression;
      readonly count: Expression;
      readonly every: PeriodUnit;
      readonly delay?: { readonly count: Expression; readonly unit: PeriodUnit };
      readonly after?: Expression;
      readonly span: Span;
    }
  | { readonly kind: 'held'; readonly share: Expression; readonly until: Expression; readonly span: Span };

/** `team pool [name] [fund X] split by contribution share …`, `region pool …`, `company pool …` */
export interface Pool extends Written {
  readonly kind: 'pool';
  readonly group: Group;
  readonly name?: Name;
  readonly label?: TextLiteralOf;
  readonly paid?: PeriodUnit;
  readonly fund?: Expression;
  readonly split: Split;
  readonly clauses: readonly Clause[];
}

/** `payout at least X, carried forward`, `payout at most X` */
export interface Payout extends Written {
  readonly kind: 'payout';
  readonly bound: 'at-least' | 'at-most';
  readonly value: Expression;
  readonly carriedForward: boolean;
}

/** `limit a and b to X, cut in proportion` */
export interface Limit extends Written {
  readonly kind: 'limit';
  readonly components: readonly Name[];
  readonly to: Expression;
}
