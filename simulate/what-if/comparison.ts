import type { Problem, Totals } from '../../runtime/data.ts';
import type { Summary } from '../../runtime/index.ts';
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

export interface Ran extends Summary {
  /** All sales of the run; undefined where the plan has none. */
  readonly sales: Exact | undefined;
}

/** `teams`: everybody's, where the plan has teams; somebody without one is in the team without a name. */
export function comparisonOf(name: string, base: Ran, scenario: Ran, teams: ReadonlyMap<string, string>): Comparison {
  const { currency } = base;
  const sums = (by: (totals: Totals) => Readonly<Record<string, string>>): readonly Difference[] =>
    differences(currency, by(base.totals), by(scenario.totals));
  const byPayee = sums((totals) => totals.byPayee);
  const byTeam = teams.size === 0 ? [] : sums((totals) => teamSums(totals.byPayee, teams, currency));
  const [all] = sums(({ payout }) => ({ all: payout }));
  const of = (isMeant: (difference: Exact) => boolean): number =>
    byPayee.filter(({ difference }) => isMeant(amountOf(difference))).length;
  return {
    ...{
      name,
      currency,
      byPayee,
      byComponent: sums((totals) => totals.byComponent),
      byPeriod: sums((totals) => totals.byPeriod),
    },
    all: all ?? nothing(currency),
    ...(byTeam.length > 0 && { byTeam }),
    winners: of((difference) => isBelow(zero, difference)),
    losers: of((difference) => isBelow(difference, zero)),
    ...costOfSales(base, scenario),
    problems: scenario.problems,
  };
}

type Sums = Readonly<Record<string, string>>;

function differences(currency: string, before: Sums, after: Sums): readonly Difference[] {
  const digits = minorDigitsOf(currency);
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((name) => {
    const [was, is] = [amountOf(before[name] ?? '0'), amountOf(after[name] ?? '0')];
    const text = (value: Exact): string => fixedText(value, digits) ?? rationalText(value);
    return { name, base: text(was), scenario: text(is), difference: text(subtract(is, was)) };
  });
}

/** What is paid to the members of each team; to those without one, under no name. */
function teamSums(byPayee: Sums, teams: ReadonlyMap<string, string>, currency: string): Sums {
  const sums = new Map<string, Exact>();
  for (const [payee, amount] of Object.entries(byPayee)) {
    const team = teams.get(payee) ?? '';
    sums.set(team, add(sums.get(team) ?? zero, amountOf(amount)));
  }
  const text = (value: Exact): string => fixedText(value, minorDigitsOf(currency)) ?? rationalText(value);
  return Object.fromEntries([...sums].map(([team, sum]) => [team, text(sum)]));
}

function amountOf(text: string): Exact {
  return readDecimal(text)?.value ?? zero;
}

function nothing(currency: string): Difference {
  const none = fixedText(zero, minorDigitsOf(currency)) ?? '0';
  return { name: 'all', base: none, scenario: none, difference: none };
}

function costOfSales(base: Ran, scenario: Ran): Pick<Comparison, 'costOfSales'> {
  const cost = ({ totals, sales }: Ran): string | undefined =>
    sales === undefined || isSame(sales, zero) ? undefined : rationalText(divide(amountOf(totals.payout), sales));
  const [was, is] = [cost(base), cost(scenario)];
  return was === undefined || is === undefined ? {} : { costOfSales: { base: was, scenario: is } };
}
