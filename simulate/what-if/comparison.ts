import type { Problem, RunResult } from '../../runtime/data.ts';
import { minorDigitsOf } from '../../runtime/numbers/currencies.ts';
import { add, divide, type Exact, isBelow, isSame, rationalText, subtract, zero } from '../../runtime/numbers/exact.ts';
import { fixedText } from '../../runtime/numbers/printing.ts';
import { readDecimal } from '../../runtime/numbers/reading.ts';

/** An amount in both runs, in the plan's currency with its minor digits. */
export interface Difference {
  readonly name: string;
  readonly base: string;
  readonly scenario: string;
  /** Scenario less base. */
  readonly difference: string;
}
/** What a scenario pays otherwise. Each list adds up to `all`. */
export interface Comparison {
  readonly name: string;
  readonly currency: string;
  readonly all: Difference;
  readonly byPayee: readonly Difference[];
  /** By the team of the payees; absent where the plan has none. */
  readonly byTeam?: readonly Difference[];
  readonly byComponent: readonly Difference[];
  readonly byPeriod: readonly Difference[];
  readonly winners: number;
  readonly losers: number;
  /** Pay for each 1 sold, as exact ratios; absent where nothing is called sales. */
  readonly costOfSales?: { readonly base: string; readonly scenario: string };
  /** What is wrong with the scenario's run. */
  readonly problems: readonly Problem[];
}

export interface Ran {
  readonly result: RunResult;
  /** All sales of the run; undefined where the plan has none. */
  readonly sales: Exact | undefined;
}

/** `teams`: everybody's, where the plan has teams; somebody without one is in the team without a name. */
export function comparisonOf(name: string, base: Ran, scenario: Ran, teams: ReadonlyMap<string, string>): Comparison {
  const { currency } = base.result;
  const sums = (by: (line: Line) => string): readonly Difference[] => differences(base.result, scenario.result, by);
  const byPayee = sums(({ payee }) => payee);
  const byTeam = teams.size === 0 ? [] : sums(({ payee }) => teams.get(payee) ?? '');
  const [all] = sums(() => 'all');
  const of = (isMeant: (difference: Exact) => boolean): number =>
    byPayee.filter(({ difference }) => isMeant(amountOf(difference))).length;
  return {
    ...{ name, currency, byPayee, byComponent: sums(({ component }) => component), byPeriod: sums(({ period }) => period) },
    all: all ?? nothing(currency),
    ...(byTeam.length > 0 && { byTeam }),
    winners: of((difference) => isBelow(zero, difference)),
    losers: of((difference) => isBelow(difference, zero)),
    ...costOfSales(base, scenario),
    problems: scenario.result.problems,
  };
}

type Line = RunResult['payouts'][number];

function differences(base: RunResult, scenario: RunResult, by: (line: Line) => string): readonly Difference[] {
  const [before, after] = [sumsOf(base, by), sumsOf(scenario, by)];
  const digits = minorDigitsOf(base.currency);
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.map((name) => {
    const [was, is] = [before.get(name) ?? zero, after.get(name) ?? zero];
    const text = (value: Exact): string => fixedText(value, digits) ?? rationalText(value);
    return { name, base: text(was), scenario: text(is), difference: text(subtract(is, was)) };
  });
}

/** What is paid in money; points and other units are no part of it. */
function sumsOf({ payouts, currency }: RunResult, by: (line: Line) => string): ReadonlyMap<string, Exact> {
  const sums = new Map<string, Exact>();
  for (const line of payouts) {
    if (line.unit === currency) sums.set(by(line), add(sums.get(by(line)) ?? zero, amountOf(line.amount)));
  }
  return sums;
}

function amountOf(text: string): Exact {
  return readDecimal(text)?.value ?? zero;
}

function nothing(currency: string): Difference {
  const none = fixedText(zero, minorDigitsOf(currency)) ?? '0';
  return { name: 'all', base: none, scenario: none, difference: none };
}

function costOfSales(base: Ran, scenario: Ran): Pick<Comparison, 'costOfSales'> {
  const cost = ({ result, sales }: Ran): string | undefined =>
    sales === undefined || isSame(sales, zero) ? undefined : rationalText(divide(amountOf(result.totals.payout), sales));
  const [was, is] = [cost(base), cost(scenario)];
  return was === undefined || is === undefined ? {} : { costOfSales: { base: was, scenario: is } };
}
