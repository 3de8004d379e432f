import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Lever } from './lever.ts';
import type { Variant } from './variant.ts';

/** Figures by the name of their input. */
export type Figures = ReadonlyMap<string, Exact>;
/** Texts by column: of payees as `column`, of records as `table.column`. */
export type Texts = ReadonlyMap<string, string>;

/** A setting to try, the same in every period but for what rises. */
export interface Scenario {
  readonly figures: Figures;
  /** Everybody else in the same team and company. */
  readonly colleagues: readonly Figures[];
  readonly texts: Texts;
  /** Colleagues have as much of what rises as the payee. */
  readonly together?: boolean;
  /** What rises is as much in every period. */
  readonly steady?: boolean;
  /** It is looked at by smallest steps around this figure. */
  readonly fineAt?: Exact;
  /** When everybody came, where that is not long ago. */
  readonly joined?: 'in the period';
  /** Whoever it is about reports to the first of the colleagues, instead of the colleagues to them. */
  readonly isReporting?: boolean;
  /** Amounts in records other than the one that rises. */
  readonly besides: Exact;
  /** Further records of the payee, in the table in which one rises. */
  readonly companions: readonly Companion[];
}
export interface Companion {
  readonly amount: Exact;
  /** Before or after the one that rises, in days; in the period before or after where `period` says so. */
  readonly day: number;
  readonly period?: -1 | 1;
  /** Where they are others than those of the setting. */
  readonly texts?: Texts;
  readonly besides?: Exact;
  /** It belongs to another record of the tables that it refers to. */
  readonly isApart?: boolean;
}
export interface Times {
  /** Pay periods, in order. */
  readonly periods: readonly string[];
  /** The one in which the figure rises. */
  readonly raised: number;
}
/** What rises to a value in a setting; without a value, what rises is a record that is not there. */
export interface Case {
  readonly scenario: Scenario;
  readonly x: Exact | undefined;
}
/** Where cases are played. */
export interface Stage {
  readonly variant: Variant;
  readonly lever: Lever;
  readonly times: Times;
}

export const ownKey = (i: number): string => `payee ${i + 1}`;
export const colleagueKey = (i: number, nth: number): string => `colleague ${nth} of ${ownKey(i)}`;
