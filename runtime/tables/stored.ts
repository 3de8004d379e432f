import { type Exact, exactOf } from '../numbers/exact.ts';
import type { CellValue } from './cells.ts';

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
  readonly values: Uint8Array;
  readonly blanks: Blanks;
}
/** What no array of numbers holds, such as a figure with a whole number beyond 2^53. */
interface Others {
  readonly kind: 'cells';
  readonly values: readonly CellValue[];
}

export const mostWhole = 2 ** 53;

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

export function answerCells(values: Uint8Array, blanks?: Blanks): StoredCells {
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

/** The same numbers in the narrowest array that holds them. All are whole. */
export function narrowest(values: readonly number[] | Wholes): Wholes {
  let [low, high] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value < low) low = value;
    else if (value > high) high = value;
  }
  return wholesBetween(low, high, values);
}

/** An array for whole numbers between two, with `values` in it, or room for so many. */
export function wholesBetween(low: number, high: number, values: number | readonly number[] | Wholes): Wholes {
  const Narrowest = arrayFor(low, high);
  return typeof values === 'number' ? new Narrowest(values) : new Narrowest(values);
}

function arrayFor(low: number, high: number) {
  if (low >= 0 && high <= 0xff) return Uint8Array;
  if (low >= -0x80 && high <= 0x7f) return Int8Array;
  if (low >= 0 && high <= 0xffff) return Uint16Array;
  if (low >= -0x8000 && high <= 0x7fff) return Int16Array;
  return low >= -0x8000_0000 && high <= 0x7fff_ffff ? Int32Array : Float64Array;
}
