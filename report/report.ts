/** What a report says, before it is put into words: exact figures, in the order in which they are shown. */
import type { AlertEvent } from '../runtime/alerts/index.ts';
import type { Calculation, PeriodUnit } from '../runtime/calculation.ts';
import type { Problem, RunData, RunOptions } from '../runtime/data.ts';
import type { Exact } from '../runtime/numbers/exact.ts';
import type { Row } from '../runtime/statement-rows.ts';
import type { StatementWords } from '../runtime/statement-words.ts';
import type { Curve } from '../simulate/index.ts';

/** A plan with its data, and how much of them is told. */
export interface ReportQuestion {
  readonly calculation: Calculation;
  readonly data: RunData;
  /** With a payee the report is theirs alone: their statement, and nothing about anybody else. */
  readonly options?: RunOptions;
  /** The plan as it was written, for its words beside each line. */
  readonly text?: string;
  /** What was found wrong while the data were read. */
  readonly problems?: readonly Problem[];
  /** What is known of the plan's promises; absent where nobody asked. */
  readonly promises?: readonly PromiseLine[];
  /** What is sold and what was asked for: `sales` and `target` where nothing is said. */
  readonly sales?: string;
  readonly target?: string;
  /** The words in which the reason of a figure is given. */
  readonly words?: StatementWords;
  /** At most so many statements, one for each payee and period; 500 where it is not said. */
  readonly most?: number;
}

export interface Report {
  readonly plan: PlanLine;
  readonly problems: readonly Problem[];
  /** In order. */
  readonly periods: readonly string[];
  readonly total: Exact;
  readonly byPeriod: ReadonlyMap<string, Exact>;
  readonly people: readonly Person[];
  /** About everybody; absent in a payee's own report. */
  readonly everybody?: Everybody;
  readonly statements: readonly PayeeStatements[];
  /** Statements that were left out because there are too many. */
  readonly statementsLeftOut: number;
}
export interface PlanLine {
  readonly name: string;
  readonly currency: string;
  readonly pays: PeriodUnit;
  readonly asOf: string | undefined;
  readonly sourceHash: string;
  readonly meaningHash: string;
  readonly resultHash: string;
}

/** Somebody over all periods. What is absent cannot be had. */
export interface Person {
  readonly name: string;
  readonly byPeriod: ReadonlyMap<string, PersonPeriod>;
  readonly pay: Exact;
  readonly sales?: Exact;
  readonly target?: Exact;
  /** Sales against target, of the periods that have both. */
  readonly attainment?: Exact;
}
export interface PersonPeriod {
  /** Absent where pay is withheld. */
  readonly pay?: Exact;
  readonly sales?: Exact;
  readonly target?: Exact;
  /** The payee's group in each column by which people are told apart, as of that period. */
  readonly groups: readonly GroupName[];
}
export interface GroupName {
  readonly column: string;
  readonly name: string;
}

export interface Everybody {
  readonly headline: Headline;
  /** One for each column of the payees by which people are told apart. */
  readonly groups: readonly Grouping[];
  readonly leaders: { readonly bySales: readonly Person[]; readonly byAttainment: readonly Person[] };
  readonly parts: readonly Grouping[];
  readonly spread: Spread | undefined;
  /** What each component comes to, the most first. */
  readonly components: readonly ComponentPay[];
  readonly costs: readonly Bar[];
  readonly curve: PayoutCurve | undefined;
  readonly effectiveness: Effectiveness | undefined;
  readonly promises: readonly PromiseLine[] | undefined;
  /** Absent where the plan has no alert. */
  readonly alerts: readonly AlertEvent[] | undefined;
  /** As of which day the alerts were looked at. */
  readonly alertsOn: string;
}

export interface Headline {
  readonly pay: Exact;
  readonly payees: number;
  readonly sales: Exact | undefined;
  /** Pay over sales. */
  readonly cost: Exact | undefined;
  readonly averageAttainment: Exact | undefined;
  /** Of those with a target, the part that has reached it. */
  readonly onTarget: { readonly reached: number; readonly of: number } | undefined;
}

/** `value`: attainment, the part of all sales, or pay over sales. `count`: people, or orders. */
export interface Bar {
  readonly name: string;
  readonly value: Exact;
  readonly sales: Exact;
  readonly count: number;
}
export interface ComponentPay {
  readonly name: string;
  readonly pay: Exact;
}
export interface Grouping {
  readonly column: string;
  readonly bars: readonly Bar[];
}

/** How pay is spread over people. Quartiles are amounts that somebody is paid. */
export interface Spread {
  readonly lowest: Exact;
  readonly quarter: Exact;
  readonly middle: Exact;
  readonly threeQuarters: Exact;
  readonly highest: Exact;
  readonly bins: readonly Bin[];
}
/** From `from` to below `to`. */
export interface Bin {
  readonly from: Exact;
  readonly to: Exact;
  readonly count: number;
}

export interface PayoutCurve {
  readonly curve: Curve;
  readonly period: string;
  readonly dots: readonly Dot[];
}
export interface Dot {
  readonly name: string;
  readonly sales: Exact;
  readonly pay: Exact;
}

export interface Effectiveness {
  readonly dots: readonly Dot[];
  /** Spearman's rank correlation of pay and sales, to the hundredth; absent where all sell or earn the same. */
  readonly correlation: Exact | undefined;
  /** The tenth of the people who are paid most, and their part of all pay. */
  readonly most: { readonly people: number; readonly of: number; readonly part: Exact } | undefined;
}

export interface PromiseLine {
  readonly promise: string;
  readonly kind: 'proved' | 'refuted' | 'undecided' | 'waived';
  readonly sentence: string;
}

export interface PayeeStatements {
  readonly payee: string;
  readonly groups: readonly GroupName[];
  readonly statements: readonly Statement[];
}
export interface Statement {
  readonly period: string;
  readonly lines: readonly StatementLine[];
  /** As shown; absent where pay is withheld. */
  readonly payout: Exact | undefined;
  readonly sales: Exact | undefined;
  readonly target: Exact | undefined;
  /** Why pay is withheld, where it is. */
  readonly problems: readonly Problem[];
}
export interface StatementLine {
  readonly component: string;
  readonly label: string | undefined;
  /** With the unit's own digits. */
  readonly amount: string;
  readonly unit: string;
  /** The reason, one row for each step. */
  readonly rows: readonly Row[];
  /** What the plan says about it. */
  readonly said: PlanWords | undefined;
}
export interface PlanWords {
  readonly docs: readonly string[];
  readonly text: string;
}
