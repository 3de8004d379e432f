import type { Span } from '../span.ts';

/**
 * Expressions as written. Nothing here is resolved: a name is only its letters, `of` is only a word between two expressions.
 * Every record carries the span it was read from.
 */
export type Expression =
  | NumberLiteral
  | TextLiteral
  | DateLiteral
  | PeriodLiteral
  | YesNoLiteral
  | NameExpression
  | MemberExpression
  | LookupExpression
  | NegateExpression
  | BinaryExpression
  | ExcessExpression
  | OfExpression
  | StepsExpression
  | RoundedExpression
  | CompareExpression
  | BetweenExpression
  | OneOfExpression
  | BlankTestExpression
  | LogicExpression
  | NotExpression
  | ChoiceExpression
  | ExtremeExpression
  | AggregateExpression
  | GroupedExpression
  | WindowExpression
  | ShareExpression
  | ShareOverExpression
  | PreviousExpression
  | PaidExpression
  | DaysBetweenExpression
  | PeriodFactExpression
  | ConvertExpression
  | ElseExpression
  | ParenthesesExpression
  | MissingExpression;

/** `1,200,000` · `30k` · `6%` · `3‰` · `$500` · `1.5x` · `50万` */
export interface NumberLiteral {
  readonly kind: 'number';
  /** Exact value as a plain decimal, the scale word and the percent sign already applied: `6%` is `0.06`, `30k` is `30000`. */
  readonly value: string;
  /** The figure's own words, so that the printer keeps `30k` and `6%`. Full-width digits are already plain. */
  readonly text: string;
  readonly form: 'plain' | 'percent' | 'permille' | 'multiple' | 'money';
  /** For `form: 'money'`: the symbol or code as written, such as `$`, `¥`, `USD`. */
  readonly symbol?: string;
  readonly span: Span;
}
export interface TextLiteral {
  readonly kind: 'text';
  readonly value: string;
  readonly span: Span;
}
/** `2026-07-01`; `value` is the ISO date, checked to exist. */
export interface DateLiteral {
  readonly kind: 'date';
  readonly value: string;
  readonly span: Span;
}
/** `2026-Q3` · `2026-07` · `2026-07-A` · `2026-W27` · `2026-H1`; a bare year is a number literal until a place asks for a period. */
export interface PeriodLiteral {
  readonly kind: 'period';
  readonly value: string;
  readonly span: Span;
}
export interface YesNoLiteral {
  readonly kind: 'yes-no';
  readonly value: boolean;
  readonly span: Span;
}
export interface NameExpression {
  readonly kind: 'name';
  readonly name: string;
  readonly span: Span;
}
/** `deal.amount`, `quotas.amount`, `deal.client.region` */
export interface MemberExpression {
  readonly kind: 'member';
  readonly of: Expression;
  readonly member: Name;
  readonly span: Span;
}
/** `rates.percent at source, phase` */
export interface LookupExpression {
  readonly kind: 'lookup';
  readonly of: Expression;
  readonly keys: readonly Expression[];
  readonly span: Span;
}
export interface NegateExpression {
  readonly kind: 'negate';
  readonly value: Expression;
  readonly span: Span;
}
export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}
/** `X in excess of Y`: the part of X above Y, 0 below. */
export interface ExcessExpression {
  readonly kind: 'excess';
  readonly value: Expression;
  readonly over: Expression;
  readonly span: Span;
}
/** `6% of X`, `commission of deal`, `manager of owner` */
export interface OfExpression {
  readonly kind: 'of';
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}
/** `2% per full 10,000 of E` */
export interface StepsExpression {
  readonly kind: 'steps';
  readonly rate: Expression;
  readonly step: Expression;
  readonly value: Expression;
  readonly span: Span;
}
export type RoundingMode = 'half-up' | 'half-even' | 'up' | 'down';
/** `X rounded [up|down|half even] to U`; without a word it is half away from zero (`half-up`). */
export interface RoundedExpression {
  readonly kind: 'rounded';
  readonly value: Expression;
  readonly mode: RoundingMode;
  readonly unit: Expression;
  readonly span: Span;
}
export type Comparison = 'is' | 'is-not' | 'above' | 'at-least' | 'below' | 'at-most';
export interface CompareExpression {
  readonly kind: 'compare';
  readonly comparison: Comparison;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}
/** `X is from A to B`, both included */
export interface BetweenExpression {
  readonly kind: 'between';
  readonly value: Expression;
  readonly low: Expression;
  readonly high: Expression;
  readonly span: Span;
}
export interface OneOfExpression {
  readonly kind: 'one-of';
  readonly value: Expression;
  readonly negated: boolean;
  readonly choices: readonly Expression[];
  readonly span: Span;
}
/** `X is blank`, `X is not blank` */
export interface BlankTestExpression {
  readonly kind: 'blank-test';
  readonly value: Expression;
  readonly negated: boolean;
  readonly span: Span;
}
export interface LogicExpression {
  readonly kind: 'logic';
  readonly operator: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}
