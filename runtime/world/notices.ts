import type { Calculation } from '../calculation.ts';
import type { Problem, RunData, RunOptions, SourceTable } from '../data.ts';
import type { Span } from '../periods/calendar.ts';
import type { Day } from '../periods/dates.ts';
import { readPeriod } from '../periods/labels.ts';
import type { TypedTable } from '../tables/typed.ts';
import type { PeriodOf } from './input-book.ts';

/** A table or the inputs without a single row, so that an empty file is never a silent 0. */
export function emptyTables({ tables, inputs }: Calculation, data: RunData): readonly Problem[] {
  const fromFiles = tables.filter(({ rows }) => rows === undefined).map(({ name }) => ({ name, source: data.tables[name] }));
  const all = inputs.length === 0 ? fromFiles : [...fromFiles, { name: 'inputs', source: data.inputs }];
  return all.flatMap(({ name, source }) => (source !== undefined && isEmpty(source) ? [emptyTable(name, source)] : []));
}

const isEmpty = ({ rowCount, unreadable }: SourceTable): boolean => rowCount === 0 && (unreadable?.length ?? 0) === 0;

function emptyTable(table: string, { file }: SourceTable): Problem {
  const what = table === 'inputs' ? 'it gives no figure' : `nothing of ${table} counts`;
  return { code: 'table-empty', severity: 'notice', message: `${file} holds no rows: ${what}.`, file, table };
}

/** What a run's periods are looked up in. */
interface Dated {
  readonly tables: readonly TypedTable[];
  readonly inputs: TypedTable | undefined;
  readonly periods: readonly Span[];
  readonly periodOf: PeriodOf;
}

/** The pay periods of the run in which no row of the data is dated; the plan expects some. */
export function periodsWithoutData(
  calculation: Calculation,
  { set = {} }: RunOptions,
  { tables, inputs, periods, periodOf }: Dated,
): Problem | undefined {
  const isSet = calculation.inputs.some(({ name }) => Object.hasOwn(set, name));
  const expects = calculation.inputs.length > 0 || tables.some((table) => dateReaders(table, calculation).length > 0);
  if (!expects || isSet || countsUndated(calculation)) return undefined;
  const marks = periodMarks(periods);
  if (inputs !== undefined)
    for (const row of rowsOf(inputs)) {
      const period = periodOf(inputs, row);
      if (period !== undefined) marks.mark(period.from, period.to);
    }
  for (const table of tables) {
    const readers = dateReaders(table, calculation);
    for (const row of rowsOf(table)) for (const read of readers) read(row, marks.mark);
  }
  const without = marks.unmarked();
  const message = `There is no data for ${rangesOf(without, periods)}: no record, input or keyed row is dated then.`;
  return without.length === 0 ? undefined : { code: 'period-without-data', severity: 'notice', message };
}

/** Refused rows, too: they are reported, and their period is not without data. */
const rowsOf = ({ columns }: TypedTable): Iterable<number> => [...columns.values()][0]?.keys() ?? [];

/** Records that count in every period are data of every period. */
const countsUndated = ({ nodes }: Calculation): boolean =>
  nodes.some((node) => (node.op === 'records' || node.op === 'bundles') && node.datedBy === undefined && !('of' in node));

type Mark = (from: Day, to: Day) => void;
type ReadDates = (row: number, mark: Mark) => void;

/** Each way in which a table's rows say when they are of. */
function dateReaders({ shape, columns }: TypedTable, { plan }: Calculation): readonly ReadDates[] {
  const cellsOf = (kind: string) =>
    shape.columns.filter(({ type }) => type.kind === kind).flatMap(({ name }) => columns.get(name) ?? []);
  const dayIn = (cell: unknown, open: Day): Day => (typeof cell === 'number' ? cell : open);
  const byDate = shape.columns
    .filter(({ type }) => type.kind === 'date' || type.kind === 'period')
    .map(({ name }): ReadDates => {
      const cells = columns.get(name) ?? [];
      return (row, mark) => {
        const cell = cells[row];
        const days = typeof cell === 'string' ? readPeriod(cell, plan.fiscalStart) : undefined;
        if (typeof cell === 'number') mark(cell, cell);
        if (days !== undefined) mark(days.from, days.to);
      };
    });
  const [starts, ends] = [cellsOf('starts'), cellsOf('ends')];
  if (starts.length + ends.length === 0) return byDate;
  return [...byDate, (row, mark) => mark(dayIn(starts[row], -Infinity), dayIn(ends[row], Infinity))];
}

function periodMarks(periods: readonly Span[]): { readonly mark: Mark; unmarked(): readonly Span[] } {
  const marked = periods.map(() => false);
  const firstEndingFrom = (day: Day): number => {
    let [low, high] = [0, periods.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((periods[middle]?.to ?? 0) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    mark: (from, to) => {
      for (let i = firstEndingFrom(from); i < periods.length && (periods[i]?.from ?? to) <= to; i++) marked[i] = true;
    },
    unmarked: () => periods.filter((_, i) => marked[i] !== true),
  };
}

/** `2017-02, 2017-04 to 2017-12`. */
function rangesOf(some: readonly Span[], all: readonly Span[]): string {
  const ranges: Span[][] = [];
  for (const span of some) {
    const last = ranges.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && all[all.indexOf(before) + 1] === span) last.push(span);
    else ranges.push([span]);
  }
  return ranges
    .map((range) => {
      const [first, last] = [range[0]?.label ?? '', range.at(-1)?.label ?? ''];
      return range.length === 1 ? first : `${first} to ${last}`;
    })
    .join(', ');
}
