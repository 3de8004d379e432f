import type { CellValue } from '../tables/cells.ts';
import { joinedKey, keyOf } from '../tables/key-text.ts';

/** Rows by what they say in columns that name a row, found when it is first asked. */
export interface RowKeys {
  /** A row has come. */
  note(row: number): void;
  rowWith(columns: readonly string[], values: readonly CellValue[]): number | undefined;
}
interface Index {
  readonly columns: readonly string[];
  readonly rows: Map<string, number>;
}

/** `rows`: how many there have been by now; `has`: whether one is still there. */
export function rowKeys(
  value: (row: number, column: string) => CellValue,
  rows: () => number,
  has: (row: number) => boolean,
): RowKeys {
  const indexes = new Map<string, Index>();
  const put = ({ columns, rows: found }: Index, row: number): void => {
    found.set(keyOf(columns.map((name) => value(row, name))), row);
  };
  const indexOf = (columns: readonly string[]): Index => {
    const id = joinedKey(columns);
    const found: Index = indexes.get(id) ?? { columns, rows: new Map() };
    for (let row = 0; !indexes.has(id) && row < rows(); row++) if (has(row)) put(found, row);
    indexes.set(id, found);
    return found;
  };
  return {
    note: (row) => indexes.forEach((index) => put(index, row)),
    rowWith: (columns, values) => {
      const row = indexOf(columns).rows.get(keyOf(values));
      return row !== undefined && has(row) ? row : undefined;
    },
  };
}
