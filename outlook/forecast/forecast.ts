import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import type { Problem, RunData, RunOptions } from '../../runtime/data.ts';
import { figureNamed, periodHolding, problemsOfData } from '../../runtime/everybody.ts';
import { ownRowsOf } from '../../runtime/evaluate/own-rows.ts';
import { knownBy } from '../../runtime/known-by.ts';
import { minorDigitsOf } from '../../runtime/numbers/currencies.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import { add, divide, type Exact, exactOf, isBelow, zero } from '../../runtime/numbers/exact.ts';
import { fixedText } from '../../runtime/numbers/printing.ts';
import { roundTo } from '../../runtime/numbers/rounding.ts';
import { readIso } from '../../runtime/periods/dates.ts';
import { company } from '../../runtime/world/entities.ts';
import { worldOf } from '../../runtime/world/world.ts';
import { playerByRecords } from './by-records.ts';
import { playerBySales } from './by-sales.ts';
import { chanceFrom } from './chance.ts';
import { drawFrom } from './draws.ts';
import { type Pipeline, pipelineOf } from './pipeline.ts';
import type { Player, Stage } from './player.ts';

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
  /** If sales go on as they went; absent before the first day of the period, and where pay goes by single records. */
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
  const perRecord = calculation.components.find((component) => component.perRecord !== undefined)?.perRecord;
  const source = perRecord ?? payeeFigure(calculation, name);
  const asOf = readIso(question.asOf);
  const label = options.period ?? periodHolding(calculation, question.asOf);
  if (asOf === undefined || label === undefined) return { unknown: `"${question.asOf}" is not a day. Write it as 2026-07-01.` };
  if (source === undefined)
    return { unknown: `The plan has no figure ${name} that each payee has one of: say which with --sales NAME.` };
  const settings = { ...options, period: label, asOf: question.asOf };
  const known = knownBy(calculation, data, question.asOf);
  const world = worldOf(calculation, known, settings, (payees) => ownRowsOf(calculation, payees, exactDomain));
  const [period] = world.periods;
  const problems = world.problems.all();
  if (period === undefined || world.currency === undefined) return { unknown: problems.map(({ message }) => message).join(' ') };
  const payees = world.people.membersOf(company, period);
  const stage: Stage = { calculation, data, options: settings, world, payees, period, asOf, source };
  const pipeline = pipelineOf(calculation, data, source, asOf);
  if (perRecord !== undefined && pipeline === undefined)
    return {
      unknown:
        'The plan pays record by record, and nothing in the table says which records are still open: a stage, or a chance.',
    };
  const player =
    perRecord === undefined || pipeline === undefined ? playerBySales(stage) : playerByRecords(stage, pipeline.columns);
  return { ...played(stage, player, pipeline, question, world.currency), open: pipeline?.open.length ?? 0 };
}

function payeeFigure(calculation: Calculation, name: string): NodeId | undefined {
  const id = figureNamed(calculation, name);
  return id !== undefined && calculation.nodes[id]?.grain.kind === 'payee' ? id : undefined;
}

function played(
  { payees, period, asOf, world }: Stage,
  { earned, atPace, play }: Player,
  pipeline: Pipeline | undefined,
  { asOf: day, trials, seed }: ForecastQuestion,
  currency: string,
): Omit<Forecast, 'open'> {
  const draw = pipeline === undefined ? () => [] : drawFrom(pipeline, asOf, period.to);
  const chance = chanceFrom(seed);
  const outcomes = Array.from({ length: trials }, () => play(draw(chance)));
  const outlook = (name: string, pick: (paid: readonly Exact[]) => Exact): Outlook => ({
    ...{ name, earned: money(pick(earned), currency) },
    ...(atPace !== undefined && { atPace: money(pick(atPace), currency) }),
    ...spreadOf(outcomes.map(pick), currency),
  });
  const all = outlook('all', (paid) => paid.reduce(add, zero));
  return {
    ...{ asOf: day, period: period.label, currency, trials, seed, all },
    byPayee: payees.map(({ key }, i) => outlook(key, (paid) => paid[i] ?? zero)),
    accrual: { earned: all.earned, expected: money(lessOf(outcomes, earned), currency) },
    problems: problemsOfData(world.problems.all()),
  };
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
