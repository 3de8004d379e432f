import type { Calculation, ParamShape, TableShape } from '../calculation.ts';
import type { Problem, RunData, RunOptions } from '../data.ts';
import { minorDigitsOf } from '../numbers/currencies.ts';
import { type Exact, exactOf } from '../numbers/exact.ts';
import { type Calendar, calendarOf, type Span } from '../periods/calendar.ts';
import { readIso } from '../periods/dates.ts';
import type { Days } from '../periods/units.ts';
import { type Problems, problemList } from '../problems.ts';
import type { ReadingFacts } from '../tables/cell-reader.ts';
import { rowsOf } from '../tables/rows.ts';
import { daysIn } from '../tables/distinct.ts';
import { type TypedTable, typedTable } from '../tables/typed.ts';
import type { Entity } from './entities.ts';
import { type InputBook, inputBook, type PeriodOf, periodReader, periodsIn } from './input-book.ts';
import { inputTable } from './inputs.ts';
import { type Keyed, keyedOf, referencedOf } from './keyed.ts';
import { emptyTables, periodsWithoutData } from './notices.ts';
import { type OwnRows, type People, peopleOf } from './people.ts';
import { inlineTable, roster } from './roster.ts';
import { withoutOverlaps } from './overlaps.ts';
import { runPeriods } from './run-periods.ts';
import { currencyOf, settingsOf } from './settings.ts';

/** The data of one run, checked and in order: everything a calculation can look up. */
export interface World {
  readonly calendar: Calendar;
  readonly people: People;
  readonly inputs: InputBook;
  /** Why the inputs could not be read at all. */
  readonly inputsProblem: Problem | undefined;
  readonly params: ReadonlyMap<string, ParamShape>;
  /** Undefined: nothing can be paid. */
  readonly currency: string | undefined;
  /** The smallest amount that can be paid, such as 1/100. */
  readonly minorUnit: Exact;
  /** The day as of which progress is measured; undefined: everything is over. */
  readonly asOf: number | undefined;
  /** Pay periods of the run, in order. */
  readonly periods: readonly Span[];
  /** First day for which anything was ever paid. */
  readonly start: number;
  readonly problems: Problems;
  readonly tables: readonly (TypedTable | Problem)[];
  table(name: string): TypedTable | Problem;
  keyed(table: string): Keyed | Problem;
  /** By the table's own key column, as references name rows. */
  referenced(table: string): Keyed | Problem;
}

/** `ownRows` says which rows of the payees the plan pays by. */
export function worldOf(
  calculation: Calculation,
  data: RunData,
  options: RunOptions,
  ownRows: (payees: TypedTable) => OwnRows | undefined = () => undefined,
): World {
  const problems = problemList();
  const { plan } = calculation;
  const calendar = calendarOf(plan);
  const currency = currencyOf(calculation, data, options, problems);
  const facts: ReadingFacts = { fiscalStart: plan.fiscalStart, currency, payees: undefined };
  const payees = withoutOverlaps(rosterTable(calculation, data, facts, problems), problems);
  const people = peopleOf(payees, ownRows(payees));
  const known = { ...facts, payees: people.payees.length === 0 ? undefined : new Set(people.payees.map(({ key }) => key)) };
  const inputs = data.inputs && inputTable(calculation, data.inputs, known, problems);
  const inputsRead = inputs !== undefined && !('code' in inputs) ? inputs : undefined;
  const settings = settingsOf(calculation, options, currency, problems);
  const tables = new Map(calculation.tables.map((shape) => [shape.name, readTable(shape, data, known, problems)]));
  const periodOf = periodReader(calendar, plan.fiscalStart);
  const inData = daysOfData(calculation, inputsRead, [...tables.values()], calendar, periodOf);
  const periods = runPeriods(calculation, options, inData, calendar);
  if ('code' in periods) problems.add(periods);
  if (inputs !== undefined && 'code' in inputs) problems.add(inputs);
  const spans = 'code' in periods ? [] : periods;
  const read = [...tables.values()].filter((table): table is TypedTable => !('code' in table));
  const without = periodsWithoutData(calculation, options, { tables: read, inputs: inputsRead, periods: spans, periodOf });
  for (const notice of [...emptyTables(calculation, data), ...(without === undefined ? [] : [without])]) problems.add(notice);
  return {
    calendar,
    people,
    inputs: inputBook(inputsRead, settings.inputs, people, periodOf),
    inputsProblem: inputs !== undefined && 'code' in inputs ? inputs : undefined,
    params: settings.params,
    currency,
    minorUnit: exactOf(1n, 10n ** BigInt(minorDigitsOf(currency ?? 'USD'))),
    asOf: asOfDay(options, problems),
    periods: spans,
    start: readIso(plan.from ?? '') ?? inData?.from ?? spans[0]?.from ?? 0,
    problems,
    tables: [...tables.values()],
    table: lookup(tables, (table) => table),
    keyed: lookup(tables, (table) => keyedOf(table)),
    referenced: lookup(tables, referencedOf),
  };
}

