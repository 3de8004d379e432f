import type { ColumnShape } from '../calculation.ts';
import type { Numbers } from '../columns/loops/loop.ts';
import type { CellValue } from '../tables/cells.ts';
import { storedCells } from '../tables/store.ts';
import {
  arrayFor,
  arrayLike,
  mapped,
  mostWhole,
  otherCells,
  type StoredCells,
  textCells,
  type Wholes,
  withArrays,
} from '../tables/stored.ts';

/** A column whose cells change, in arrays that are longer than it is. */
export interface HeldColumn {
  readonly shape: ColumnShape;
  cells(): StoredCells;
  /** Puts a value into a row; undefined: the arrays had no room for it, and are others now. */
  put(row: number, value: CellValue): Written | undefined;
  /** Room for so many rows, of which `count` are there; the arrays are others now. */
  grow(count: number, room: number): void;
}
interface Written {
  /** Arrays in which the row's number is another one now. */
  readonly changed: readonly Numbers[];
  /** Did the column not say this text before? */
  readonly isNewText: boolean;
}

/** `names`: texts that it may come to say. */
export function heldColumn(shape: ColumnShape, given: StoredCells, names: readonly string[]): HeldColumn {
  let cells = given;
  let placeOfText = new Map<string, number>();
  let texts: string[] = [];
  const use = (other: StoredCells, count: number, room: number): void => {
    if (other.kind === 'cells') return void (cells = mapped(other, withSpare(count, room)));
    const given = other.blanks && withRoom(other.blanks, new Uint8Array(room), count);
    const blanks = given ?? (shape.orBlank ? new Uint8Array(room) : undefined);
    if (other.kind !== 'texts')
      return void (cells = withArrays(other, withRoom(other.values, arrayLike(other.values, room), count), blanks));
    placeOfText = new Map(other.texts.map((text, place) => [text, place]));
    for (const name of names) if (!placeOfText.has(name)) placeOfText.set(name, placeOfText.size);
    texts = [...placeOfText.keys()];
    cells = textCells(withRoom(other.values, new (arrayFor(0, texts.length + room))(room), count), texts, blanks);
  };
  const numberFor = (value: CellValue): number | undefined => {
    if (cells.kind === 'cells') return undefined;
    if (value === undefined) return cells.blanks === undefined ? undefined : 0;
    switch (cells.kind) {
      case 'figures':
        return typeof value === 'object' ? wholeOf(value, cells.decimals) : undefined;
      case 'days':
        return typeof value === 'number' ? value : undefined;
      case 'answers':
        return typeof value === 'boolean' ? Number(value) : undefined;
      case 'texts':
        return typeof value === 'string' ? (placeOfText.get(value) ?? texts.length) : undefined;
    }
  };
  const put = (row: number, value: CellValue): Written | undefined => {
    const number = numberFor(value);
    if (number === undefined || cells.kind === 'cells' || !holds(cells.values, number)) {
      const all = Array.from({ length: cells.length }, (_, place) => (place === row ? value : cells.at(place)));
      use(storedCells(all, shape.type.kind), cells.length, cells.length);
      return undefined;
    }
    const isNewText = cells.kind === 'texts' && typeof value === 'string' && number === texts.length;
    if (isNewText) placeOfText.set(value, texts.push(value) - 1);
    const changed: Numbers[] = [];
    const write = (values: Numbers, next: number): void => {
      if (values[row] !== next) changed.push(values);
      values[row] = next;
    };
    write(cells.values, number);
    if (cells.blanks !== undefined) write(cells.blanks, value === undefined ? 1 : 0);
    return { changed, isNewText };
  };
  return { shape, cells: () => cells, put, grow: (count, room) => use(cells, count, room) };
}

/** Rows that are to come stand for some of those that are there, spread over all of them, and so are within their bounds. */
function spareIn(count: number, room: number): (row: number) => number {
  const step = Math.max(1, Math.floor(count / Math.max(1, room - count)));
  return (row) => ((row - count) * step) % Math.max(1, count);
}
function withSpare(count: number, room: number): Int32Array {
  const spare = spareIn(count, room);
  return Int32Array.from({ length: room }, (_, row) => (row < count ? row : spare(row)));
}
function withRoom<Into extends Wholes>(values: Wholes, into: Into, count: number): Into {
  const spare = spareIn(count, into.length);
  into.set(values.subarray(0, count));
  for (let row = count; row < into.length; row++) into[row] = values[spare(row)] ?? 0;
  return into;
}

function wholeOf({ n, d }: { readonly n: bigint; readonly d: bigint }, decimals: number): number | undefined {
  const scaled = n * 10n ** BigInt(decimals);
  const whole = Number(scaled / d);
  return scaled % d === 0n && Math.abs(whole) < mostWhole ? whole : undefined;
}

/** Does an array give the number back? */
function holds(values: { slice(from: number, to: number): { [at: number]: number } }, number: number): boolean {
  const sample = values.slice(0, 1);
  sample[0] = number;
  return sample[0] === number;
}

/** The first rows of a column. */
export function firstOf(cells: StoredCells, count: number): StoredCells {
  if (cells.kind === 'cells') return otherCells(cells.values.slice(0, count));
  const blanks = cells.blanks?.subarray(0, count);
  return withArrays(cells, cells.values.subarray(0, count), blanks?.includes(1) === true ? blanks : undefined);
}
