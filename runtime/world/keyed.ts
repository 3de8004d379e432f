import type { Day } from '../periods/dates.ts';
import type { Days } from '../periods/units.ts';
import type { CellValue } from '../tables/cells.ts';
import { joinedKey, keyOf, keyText } from '../tables/key-text.ts';
import type { TypedTable } from '../tables/typed.ts';

/** A table whose rows are looked up by name. */
export interface Keyed {
  readonly table: TypedTable;
  /** `keys` in the order of the table's own keys, as texts; of several rows in turn, the last. */
  rowOf(keys: readonly string[]): number | undefined;
  /** The rows that hold on any of the days, in order of time; one at most where the table has no `starts` and `ends`. */
  rowsAt(keys: readonly string[], days: Days): readonly KeyedRow[];
  cell(row: number, column: string): CellValue;
  /** The texts that stand in one of the key columns. */
  known(place: number): ReadonlySet<string>;
}
/** A row and the days, both included, on which it holds. */
export interface KeyedRow extends Days {
  readonly row: number;
}

/** Rows by their own key, as references name them. */
export function referencedOf(table: TypedTable): Keyed {
  return keyedOf(table, ownKeys(table));
}

/** A row's own key, as a reference names it. */
export function referenceKey(table: TypedTable, row: number): string {
  return keyOf(ownKeys(table).map((name) => table.columns.get(name)?.at(row)));
}

function ownKeys({ shape }: TypedTable): readonly string[] {
  const own = shape.columns.find(({ type }) => type.kind === 'key')?.name;
  return own === undefined ? shape.keys : [own];
}

export function keyedOf(table: TypedTable, keys: readonly string[] = table.shape.keys): Keyed {
  const columns = keys.map((name) => table.columns.get(name));
  const rows = Map.groupBy(
    Array.from(table.accepted, (row) => heldRow(table, row)),
    ({ row }) => keyOf(columns.map((cells) => cells?.at(row))),
  );
  for (const inTurn of rows.values()) inTurn.sort((a, b) => a.from - b.from);
  const none: readonly KeyedRow[] = [];
  return {
    table,
    rowOf: (texts) => rows.get(joinedKey(texts))?.at(-1)?.row,
    rowsAt: (texts, days) => {
      const inTurn = rows.get(joinedKey(texts)) ?? none;
      const [only] = inTurn;
      if (inTurn.length === 1 && only !== undefined && only.from <= days.from && days.to <= only.to) return inTurn;
      return inTurn.filter(({ from, to }) => from <= days.to && days.from <= to);
    },
    cell: (row, column) => table.columns.get(column)?.at(row),
    known: (place) => new Set(Array.from(table.accepted, (row) => keyText(columns[place]?.at(row)))),
  };
}

function heldRow(table: TypedTable, row: number): KeyedRow {
  const dayIn = (kind: 'starts' | 'ends', open: Day): Day => {
    const name = table.shape.columns.find(({ type }) => type.kind === kind)?.name;
    const day = name === undefined ? undefined : table.columns.get(name)?.at(row);
    return typeof day === 'number' ? day : open;
  };
  return { row, from: dayIn('starts', -Infinity), to: dayIn('ends', Infinity) };
}
