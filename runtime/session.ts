import { type Absent, isAbsent } from './absent.ts';
import { type Figures, figuresOfAll, lastCells, sumOfAll } from './everybody.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { Calculation, NodeId } from './calculation.ts';
import type { Problem, RunData, RunOptions, RunResult, Trace } from './data.ts';
import { evaluatorOf, type Evaluator } from './evaluate.ts';
import { bandAmountsOf } from './evaluate/band-amounts.ts';
import { ownRowsOf } from './evaluate/own-rows.ts';
import { explainPayout } from './explain.ts';
import { exactDomain } from './numbers/exact-domain.ts';
import type { Exact } from './numbers/exact.ts';
import { didYouMean } from './near.ts';
import type { Span } from './periods/calendar.ts';
import { readPeriod } from './periods/labels.ts';
import { totalsInColumns } from './paid-totals.ts';
import { resultOf } from './result.ts';
import { valueText } from './value-text.ts';
import type { Payee } from './world/entities.ts';
import { givenInstead } from './world/given.ts';
import type { Reading, Readings } from './world/reading.ts';
import { type World, worldOf } from './world/world.ts';

/** A figure as exact text (`"n/d"`, a text, a date, `yes` or `no`, `""` for blank), or why there is none. */
export type Outcome =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'bands'; readonly amounts: readonly string[] }
  | { readonly kind: 'not-due' }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** A plan together with its data. Everything it is asked is worked out from the same figures. */
export interface Session {
  /** What has been read of the data. */
  readonly readings: Readings;
  result(): RunResult;
  /** What the run pays in all, without a line for each figure. */
  totals(): Summary;
  /** The cells of a column of the payees that are not empty, by payee: as of the last pay period in which the plan pays them. */
  cellsOf(column: string): ReadonlyMap<string, string>;
  /** A figure of the payees summed over everybody and all pay periods; what cannot be had is left out. */
  sumOf(node: NodeId): Exact;
  /** One trace per line of the payee's pay period, then the payout as the sum of all lines. */
  trace(
    payee: string,
    period: string,
    component?: string,
  ): { readonly traces: readonly Trace[]; readonly problems: readonly Problem[] };
  /** Any node's value for a payee at a period of any length. */
  valueOf(node: NodeId, payee: string, period: string): Outcome;
  /** A component's amount, signless and rounded. */
  amountOf(component: string, payee: string, period: string): Outcome;
  /** What each band reached gives in the component's tiers, exact, lowest first. */
  bandAmounts(component: string, payee: string, period: string): Outcome;
  payoutOf(payee: string, period: string): Outcome;
  /** Nodes' values for everybody of the grain of `like`, in every pay period of the run in which the plan pays them. */
  figuresOfAll(nodes: readonly NodeId[], like: NodeId): readonly Figures[];
}

/** A run in figures that add up, and what is wrong with it. */
export type Summary = Pick<RunResult, 'currency' | 'totals' | 'problems'>;

type Place = { readonly payee: Payee; readonly days: Span };

/** `before`: another session on the same data, which need not be read again. */
export function prepare(calculation: Calculation, data: RunData, options: RunOptions = {}, before?: Session): Session {
  const readings = before?.readings ?? new Map<string, Reading>();
  const world = worldOf(calculation, data, options, (payees) => ownRowsOf(calculation, payees, exactDomain), readings);
  const instead = givenInstead(calculation, world, options.instead ?? []);
  const evaluator = evaluatorOf(calculation, exactDomain, world, { instead });
  let known: RunResult | undefined;
  let laidOut: { readonly columns: Columns | undefined } | undefined;
  const columns = (): Columns | undefined =>
    (laidOut ??= { columns: instead.length > 0 || isSmall(world) ? undefined : columnsOf(calculation, world, evaluator) })
      .columns;
  const result = (): RunResult => (known ??= resultOf(calculation, data, options, evaluator, columns()));
  const totals = (): Summary => {
    const inColumns = known === undefined && options.payee === undefined ? columns() : undefined;
    if (inColumns === undefined || world.currency === undefined) return result();
    const sums = totalsInColumns(evaluator, inColumns, world.currency);
    return { currency: world.currency, totals: sums, problems: world.problems.all() };
  };
  const sumOf = (node: NodeId): Exact => {
    const { grain } = evaluator.setting.node(node);
    const inColumns = grain.kind === 'payee' ? columns() : undefined;
    return inColumns === undefined ? sumOfAll(evaluator, node, grain) : inColumns.sumOf(node);
  };
  const at = (payee: string, period: string, ask: (place: Place) => Outcome): Outcome => {
    result();
    const place = placeOf(evaluator, payee, period);
    return 'code' in place ? { kind: 'problems', problems: [place] } : ask(place);
  };
  const trace: Session['trace'] = (payee, period, component) => {
    result();
    const place = placeOf(evaluator, payee, period);
    return 'code' in place ? { traces: [], problems: [place] } : explainPayout(evaluator, place.payee, place.days, component);
  };
  return {
    readings,
    result,
    totals,
    sumOf,
    cellsOf: (column) => lastCells(evaluator, column),
    trace,
    valueOf: (node, payee, period) => at(payee, period, (place) => nodeValue(evaluator, node, place)),
    amountOf: (component, payee, period) => at(payee, period, (place) => amountOf(evaluator, component, place)),
    bandAmounts: (component, payee, period) =>
      at(payee, period, (place) => bandAmountsOf(evaluator, component, place.payee, place.days)),
    figuresOfAll: (nodes, like) => {
      result();
      return figuresOfAll(evaluator, nodes, evaluator.setting.node(like).grain);
    },
    payoutOf: (payee, period) => at(payee, period, (place) => outcomeOf(evaluator.statement(place.payee, place.days).payout)),
  };
}

/** So few figures are worked out one by one sooner than columns are laid out for them. */
export function isSmall({ people, periods, tables }: World): boolean {
  const rows = tables.reduce((sum, table) => sum + ('code' in table ? 0 : table.accepted.length), 0);
  return people.payees.length * periods.length + rows < 2_000;
}

function placeOf({ setting }: Evaluator<Exact, boolean>, key: string, period: string): Place | Problem {
  const { calculation, world } = setting;
  const payee = world.people.payees.find((one) => one.key === key);
  const keys = world.people.payees.map((one) => one.key);
  if (payee === undefined)
    return { code: 'unknown-payee', message: `${key} is not among the payees.${didYouMean(key, keys)}`, payee: key };
  const days = readPeriod(period, calculation.plan.fiscalStart);
  if (days === undefined)
    return { code: 'period-not-readable', message: `"${period}" is not a period. Write 2017-03 or 2017-Q1.`, period };
  return { payee, days: world.calendar.span(days.from, days.to) };
}

function outcomeOf(value: Exact | Absent): Outcome {
  if (!isAbsent(value)) return { kind: 'value', value: valueText(value, { kind: 'number' }) };
  return { kind: 'problems', problems: value.problem === undefined ? [] : [value.problem] };
}

function nodeValue({ setting }: Evaluator<Exact, boolean>, id: NodeId, { payee, days }: Place): Outcome {
  const value = setting.value(id, { kind: 'payee' })(payee, days);
  if (isAbsent(value) && value.problem !== undefined) return { kind: 'problems', problems: [value.problem] };
  return { kind: 'value', value: valueText(value, setting.node(id).type) };
}

function amountOf({ setting }: Evaluator<Exact, boolean>, component: string, { payee, days }: Place): Outcome {
  const amount = setting.amountDue(component, payee, days);
  return amount === undefined ? { kind: 'not-due' } : outcomeOf(amount);
}
