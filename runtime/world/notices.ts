import type { Calculation, ColumnType } from '../calculation.ts';
import type { Problem, RunData, RunOptions, SourceTable } from '../data.ts';
import type { Span } from '../periods/calendar.ts';
import type { Day } from '../periods/dates.ts';
import { readPeriod } from '../periods/labels.ts';
import type { Days } from '../periods/units.ts';
import { daysIn, keyTexts } from '../tables/distinct.ts';
import type { StoredCells } from '../tables/stored.ts';
import type { TypedTable } from '../tables/typed.ts';
import { periodsIn, type PeriodOf } from './input-book.ts';

/** A table or the inputs without a single row, so that an empty file is never a silent 0. */
export function emptyTables(
  { tables, inputs }: Calculation,
  data: RunData,
  read: ReadonlyMap<string, TypedTable | Problem>,
): readonly Problem[] {
  const fromFiles = tables.filter(({ rows }) => rows === undefined).map(({ name }) => ({ name, source: data.tables[name] }));
  const all = inputs.length === 0 ? fromFiles : [...fromFiles, { name: 'inputs', source: data.inputs }];
  return all.flatMap(({ name, source }) => {
    const table = read.get(name);
    const hasRows = table !== undefined && !('code' in table) ? table.read > 0 : source === undefined || !isEmpty(source);
    return source === undefined || hasRows ? [] : [emptyTable(name, source)];
  });
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
  const expects =
    calculation.inputs.length > 0 || tables.some(({ shape }) => shape.columns.some(({ type }) => tellsDays(type.kind)));
  if (!expects || isSet || countsUndated(calculation)) return undefined;
  const marks = periodMarks(periods);
  for (const period of periodsIn(inputs?.columns.get('period'), periodOf)) marks.mark(period.from, period.to);
  for (const table of tables) for (const days of daysToldBy(table, calculation)) marks.mark(days.from, days.to);
  const without = marks.unmarked();
  const message = `There is no data for ${rangesOf(without, periods)}: no record, input or keyed row is dated then.`;
  return without.length === 0 ? undefined : { code: 'period-without-data', severity: 'notice', message };
}

/** Records that count in every period are data of every period. */
const countsUndated = ({ nodes }: Calculation): boolean =>
  nodes.some((node) => (node.op === 'records' || node.op === 'bundles') && node.datedBy === undefined && !('of' in node));

type Mark = (from: Day, to: Day) => void;

const tellsDays = (kind: ColumnType['kind']): boolean =>
  kind === 'date' || kind === 'period' || kind === 'starts' || kind === 'ends';

/** The days that a table's rows say they are of. Refused rows, too: they are reported, and their period is not without data. */
function daysToldBy({ shape, columns, accepted }: TypedTable, { plan }: Calculation): readonly Days[] {
  const cellsOf = (kind: string): StoredCells | undefined =>
    columns.get(shape.columns.find(({ type }) => type.kind === kind)?.name ?? '');
  const told = shape.columns.flatMap(({ name, type }): readonly Days[] => {
    const cells = columns.get(name);
    if (type.kind === 'date') return daysIn(cells).map((day) => ({ from: day, to: day }));
    const texts = type.kind === 'period' && cells !== undefined ? keyTexts(cells) : [];
    return [...texts].flatMap((text) => readPeriod(text, plan.fiscalStart) ?? []);
  });
  const [starts, ends] = [cellsOf('starts'), cellsOf('ends')];
  if (starts === undefined && ends === undefined) return told;
  const dayIn = (cell: unknown, open: Day): Day => (typeof cell === 'number' ? cell : open);
  const valid = Array.from({ length: accepted.of }, (_, row): Days => {
    return { from: dayIn(starts?.at(row), -Infinity), to: dayIn(ends?.at(row), Infinity) };
  });
  return [...told, ...valid];
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
