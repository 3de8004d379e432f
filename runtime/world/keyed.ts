import type { CellValue } from '../tables/cells.ts';
import { keyText, type TypedTable } from '../tables/typed.ts';

/** A table whose rows are looked up by name. */
export interface Keyed {
  readonly table: TypedTable;
  /** `keys` in the order of the table's own keys, as texts. */
  rowOf(keys: readonly string[]): number | undefined;
  cell(row: number, column: string): CellValue;
  /** The texts that stand in one of the key columns. */
  known(place: number): ReadonlySet<string>;
}

/** Rows by their own key, as references name them. */
export function referencedOf(table: TypedTable): Keyed {
  const own = table.shape.columns.find(({ type }) => type.kind === 'key')?.name;
  return keyedOf(table, own === undefined ? table.shape.keys : [own]);
}

export function keyedOf(table: TypedTable, keys: readonly string[] = table.shape.keys): Keyed {
  const columns = keys.map((name) => table.columns.get(name));
  const rows = new Map(table.accepted.map((row) => [columns.map((cells) => keyText(cells?.[row])).join('\u0000'), row]));
  return {
    table,
    rowOf: (keys) => rows.get(keys.join('\u0000')),
    cell: (row, column) => table.columns.get(column)?.[row],
    known: (place) => new Set(table.accepted.map((row) => keyText(columns[place]?.[row]))),
  };
}