export interface NotExpression {
  readonly kind: 'not';
  readonly value: Expression;
  readonly span: Span;
}
/** `if C then X otherwise Y` */
export interface ChoiceExpression {
  readonly kind: 'choice';
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
  readonly span: Span;
}
/** `the greater of A and B`, `the lesser of A, B and C` */
export interface ExtremeExpression {
  readonly kind: 'extreme';
  readonly which: 'greater' | 'lesser';
  readonly values: readonly Expression[];
  readonly span: Span;
}
export type AggregateKind = 'sum' | 'count' | 'average' | 'highest' | 'lowest' | 'rank';
/** `sum of X in deals dated by paid_on year to date where C`, `average of X across team where C`, `sum of X over months of year` */
export interface AggregateExpression {
  readonly kind: 'aggregate';
  readonly aggregate: AggregateKind;
  readonly value: Expression;
  /** Absent in `count of deals where …`, whose value names the table. */
  readonly source?: AggregateSource;
  readonly where?: Expression;
  /** `rank of X across team ties split` */
  readonly tiesSplit: boolean;
  readonly span: Span;
}
export type AggregateSource =
  /** `of`: `in premiums of policy`, those that refer to the record at hand by their column `policy` */
  | {
      readonly kind: 'table';
      readonly table: Name;
      readonly of?: Name;
      readonly datedBy?: Name;
      readonly window?: Window;
      readonly span: Span;
    }
  | { readonly kind: 'group'; readonly group: Group; readonly window?: Window; readonly span: Span }
  | { readonly kind: 'periods'; readonly unit: PeriodUnit; readonly of: Window; readonly span: Span };

/** The people a figure is taken over. */
export type Group =
  | { readonly kind: 'team' | 'company' | 'reports' | 'all-reports'; readonly span: Span }
  | { readonly kind: 'column'; readonly name: string; readonly span: Span };

/** `team sales`, `company target` */
export interface GroupedExpression {
  readonly kind: 'grouped';
  readonly group: Group;
  readonly value: Expression;
  readonly span: Span;
}
/** `sales year to date`, `sales same month last year` */
export interface WindowExpression {
  readonly kind: 'window';
  readonly value: Expression;
  readonly window: Window;
  readonly span: Span;
}
export type PeriodUnit = 'week' | 'half-month' | 'month' | 'quarter' | 'half-year' | 'year';
export type WindowUnit = PeriodUnit | 'period';
export type Window =
  /** `year to date` */
  | { readonly kind: 'to-date'; readonly unit: PeriodUnit; readonly span: Span }
  /** `this quarter` */
  | { readonly kind: 'this'; readonly unit: WindowUnit; readonly span: Span }
  /** `last month`; `over last 3 months` has count 3: the 3 whole months before this period */
  | { readonly kind: 'last'; readonly unit: WindowUnit; readonly count: number; readonly span: Span }
  /** `over 3 months to date`: this month and the two before it */
  | { readonly kind: 'rolling'; readonly unit: WindowUnit; readonly count: number; readonly span: Span }
  /** `same month last year`, `same period last year` */
  | { readonly kind: 'same-last-year'; readonly unit: WindowUnit; readonly span: Span }
  /** per record: `so far this year` (this record included), `before this` */
  | { readonly kind: 'so-far'; readonly unit: WindowUnit; readonly span: Span }
  | { readonly kind: 'before-this'; readonly span: Span };

/** `share of X across team by W`, `share of X across company into team by W` */
export interface ShareExpression {
  readonly kind: 'share';
  readonly amount: Expression;
  readonly group: Group;
  readonly into?: Group;
  readonly split: Split;
  readonly span: Span;
}
/** `share of X across months of year by W`: the part of the month at hand */
export interface ShareOverExpression {
  readonly kind: 'share-over';
  readonly amount: Expression;
  readonly unit: PeriodUnit;
  readonly whole: PeriodUnit;
  readonly split: Split;
  readonly span: Span;
}
/** How an amount is divided, in `share of` and in a pool. */
export interface Split {
  readonly by:
    { readonly kind: 'contribution' } | { readonly kind: 'equally' } | { readonly kind: 'weight'; readonly weight: Expression };
  readonly method: 'webster' | 'largest-remainder' | 'remainder-to-last' | 'remainder-to-first' | 'remainder-to-highest';
  readonly ifNobody: 'nobody-paid' | 'split-equally';
  /** `among payees where C` */
  readonly among?: Expression;
  /** `, each at least X`, `, each rounded to U` */
  readonly floor?: Expression;
  readonly unit?: Expression;
  readonly span: Span;
}
/** `previous owed` */
export interface PreviousExpression {
  readonly kind: 'previous';
  readonly name: Name;
  readonly span: Span;
}
/** `paid commission`: what the payment schedule pays, not what was earned */
export interface PaidExpression {
  readonly kind: 'paid';
  readonly name: Name;
  readonly span: Span;
}
/** `days from A to B`, `months from A to B` */
export interface DaysBetweenExpression {
  readonly kind: 'days-between';
  readonly unit: 'days' | 'months';
  readonly from: Expression;
  readonly to: Expression;
  readonly span: Span;
}
/** `days in period`, `months in role`, `days in role`; and what progress is measured by: `needed per day`, `expected on` */
export interface PeriodFactExpression {
  readonly kind: 'period-fact';
  readonly fact: 'days-in-period' | 'days-in-role' | 'months-in-role' | 'working-days-left' | 'needed-per-day' | 'expected-on';
  readonly span: Span;
}
/** `amount in USD at fx on close_date` */
export interface ConvertExpression {
  readonly kind: 'convert';
  readonly value: Expression;
  readonly currency: string;
  readonly rates: Name;
  readonly on?: Expression;
  readonly span: Span;
}
/** `quotas.amount else 0` */
export interface ElseExpression {
  readonly kind: 'else';
  readonly value: Expression;
  readonly otherwise: Expression;
  readonly span: Span;
}
/** Kept, so that the printer writes what was written and the checker can ask for them. */
export interface ParenthesesExpression {
  readonly kind: 'parentheses';
  readonly value: Expression;
  readonly span: Span;
}
/** What recovery leaves where an expression is wanted and none stands; already reported. */
export interface MissingExpression {
  readonly kind: 'missing';
  readonly span: Span;
}

/** A name where only a name can stand; `name` is without backquotes. */
export interface Name {
  readonly name: string;
  readonly span: Span;
}
