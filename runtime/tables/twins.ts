import type { ColumnShape, TableShape } from '../calculation.ts';
import type { Rows } from './rows.ts';
import { rowsThatRepeat } from './repeated.ts';
import type { StoredCells } from './stored.ts';
import { keyText } from './key-text.ts';

/** Rows that say the same in columns that name a row. */
export interface Twins {
  readonly names: readonly ColumnShape[];
  readonly rows: readonly number[];
}

export function twinsOf(shape: TableShape, columns: ReadonlyMap<string, StoredCells>, rows: Rows): readonly Twins[] {
  return uniqueColumns(shape).flatMap((names) => {
    const cells = names.flatMap(({ name }) => columns.get(name) ?? []);
    const keyOf = (row: number): string => cells.map((column) => keyText(column.at(row))).join('\u0000');
    const groups = Map.groupBy(rowsThatRepeat(cells, rows), keyOf);
    return [...groups.values()].filter((same) => same.length > 1).map((same) => ({ names, rows: same }));
  });
}

/** Each group of columns that no two rows may share. A row with days of validity may repeat its key at other days. */
function uniqueColumns({ columns, keys }: TableShape): readonly (readonly ColumnShape[])[] {
  const validity = columns.filter(({ type }) => type.kind === 'starts' || type.kind === 'ends');
  const named = columns.filter(({ name }) => keys.includes(name));
  const others = columns.filter(({ type, name }) => type.kind === 'key' && !keys.includes(name));
  return [...(named.length > 0 ? [[...named, ...validity]] : []), ...others.map((key) => [key, ...validity])];
}
