import type { Calculation, ParamShape } from '../calculation.ts';
import type { Problem, RunData, RunOptions } from '../data.ts';
import { minorDigitsOf } from '../numbers/currencies.ts';
import { type Exact, exactOf } from '../numbers/exact.ts';
import { type Calendar, type Span } from '../periods/calendar.ts';
import { readIso } from '../periods/dates.ts';
import type { Days } from '../periods/units.ts';
import { type Problems, problemList } from '../problems.ts';
import { type TypedTable } from '../tables/typed.ts';
import type { Entity } from './entities.ts';
import { type InputBook, inputBook } from './input-book.ts';
import { type Keyed, keyedOf, referencedOf } from './keyed.ts';
import { emptyTables, periodsWithoutData } from './notices.ts';
import { type OwnRows, type People } from './people.ts';
import { runPeriods } from './run-periods.ts';
import { currencyOf, settingsOf } from './settings.ts';
import { type Reading, type Readings, readOnce } from './reading.ts';

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
  /** First and last day of the pay periods that the data speak of. */
  readonly inData: Days | undefined;
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
  readings: Readings = new Map(),
): World {
  const problems = problemList();
  const currency = currencyOf(calculation, data, options, problems);
  const reading = readOnce(readings, calculation, data, currency, ownRows);
  for (const problem of reading.problems) problems.add(problem);
  const world = worldFrom(calculation, options, reading, currency, problems);
  const { periods } = world;
  const tables = world.tables.filter((table): table is TypedTable => !('code' in table));
  const dated = { tables, inputs: world.inputs.table, periods, periodOf: reading.periodOf };
  const without = periodsWithoutData(calculation, options, dated);
  for (const notice of [...emptyTables(calculation, data, reading.tables), ...(without === undefined ? [] : [without])])
    problems.add(notice);
  return world;
}

/** What a run asks of data that have been read. */
export function worldFrom(
  calculation: Calculation,
  options: RunOptions,
  { calendar, people, inputs, tables, inData, periodOf }: Reading,
  currency: string | undefined,
  problems: Problems,
): World {
  const inputsRead = inputs !== undefined && !('code' in inputs) ? inputs : undefined;
  const settings = settingsOf(calculation, options, currency, problems);
  const periods = runPeriods(calculation, options, inData, calendar);
  if ('code' in periods) problems.add(periods);
  const spans = 'code' in periods ? [] : periods;
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
    inData,
    start: readIso(calculation.plan.from ?? '') ?? inData?.from ?? spans[0]?.from ?? 0,
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