function asOfDay({ asOf }: RunOptions, problems: Problems): number | undefined {
  const day = asOf === undefined ? undefined : readIso(asOf);
  if (asOf !== undefined && day === undefined)
    problems.add({ code: 'as-of-not-readable', message: `"${asOf}" is not a day. Write it as 2026-07-01.` });
  return day;
}

/** The file and line of a record. */
export function recordPlace(world: Pick<World, 'table'>, entity: Entity): Pick<Problem, 'file' | 'line'> {
  const table = entity.kind === 'record' ? world.table(entity.table) : undefined;
  if (entity.kind !== 'record' || table === undefined || 'code' in table) return {};
  return { file: table.file, line: table.lineOf(entity.row) };
}

function rosterTable(calculation: Calculation, data: RunData, facts: ReadingFacts, problems: Problems): TypedTable {
  const { shape, source } = roster(calculation, data);
  const table = source === undefined ? missingTable(shape) : typedTable(shape, source, facts, problems);
  if (!('code' in table)) {
    if (table.accepted.length === 0)
      problems.add({ code: 'no-payees', message: `Nobody is to be paid: ${table.file} names no payee.` });
    return table;
  }
  problems.add(table);
  return {
    shape,
    file: shape.source,
    read: source?.rowCount ?? 0,
    accepted: rowsOf(0),
    columns: new Map(),
    lineOf: (row) => row + 2,
  };
}

function readTable(shape: TableShape, data: RunData, facts: ReadingFacts, problems: Problems): TypedTable | Problem {
  const source = shape.rows === undefined ? data.tables[shape.name] : inlineTable(shape);
  const table = source === undefined ? missingTable(shape) : typedTable(shape, source, facts, problems);
  if ('code' in table) problems.add(table);
  return 'code' in table ? table : withoutOverlaps(table, problems);
}

const missingTable = (shape: TableShape): Problem => ({
  code: 'missing-table',
  message: `There is no ${shape.source} in the data, which the plan reads ${shape.name} from.`,
  table: shape.name,
});

/** First and last day of the pay periods that any input or record speaks of. */
function daysOfData(
  { plan }: Calculation,
  inputs: TypedTable | undefined,
  tables: readonly (TypedTable | Problem)[],
  calendar: Calendar,
  periodOf: PeriodOf,
): Days | undefined {
  const spans = periodsIn(inputs?.columns.get('period'), periodOf, inputs?.accepted.refused);
  const dates = tables.flatMap((table) => {
    return 'code' in table ? [] : daysIn(table.columns.get(table.shape.datedBy ?? ''), table.accepted.refused);
  });
  const least = (days: readonly number[]): number => days.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (days: readonly number[]): number => days.reduce((a, b) => Math.max(a, b), -Infinity);
  const days = [...dates, ...spans.flatMap(({ from, to }) => [from, to])];
  if (days.length === 0) return undefined;
  return { from: calendar.holding(plan.pays, least(days)).from, to: calendar.holding(plan.pays, most(days)).to };
}

function lookup<T>(
  tables: ReadonlyMap<string, TypedTable | Problem>,
  make: (table: TypedTable) => T,
): (name: string) => T | Problem {
  const made = new Map<string, T | Problem>();
  return (name) => {
    const found = made.get(name);
    if (found !== undefined) return found;
    const table = tables.get(name) ?? { code: 'missing-table', message: `The plan has no table ${name}.`, table: name };
    const value = 'code' in table ? table : make(table);
    made.set(name, value);
    return value;
  };
}
