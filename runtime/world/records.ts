import type { Span } from '../periods/calendar.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { DataRecord, Payee } from './entities.ts';
import type { People } from './people.ts';

/** The records of a table, by payee and date. */
export interface Records {
  readonly table: TypedTable;
  readonly all: readonly DataRecord[];
  /** `payee` absent: everybody's; `datedBy` absent: all of them, whatever the days. */
  inside(payee: Payee | undefined, datedBy: string | undefined, days: Span): readonly DataRecord[];
  /** What has been looked at so far: by source row, 0 not at all, 1 looked at, 2 counted, 3 refused. */
  readonly looked: Uint8Array;
}

interface Dated {
  readonly records: readonly DataRecord[];
  readonly dates: readonly number[];
}
const none: Dated = { records: [], dates: [] };

/** `credited`: the records under the payees they are credited to; `raw`: as they stand in the table. */
export function creditedRecords(raw: Records, credited: readonly DataRecord[]): Records {
  return { ...raw, inside: insideOf(raw.table, raw.all, credited) };
}

export function recordsOf(table: TypedTable, people: People): Records {
  const all = allRecords(table, people);
  return { table, all, inside: insideOf(table, all, all), looked: new Uint8Array(sourceRows(table)) };
}

function insideOf(table: TypedTable, all: readonly DataRecord[], own: readonly DataRecord[]): Records['inside'] {
  const orders = new Map<string, ReadonlyMap<number, Dated>>();
  const order = (datedBy: string | undefined): ReadonlyMap<number, Dated> => {
    const found = orders.get(datedBy ?? '') ?? inOrder(all, own, table, datedBy);
    orders.set(datedBy ?? '', found);
    return found;
  };
  return (payee, datedBy, days) => {
    const dated = order(datedBy).get(payee?.index ?? everybody) ?? none;
    if (datedBy === undefined) return dated.records;
    const first = firstFrom(dated.dates, days.from);
    const after = firstFrom(dated.dates, days.to + 1);
    return first === 0 && after === dated.records.length ? dated.records : dated.records.slice(first, after);
  };
}

const everybody = -1;
const sourceRows = (table: TypedTable): number => table.accepted.reduce((most, row) => Math.max(most, row + 1), 0);

function allRecords(table: TypedTable, people: People): readonly DataRecord[] {
  const column = table.shape.columns.find(({ type }) => type.kind === 'payee');
  const cells = column && table.columns.get(column.name);
  const payees = new Map(people.payees.map((payee) => [payee.key, payee]));
  return table.accepted.map((index) => ({
    kind: 'record',
    table: table.shape.name,
    index,
    payee: cells && payees.get(keyText(cells[index])),
  }));
}

/** Under each payee's index, and under `everybody`: in order of date, records without one left out. */
function inOrder(
  all: readonly DataRecord[],
  own: readonly DataRecord[],
  table: TypedTable,
  datedBy: string | undefined,
): ReadonlyMap<number, Dated> {
  const cells = datedBy === undefined ? undefined : table.columns.get(datedBy);
  const dateOf = (record: DataRecord): number => {
    const cell = cells?.[record.index];
    return typeof cell === 'number' ? cell : 0;
  };
  const inDateOrder = (records: readonly DataRecord[]): readonly DataRecord[] =>
    records
      .filter((record) => cells === undefined || cells[record.index] !== undefined)
      .sort((a, b) => dateOf(a) - dateOf(b) || a.index - b.index);
  const grouped = new Map<number, { records: DataRecord[]; dates: number[] }>();
  const put = (index: number, record: DataRecord): void => {
    const group = grouped.get(index) ?? { records: [], dates: [] };
    group.records.push(record);
    group.dates.push(dateOf(record));
    grouped.set(index, group);
  };
  for (const record of inDateOrder(all)) put(everybody, record);
  for (const record of inDateOrder(own)) if (record.payee !== undefined) put(record.payee.index, record);
  return grouped;
}

/** Place of the first date that is not before `day`. */
function firstFrom(dates: readonly number[], day: number): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
