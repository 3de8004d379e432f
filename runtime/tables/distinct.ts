import type { Day } from '../periods/dates.ts';
import { keyText } from './key-text.ts';
import { extremesOf, inPieces, type Piece } from './pieces.ts';
import type { StoredCells } from './stored.ts';

/** The texts that stand in a column, as keys name them; an empty text where nothing stands. Rows with 1 in `refused` are left out. */
export function keyTexts(cells: StoredCells, refused?: Uint8Array): ReadonlySet<string> {
  if (cells.kind === 'texts' && refused === undefined)
    return new Set(cells.blanks === undefined ? cells.texts : [...cells.texts, '']);
  const texts = new Set<string>();
  for (let row = 0; row < cells.length; row++) if (refused?.[row] !== 1) texts.add(keyText(cells.at(row)));
  return texts;
}

/** Reads what the rows of a column stand for, each text once. */
export function rowReader<Found>(
  cells: StoredCells | undefined,
  read: (text: string) => Found | undefined,
): (row: number) => Found | undefined {
  if (cells?.kind !== 'texts') return (row) => (cells?.at(row) === undefined ? undefined : read(keyText(cells.at(row))));
  const { values, blanks } = cells;
  const found = cells.texts.map(read);
  return (row) => (blanks?.[row] === 1 ? undefined : found[values[row] ?? -1]);
}

/** Days further apart than this, or than so many for each row, are looked up one by one. */
const widest = 1_000_000;
const mostForEach = 8;

/** The days that stand in a column, each once and in order; those of rows with 1 in `refused` left out. */
export function daysIn(cells: StoredCells | undefined, refused?: Uint8Array): readonly Day[] {
  if (cells?.kind !== 'days') return [];
  if (refused !== undefined) return daysOf(cells, refused);
  const days = known.get(cells) ?? daysOf(cells);
  known.set(cells, days);
  return days;
}

/** Found once for all who ask. */
const known = new WeakMap<StoredCells, readonly Day[]>();

function daysOf(cells: StoredCells & { readonly kind: 'days' }, refused?: Uint8Array): readonly Day[] {
  const { values, blanks } = cells;
  const [first, last] = extremesOf(values);
  if (last - first > Math.min(widest, mostForEach * values.length)) {
    const isThere = (_: number, row: number): boolean => blanks?.[row] !== 1 && refused?.[row] !== 1;
    return [...new Set([...values].filter(isThere))].sort((a, b) => a - b);
  }
  const marks = new Uint8Array(last - first + 1);
  inPieces(values, (piece, from) => markDays(marks, piece, first, from, blanks, refused));
  const days: Day[] = [];
  marks.forEach((mark, place) => mark === 1 && days.push(first + place));
  return days;
}

function markDays(
  marks: Uint8Array,
  days: Piece,
  first: Day,
  from: number,
  blanks: Uint8Array | undefined,
  refused: Uint8Array | undefined,
): void {
  for (let i = 0; i < days.length; i++)
    if (blanks?.[from + i] !== 1 && refused?.[from + i] !== 1) marks[(days[i] ?? 0) - first] = 1;
}
