import type { Span } from '../periods/calendar.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';
import type { Bundle, DataRecord, Payee } from './entities.ts';
import type { People } from './people.ts';

/** Whose records: a payee's, those of a bundle, or everybody's. */
export type Holder = Payee | Bundle | undefined;

/** The records of a table, by payee and date. */
export interface Records {
  readonly table: TypedTable;
  /** `datedBy` absent: all of them, whatever the days. */
  inside(holder: Holder, datedBy: string | undefined, days: Span): readonly DataRecord[];
  /** In order of date, all that have one. */
  dated(holder: Holder, datedBy: string | undefined): Dated;
  /** The payee's records by their value in a column, in order of it. */
  bundles(payee: Payee | undefined, column: string): ReadonlyMap<string, Bundle>;
  /** To whom a row is credited. */
  ofRow(row: number): readonly DataRecord[];
  /** What has been looked at so far: by source row, 0 not at all, 1 looked at, 2 counted, 3 refused. */
  readonly looked: Uint8Array;
}

export interface Dated {
  readonly records: readonly DataRecord[];
  readonly dates: readonly number[];
}
const none: Dated = { records: [], dates: [] };

/** `credited` is asked once, when the records are first needed, and told where to note the rows it refuses. */
export function recordsOf(table: TypedTable, credited: (looked: Uint8Array) => readonly DataRecord[]): Records {
  const looked = new Uint8Array(table.accepted.of);
  let known: readonly DataRecord[] | undefined;
  const all = (): readonly DataRecord[] => (known ??= credited(looked));
  const ofBundles = new Map<string, Dated>();
  const bundled = new Map<string, ReadonlyMap<string, Bundle>>();
  let bundleCount = 0;
  let byRow: ReadonlyMap<number, readonly DataRecord[]> | undefined;
  const dated: Records['dated'] = (holder, datedBy) => {
    if (holder?.kind === 'bundle') {
      const key = `${holder.index} ${holder.column} ${datedBy ?? ''}`;
      const found = ofBundles.get(key) ?? inOrder(holder.records, table, datedBy).get(everybody) ?? none;
      ofBundles.set(key, found);
      return found;
    }
    return orderOf(all(), table, datedBy).get(holder?.index ?? everybody) ?? none;
  };
  const inside: Records['inside'] = (holder, datedBy, days) => {
    const { records, dates } = dated(holder, datedBy);
    if (datedBy === undefined) return records;
    const { from, to } = days.counted ?? days;
    const first = firstFrom(dates, from);
    const after = firstFrom(dates, to + 1);
    return first === 0 && after === records.length ? records : records.slice(first, after);
  };
  const bundles: Records['bundles'] = (payee, column) => {
    const key = `${payee?.index ?? everybody} ${column}`;
    const known = bundled.get(key);
    if (known !== undefined) return known;
    const found = bundlesOf(dated(payee, undefined).records, table, column, payee, bundleCount);
    bundleCount += found.size;
    bundled.set(key, found);
    return found;
  };
  const ofRow: Records['ofRow'] = (row) => (byRow ??= Map.groupBy(all(), (record) => record.row)).get(row) ?? [];
  return { table, inside, dated, bundles, ofRow, looked };
}

const everybody = -1;

/** Kept as long as the table is: many questions may be asked of one world, each with an evaluator of its own. */
const wholes = new WeakMap<TypedTable, { readonly people: People; readonly records: readonly DataRecord[] }>();

/** Every row whole: of the payee in the (first) payee column, where there is one. */
export function wholeRecords(table: TypedTable, people: People): readonly DataRecord[] {
  const known = wholes.get(table);
  if (known?.people === people) return known.records;
  const records = eachWhole(table, people);
  wholes.set(table, { people, records });
  return records;
}

const owned = new WeakMap<readonly DataRecord[], boolean>();
/** Does every record have a payee? */
export function areOwned(records: readonly DataRecord[]): boolean {
  const are = owned.get(records) ?? records.every(({ payee }) => payee !== undefined);
  owned.set(records, are);
  return are;
}

function eachWhole(table: TypedTable, people: People): readonly DataRecord[] {
  const column = table.shape.columns.find(({ type }) => type.kind === 'payee');
  const cells = column && table.columns.get(column.name);
  return Array.from(table.accepted, (row) => ({
    kind: 'record',
    table: table.shape.name,
    row,
    index: row,
    payee: cells && people.byKey(keyText(cells.at(row))),
    overlay: false,
    role: undefined,
  }));
}

function bundlesOf(
  records: readonly DataRecord[],
  table: TypedTable,
  column: string,
  payee: Payee | undefined,
  start: number,
): ReadonlyMap<string, Bundle> {
  const cells = table.columns.get(column);
  const groups = Map.groupBy(records, ({ row }) => keyText(cells?.at(row)));
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return new Map(
    sorted.map(([value, own], i) => {
      const cell = cells?.at(own[0]?.row ?? -1);
      return [value, { kind: 'bundle', table: table.shape.name, column, value: cell, payee, index: start + i, records: own }];
    }),
  );
}

type Order = ReadonlyMap<number, Dated>;
const orders = new WeakMap<readonly DataRecord[], Map<string, Order>>();

/** Put in order once for the same records. */
function orderOf(records: readonly DataRecord[], table: TypedTable, datedBy: string | undefined): Order {
  const known = orders.get(records) ?? new Map<string, Order>();
  const order = known.get(datedBy ?? '') ?? inOrder(records, table, datedBy);
  orders.set(records, known.set(datedBy ?? '', order));
  return order;
}

/** Under each payee's index, and under `everybody`: in order of date, records without one left out. */
function inOrder(records: readonly DataRecord[], table: TypedTable, datedBy: string | undefined): Order {
  const cells = datedBy === undefined ? undefined : table.columns.get(datedBy);
  const dateOf = (record: DataRecord): number => {
    const cell = cells?.at(record.row);
    return typeof cell === 'number' ? cell : 0;
  };
  const dated = cells === undefined ? [...records] : records.filter((record) => cells.at(record.row) !== undefined);
  dated.sort((a, b) => dateOf(a) - dateOf(b) || a.row - b.row || a.index - b.index);
  const grouped = new Map<number, { records: DataRecord[]; dates: number[] }>();
  const put = (index: number, record: DataRecord): void => {
    const group = grouped.get(index) ?? { records: [], dates: [] };
    group.records.push(record);
    group.dates.push(dateOf(record));
    grouped.set(index, group);
  };
  for (const record of dated) {
    put(everybody, record);
    if (record.payee !== undefined) put(record.payee.index, record);
  }
  return grouped;
}

/** Place of the first date that is not before `day`. */
export function firstFrom(dates: readonly number[], day: number): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
