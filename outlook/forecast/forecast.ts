import { isAbsent } from '../../runtime/absent.ts';
import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import type { Problem, RunData, RunOptions } from '../../runtime/data.ts';
import { periodHolding, problemsOfData } from '../../runtime/everybody.ts';
import { evaluatorOf } from '../../runtime/evaluate.ts';
import type { Instead } from '../../runtime/evaluate/instead.ts';
import { ownRowsOf } from '../../runtime/evaluate/own-rows.ts';
import { knownBy } from '../../runtime/known-by.ts';
import { minorDigitsOf } from '../../runtime/numbers/currencies.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import { add, divide, type Exact, exactOf, isBelow, zero } from '../../runtime/numbers/exact.ts';
import { fixedText } from '../../runtime/numbers/printing.ts';
import { roundTo } from '../../runtime/numbers/rounding.ts';
import type { Span } from '../../runtime/periods/calendar.ts';
import { readIso } from '../../runtime/periods/dates.ts';
import { company, type Payee } from '../../runtime/world/entities.ts';
import { type World, worldOf } from '../../runtime/world/world.ts';
import { chanceFrom } from './chance.ts';
import { drawFrom } from './draws.ts';
import { pipelineOf } from './pipeline.ts';

export interface ForecastQuestion {
  readonly asOf: string;
  /** How often the rest of the period is played out; the same seed gives the same every time. */
  readonly trials: number;
  readonly seed: number;
  /** The figure that open records add to: `sales` where nothing is said. */
  readonly sales?: string;
}
/** Amounts in the plan's currency, rounded to its smallest unit. */
export interface Outlook {
  readonly name: string;
  /** By what is sold by the day alone. */
  readonly earned: string;
  /** If sales go on as they went; absent before the first day of the period. */
  readonly atPace?: string;
  /** Over the trials: the mean, and what is not reached in one of ten, in half, and in nine of ten. */
  readonly mean: string;
  readonly low: string;
  readonly middle: string;
  readonly high: string;
}
export interface Forecast {
  readonly asOf: string;
  readonly period: string;
  readonly currency: string;
  readonly trials: number;
  readonly seed: number;
  /** Records that may still be won; 0: pay by pace alone. */
  readonly open: number;
  readonly all: Outlook;
  readonly byPayee: readonly Outlook[];
  /** For finance: what is earned by the day, and what is still expected on top of it. */
  readonly accrual: { readonly earned: string; readonly expected: string };
  readonly problems: readonly Problem[];
}
export type ForecastAnswer = Forecast | { readonly unknown: string };

/** Pay to the end of the pay period that holds the day, from the pace and from what is open. */
export function forecastOf(
  calculation: Calculation,
  data: RunData,
  question: ForecastQuestion,
  options: RunOptions = {},
): ForecastAnswer {
  const name = question.sales ?? 'sales';
  const sales = figureNamed(calculation, name);
  const asOf = readIso(question.asOf);
  const label = options.period ?? periodHolding(calculation, question.asOf);
  if (asOf === undefined || label === undefined) return { unknown: `"${question.asOf}" is not a day. Write it as 2026-07-01.` };
  if (sales === undefined)
    return { unknown: `The plan has no figure ${name} that each payee has one of: say which with --sales NAME.` };
  if (calculation.components.some(({ perRecord }) => perRecord !== undefined))
    return { unknown: 'The plan pays record by record, and that cannot be forecast from sales alone yet.' };
  const known = knownBy(calculation, data, question.asOf);
  const settings = { ...options, period: label, asOf: question.asOf };
  const world = worldOf(calculation, known, settings, (payees) => ownRowsOf(calculation, payees, exactDomain));
  const [period] = world.periods;
  if (period === undefined || world.currency === undefined)
    return {
      unknown: world.problems
        .all()
        .map(({ message }) => message)
        .join(' '),
    };
  const pipeline = pipelineOf(calculation, data, sales, asOf) ?? { open: [], closed: [] };
  const rest = { calculation, world, sales, period, currency: world.currency };
  return { ...played(rest, drawFrom(pipeline, asOf, period.to), question, asOf), open: pipeline.open.length };
}

interface Stage {
  readonly calculation: Calculation;
  readonly world: World;
  readonly sales: NodeId;
  readonly period: Span;
  readonly currency: string;
}

