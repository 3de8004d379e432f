import type { Calculation, TableShape } from '../calculation.ts';
import type { Problem, RunData } from '../data.ts';
import { type Calendar, calendarOf } from '../periods/calendar.ts';
import type { Days } from '../periods/units.ts';
import { type Problems, problemList } from '../problems.ts';
import type { ReadingFacts } from '../tables/cell-reader.ts';
import { rowsOf } from '../tables/rows.ts';
import { daysIn } from '../tables/distinct.ts';
import { type TypedTable, typedTable } from '../tables/typed.ts';
import { type PeriodOf, periodReader, periodsIn } from './input-book.ts';
import { inputTable } from './inputs.ts';
import { type OwnRows, type People, peopleOf } from './people.ts';
import { inlineTable, roster } from './roster.ts';
import { withoutOverlaps } from './overlaps.ts';

/** The tables of a plan, checked, whatever is asked of them. */
export interface Reading {
  readonly calendar: Calendar;
  readonly people: People;
  readonly inputs: TypedTable | Problem | undefined;
  readonly tables: ReadonlyMap<string, TypedTable | Problem>;
  /** First and last day of the pay periods that the data speak of. */
  readonly inData: Days | undefined;
  readonly periodOf: PeriodOf;
  readonly problems: readonly Problem[];
}
type OwnRowsOf = (payees: TypedTable) => OwnRows | undefined;

/** What has been read of the same data, by what decides how it is read. */
export type Readings = Map<string, Reading>;

/** Many questions may be asked of the same data: what if, at twenty prices. They are read once for plans that read them alike. */
export function readOnce(
  readings: Readings,
  calculation: Calculation,
  data: RunData,
  currency: string | undefined,
  ownRows: OwnRowsOf,
): Reading {
  const { plan, payees, tables, inputs, payeesWhere, nodes } = calculation;
  const { name: _, ...facts } = plan;
  const key = JSON.stringify([facts, payees, tables, inputs, currency, payeesWhere === undefined ? [] : [payeesWhere, nodes]]);
  const reading = readings.get(key) ?? read(calculation, data, currency, ownRows);
  readings.set(key, reading);
  return reading;
}

function read(calculation: Calculation, data: RunData, currency: string | undefined, ownRows: OwnRowsOf): Reading {
  const problems = problemList();
  const { plan } = calculation;
  const calendar = calendarOf(plan);
  const facts: ReadingFacts = { fiscalStart: plan.fiscalStart, currency, payees: undefined };
  const payees = withoutOverlaps(rosterTable(calculation, data, facts, problems), problems);
  const people = peopleOf(payees, ownRows(payees));
  const known = { ...facts, payees: people.payees.length === 0 ? undefined : new Set(people.payees.map(({ key }) => key)) };
  const inputs = data.inputs && inputTable(calculation, data.inputs, known, problems);
  if (inputs !== undefined && 'code' in inputs) problems.add(inputs);
  const tables = new Map(calculation.tables.map((shape) => [shape.name, readTable(shape, data, known, problems)]));
  const periodOf = periodReader(calendar, plan.fiscalStart);
  const inData = daysOfData(calculation, { calendar, inputs, tables, periodOf });
  return { calendar, people, inputs, tables, inData, periodOf, problems: problems.each() };
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

/** The same, with the days that its tables speak of now. */
export const withDaysOfData = (calculation: Calculation, reading: Reading): Reading => ({
  ...reading,
  inData: daysOfData(calculation, reading),
});

/** First and last day of the pay periods that any input or record speaks of. */
function daysOfData(
  { plan }: Calculation,
  { calendar, inputs, tables, periodOf }: Pick<Reading, 'calendar' | 'inputs' | 'tables' | 'periodOf'>,
): Days | undefined {
  const read = inputs !== undefined && 'code' in inputs ? undefined : inputs;
  const spans = periodsIn(read?.columns.get('period'), periodOf, read?.accepted.refused);
  const dates = [...tables.values()].flatMap((table) =>
    'code' in table ? [] : daysIn(table.columns.get(table.shape.datedBy ?? ''), table.accepted.refused),
  );
  const least = (days: readonly number[]): number => days.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (days: readonly number[]): number => days.reduce((a, b) => Math.max(a, b), -Infinity);
  const days = [...dates, ...spans.flatMap(({ from, to }) => [from, to])];
  if (days.length === 0) return undefined;
  return { from: calendar.holding(plan.pays, least(days)).from, to: calendar.holding(plan.pays, most(days)).to };
}
