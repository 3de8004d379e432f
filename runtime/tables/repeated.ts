import type { Rows } from './rows.ts';
import { extremesOf } from './pieces.ts';
import { mostWhole, type StoredCells } from './stored.ts';

/** The rows of which another one says the same in all the columns, in order; where that cannot be told by numbers, all rows. */
export function rowsThatRepeat(columns: readonly StoredCells[], rows: Rows): Iterable<number> {
  const named = numbered(columns, rows.of);
  if (named === undefined) return rows;
  const { numbers, count } = named;
  const repeated =
    count <= Math.max(1024, 8 * rows.of) ? repeatedAmongFew(numbers, count, rows) : repeatedAmongMany(numbers, rows);
  return repeated === undefined ? [] : Array.from(rows).filter((row) => repeated(numbers[row] ?? 0));
}

interface Numbered {
  /** By row: the same where the columns say the same. */
  readonly numbers: ArrayLike<number>;
  /** All are below. */
  readonly count: number;
}

/** What the columns say together, as one number. */
function numbered(columns: readonly StoredCells[], rowCount: number): Numbered | undefined {
  let together: Numbered | undefined;
  for (const column of columns) {
    const own = numberedColumn(column);
    if (own === undefined || own.count * (together?.count ?? 1) >= mostWhole) return undefined;
    together = together === undefined ? own : both(together, own, rowCount);
  }
  return together ?? { numbers: new Uint8Array(rowCount), count: 1 };
}

/** Blank cells say the same as each other and nothing else. */
function numberedColumn(cells: StoredCells): Numbered | undefined {
  if (cells.kind === 'cells') return undefined;
  const { values, blanks } = cells;
  const [low, high] = cells.kind === 'texts' ? [0, cells.texts.length - 1] : extremesOf(values);
  const count = high - low + 2;
  if (low === 0 && blanks === undefined) return { numbers: values, count };
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) numbers[row] = blanks?.[row] === 1 ? count - 1 : (values[row] ?? 0) - low;
  return { numbers, count };
}

function both(a: Numbered, b: Numbered, rowCount: number): Numbered {
  const numbers = new Float64Array(rowCount);
  for (let row = 0; row < rowCount; row++) numbers[row] = (a.numbers[row] ?? 0) * b.count + (b.numbers[row] ?? 0);
  return { numbers, count: a.count * b.count };
}

type IsRepeated = (number: number) => boolean;

/** Undefined: none is. */
function repeatedAmongFew(numbers: ArrayLike<number>, count: number, rows: Rows): IsRepeated | undefined {
  const times = new Uint8Array(count);
  let isAny = false;
  for (let row = 0; row < rows.of; row++) {
    if (rows.refused?.[row] === 1) continue;
    const number = numbers[row] ?? 0;
    if (times[number] === 1) isAny = true;
    times[number] = times[number] === 0 ? 1 : 2;
  }
  return isAny ? (number) => times[number] === 2 : undefined;
}

function repeatedAmongMany(numbers: ArrayLike<number>, rows: Rows): IsRepeated | undefined {
  const sorted = new Float64Array(rows.length);
  let place = 0;
  for (let row = 0; row < rows.of; row++) if (rows.refused?.[row] !== 1) sorted[place++] = numbers[row] ?? 0;
  sorted.sort();
  const repeated = new Set<number>();
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) repeated.add(sorted[i] ?? 0);
  return repeated.size === 0 ? undefined : (number) => repeated.has(number);
}
