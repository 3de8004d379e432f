/** Rows of a table that were not refused, in order: nothing is kept for each where all are among them. */
export interface Rows extends Iterable<number> {
  /** How many they are. */
  readonly length: number;
  /** How many rows the table has. */
  readonly of: number;
  /** By row, 1 where it is not among them; undefined: all are. */
  readonly refused: Uint8Array | undefined;
  has(row: number): boolean;
}

/** The first so many rows, but those with 1 in `refused`. */
export function rowsOf(count: number, refused?: Uint8Array): Rows {
  const length = count - (refused === undefined ? 0 : countOnes(refused));
  return {
    length,
    of: count,
    refused: length === count ? undefined : refused,
    has: (row) => row >= 0 && row < count && refused?.[row] !== 1,
    *[Symbol.iterator]() {
      for (let row = 0; row < count; row++) if (refused?.[row] !== 1) yield row;
    },
  };
}

/** The rows without some of them. */
export function without(rows: Rows, some: ReadonlySet<number>): Rows {
  if (some.size === 0) return rows;
  const refused = rows.refused === undefined ? new Uint8Array(rows.of) : rows.refused.slice();
  for (const row of some) refused[row] = 1;
  return rowsOf(rows.of, refused);
}

function countOnes(marks: Uint8Array): number {
  let count = 0;
  for (const mark of marks) count += mark;
  return count;
}