function figureNamed({ definitions, nodes }: Calculation, name: string): NodeId | undefined {
  const id =
    definitions.find((one) => one.name === name)?.node ?? nodes.find((node) => node.op === 'input' && node.input === name)?.id;
  return id !== undefined && nodes[id]?.grain.kind === 'payee' ? id : undefined;
}

function played(
  stage: Stage,
  draw: ReturnType<typeof drawFrom>,
  question: ForecastQuestion,
  asOf: number,
): Omit<Forecast, 'open'> {
  const { world, period, currency } = stage;
  const { trials, seed } = question;
  const payees = world.people.membersOf(company, period);
  const soFar = salesSoFar(stage, payees);
  const earned = paidBy(stage, payees, soFar);
  const gone = Math.min(period.to, asOf) - period.from + 1;
  const pace =
    gone < 1
      ? undefined
      : paidBy(
          stage,
          payees,
          soFar.map((sold) => timesOver(sold, period.to - period.from + 1, gone)),
        );
  const chance = chanceFrom(seed);
  const outcomes = Array.from({ length: trials }, () => {
    const more = draw(chance);
    return paidBy(
      stage,
      payees,
      soFar.map((sold, i) => add(sold, more.get(payees[i]?.key ?? '') ?? zero)),
    );
  });
  const outlook = (name: string, pick: (paid: readonly Exact[]) => Exact): Outlook => ({
    ...{ name, earned: money(pick(earned), currency) },
    ...(pace !== undefined && { atPace: money(pick(pace), currency) }),
    ...spreadOf(outcomes.map(pick), currency),
  });
  const all = outlook('all', (paid) => paid.reduce(add, zero));
  return {
    ...{ asOf: question.asOf, period: period.label, currency, trials, seed, all },
    byPayee: payees.map(({ key }, i) => outlook(key, (paid) => paid[i] ?? zero)),
    accrual: { earned: all.earned, expected: money(lessOf(outcomes, earned), currency) },
    problems: problemsOfData(world.problems.all()),
  };
}

function timesOver(value: Exact, times: number, over: number): Exact {
  return { n: value.n * BigInt(times), d: value.d * BigInt(over) };
}

function salesSoFar({ calculation, world, sales, period }: Stage, payees: readonly Payee[]): readonly Exact[] {
  const { setting } = evaluatorOf(calculation, exactDomain, world);
  const figure = setting.figure(sales, { kind: 'payee' });
  return payees.map((payee) => {
    const sold = figure(payee, period);
    return isAbsent(sold) ? zero : sold;
  });
}

/** What everybody is paid when they sell so much; 0 where it cannot be had. */
function paidBy(
  { calculation, world, sales, period }: Stage,
  payees: readonly Payee[],
  sold: readonly Exact[],
): readonly Exact[] {
  const instead = payees.map((payee, i): Instead<Exact> => ({ nodes: new Set([sales]), payee, period, value: sold[i] ?? zero }));
  const { statement } = evaluatorOf(calculation, exactDomain, world, { instead });
  return payees.map((payee) => {
    const { payout } = statement(payee, period);
    return isAbsent(payout) ? zero : payout;
  });
}

function spreadOf(paid: readonly Exact[], currency: string): Pick<Outlook, 'mean' | 'low' | 'middle' | 'high'> {
  const sorted = paid.toSorted((a, b) => (isBelow(a, b) ? -1 : isBelow(b, a) ? 1 : 0));
  const at = (tenths: number): string =>
    money(sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * tenths) / 10))] ?? zero, currency);
  return { mean: money(meanOf(paid), currency), low: at(1), middle: at(5), high: at(9) };
}

function meanOf(values: readonly Exact[]): Exact {
  return values.length === 0 ? zero : divide(values.reduce(add, zero), exactOf(BigInt(values.length)));
}

function lessOf(outcomes: readonly (readonly Exact[])[], earned: readonly Exact[]): Exact {
  const mean = meanOf(outcomes.map((paid) => paid.reduce(add, zero)));
  const already = earned.reduce(add, zero);
  return { n: mean.n * already.d - already.n * mean.d, d: mean.d * already.d };
}

function money(amount: Exact, currency: string): string {
  const digits = minorDigitsOf(currency);
  return fixedText(roundTo(amount, exactOf(1n, 10n ** BigInt(digits)), 'half-up'), digits) ?? '';
}
