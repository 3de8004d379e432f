import type { ColumnShape, TableShape } from '../calculation.ts';
import type { Rows } from './rows.ts';
import { rowsThatRepeat } from './repeated.ts';
import type { StoredCells } from './stored.ts';
import { keyOf } from './key-text.ts';
import { isOfValidity } from './validity.ts';

/** Rows that say the same in columns that name a row. */
export interface Twins {
  readonly names: readonly ColumnShape[];
  readonly rows: readonly number[];
}

export function twinsOf(shape: TableShape, columns: ReadonlyMap<string, StoredCells>, rows: Rows): readonly Twins[] {
  return uniqueColumns(shape).flatMap((names) => {
    const cells = names.flatMap(({ name }) => columns.get(name) ?? []);
    const keyAt = (row: number): string => keyOf(cells.map((column) => column.at(row)));
    const groups = Map.groupBy(rowsThatRepeat(cells, rows), keyAt);
    return [...groups.values()].filter((same) => same.length > 1).map((same) => ({ names, rows: same }));
  });
}

/** Each group of columns that no two rows may share. A row with days of validity may repeat its key at other days. */
function uniqueColumns({ columns, keys }: TableShape): readonly (readonly ColumnShape[])[] {
  const validity = columns.filter(isOfValidity);
  const named = columns.filter(({ name }) => keys.includes(name));
  const others = columns.filter(({ type, name }) => type.kind === 'key' && !keys.includes(name));
  return [...(named.length > 0 ? [[...named, ...validity]] : []), ...others.map((key) => [key, ...validity])];
}
