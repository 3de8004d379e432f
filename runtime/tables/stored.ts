import { type Exact, exactOf } from '../numbers/exact.ts';
import type { CellValue } from './cells.ts';
import { extremesOf } from './pieces.ts';

/** Whole numbers in the narrowest array that holds them all. */
export type Wholes = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Float64Array;

/** The checked cells of a column, by the row's place in the source. Past either end, as where nothing stands, undefined. */
export interface Cells {
  readonly length: number;
  at(row: number): CellValue;
}

/** Rows in which nothing stands have 1 here, and 0 among the values; absent: something stands in every row. */
type Blanks = Uint8Array | undefined;

/** A column's cells in arrays of numbers. */
export type StoredCells = Cells & (Figures | Days | Texts | Answers | Others);
/** A figure is `values[row] / 10 ** decimals`; the whole number is at most 2^53. */
interface Figures {
  readonly kind: 'figures';
  readonly values: Wholes;
  readonly decimals: number;
  readonly blanks: Blanks;
}
/** Days as counts, 0 is 1970-01-01. */
interface Days {
  readonly kind: 'days';
  readonly values: Wholes;
  readonly blanks: Blanks;
}
/** Places in `texts`, each of which is there once. */
interface Texts {
  readonly kind: 'texts';
  readonly values: Wholes;
  readonly texts: readonly string[];
  readonly blanks: Blanks;
}
/** 1 is yes, 0 is no. */
interface Answers {
  readonly kind: 'answers';
  readonly values: Wholes;
  readonly blanks: Blanks;
}
/** What no array of numbers holds, such as a figure with a whole number beyond 2^53. */
interface Others {
  readonly kind: 'cells';
  readonly values: readonly CellValue[];
}
/** Stored cells without the function that reads them. */
export type CellArrays = Unread<StoredCells>;
type Unread<Each> = Each extends StoredCells ? Omit<Each, 'at'> : never;

export const mostWhole = 2 ** 53;

/** Of a power of ten: 2 for 100. */
export const decimalsIn = (power: bigint): number => power.toString().length - 1;

export function figureCells(values: Wholes, decimals: number, blanks?: Blanks): StoredCells {
  const d = 10n ** BigInt(decimals);
  const figure = (whole: number): Exact => exactOf(BigInt(whole), d);
  return { kind: 'figures', values, decimals, blanks, length: values.length, at: cellReader(values, blanks, figure) };
}

export function dayCells(values: Wholes, blanks?: Blanks): StoredCells {
  return { kind: 'days', values, blanks, length: values.length, at: cellReader(values, blanks, (day) => day) };
}

/** `texts` says each text once. */
export function textCells(values: Wholes, texts: readonly string[], blanks?: Blanks): StoredCells {
  return { kind: 'texts', values, texts, blanks, length: values.length, at: cellReader(values, blanks, (place) => texts[place]) };
}

export function answerCells(values: Wholes, blanks?: Blanks): StoredCells {
  return { kind: 'answers', values, blanks, length: values.length, at: cellReader(values, blanks, (answer) => answer === 1) };
}

export function otherCells(values: readonly CellValue[]): StoredCells {
  return { kind: 'cells', values, length: values.length, at: (row) => values[row] };
}

function cellReader(values: Wholes, blanks: Blanks, cellOf: (value: number) => CellValue): (row: number) => CellValue {
  return (row) => {
    const value = values[row];
    return value === undefined || blanks?.[row] === 1 ? undefined : cellOf(value);
  };
}

/** Reads cells out of their arrays. */
export function cellsIn(arrays: CellArrays): StoredCells {
  return arrays.kind === 'cells' ? otherCells(arrays.values) : withArrays(arrays, arrays.values, arrays.blanks);
}

/** Cells of the same kind in other arrays. */
export function withArrays(cells: Exclude<CellArrays, { readonly kind: 'cells' }>, values: Wholes, blanks: Blanks): StoredCells {
  switch (cells.kind) {
    case 'figures':
      return figureCells(values, cells.decimals, blanks);
    case 'days':
      return dayCells(values, blanks);
    case 'texts':
      return textCells(values, cells.texts, blanks);
    case 'answers':
      return answerCells(values, blanks);
  }
}

/** The cells in some places, one after the other. */
export function mapped(cells: StoredCells, places: Wholes): StoredCells {
  if (cells.kind === 'cells') return otherCells(Array.from(places, (place) => cells.values[place]));
  const blanks = cells.blanks && inPlaces(cells.blanks, places, new Uint8Array(places.length));
  return withArrays(cells, atPlaces(cells.values, places), blanks);
}

/** The places themselves where each stands for its own number. */
function atPlaces(values: Wholes, places: Wholes): Wholes {
  if (values.every((value, place) => value === place)) return places;
  const [low, high] = extremesOf(values);
  return inPlaces(values, places, new (arrayFor(low, high))(places.length));
}

function inPlaces<Found extends Wholes>(values: Wholes, places: Wholes, found: Found): Found {
  for (let row = 0; row < places.length; row++) found[row] = values[places[row] ?? 0] ?? 0;
  return found;
}

/** An array of the same kind. */
export function arrayLike(values: Wholes, length: number): Wholes {
  const Kind = values.constructor as new (length: number) => Wholes;
  return new Kind(length);
}

/** The same whole numbers in the narrowest array that holds them all. */
export function narrowest(values: Float64Array): Wholes {
  const [low, high] = extremesOf(values);
  return new (arrayFor(low, high))(values);
}

/** The narrowest kind of array for whole numbers between two. */
export function arrayFor(low: number, high: number) {
  if (low >= 0 && high <= 0xff) return Uint8Array;
  if (low >= -0x80 && high <= 0x7f) return Int8Array;
  if (low >= 0 && high <= 0xffff) return Uint16Array;
  if (low >= -0x8000 && high <= 0x7fff) return Int16Array;
  return low >= -0x8000_0000 && high <= 0x7fff_ffff ? Int32Array : Float64Array;
}
