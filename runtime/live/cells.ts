import type { ColumnShape } from '../calculation.ts';
import type { CellValue } from '../tables/cells.ts';
import { otherCells, type StoredCells, withArrays } from '../tables/stored.ts';
import { storedCells } from '../tables/store.ts';
import type { TypedTable } from '../tables/typed.ts';

/** The same cells in arrays of their own. */
function copied(cells: StoredCells): StoredCells {
  return cells.kind === 'cells' ? otherCells([...cells.values]) : withArrays(cells, cells.values.slice(), cells.blanks?.slice());
}

export const copiedTable = (table: TypedTable): TypedTable => ({
  ...table,
  columns: new Map([...table.columns].map(([name, cells]) => [name, copied(cells)])),
});

/** Around the same arrays: what has been looked up in the cells before is looked up anew. */
export const seenAnew = (table: TypedTable): TypedTable => ({
  ...table,
  columns: new Map([...table.columns].map(([name, cells]) => [name, { ...cells }])),
});

/** The number that stands for a value in a column's array; undefined where the array has no room for it. */
export function numberFor(cells: StoredCells, value: CellValue): number | undefined {
  if (cells.kind === 'cells' || value === undefined || cells.blanks !== undefined) return undefined;
  switch (cells.kind) {
    case 'figures':
      return typeof value === 'object' ? fitting(cells.values, wholeOf(value, cells.decimals)) : undefined;
    case 'days':
      return typeof value === 'number' ? fitting(cells.values, value) : undefined;
    case 'texts':
      return typeof value === 'string' ? known(cells.texts.indexOf(value)) : undefined;
    case 'answers':
      return typeof value === 'boolean' ? Number(value) : undefined;
  }
}

const known = (place: number): number | undefined => (place === -1 ? undefined : place);

function wholeOf({ n, d }: { readonly n: bigint; readonly d: bigint }, decimals: number): number | undefined {
  const scaled = n * 10n ** BigInt(decimals);
  const whole = scaled / d;
  return whole * d === scaled && whole <= 2n ** 53n && whole >= -(2n ** 53n) ? Number(whole) : undefined;
}

/** Does the array give the number back? */
function fitting(
  values: { slice(from: number, to: number): { [at: number]: number } },
  number: number | undefined,
): number | undefined {
  if (number === undefined) return undefined;
  const sample = values.slice(0, 1);
  sample[0] = number;
  return sample[0] === number ? number : undefined;
}

/** A column with one value in place of another, in whatever arrays hold them all. */
export function withValue(cells: StoredCells, row: number, value: CellValue, { type }: ColumnShape): StoredCells {
  const all = Array.from({ length: cells.length }, (_, place) => (place === row ? value : cells.at(place)));
  return copied(storedCells(all, type.kind));
}
