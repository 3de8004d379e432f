import { type Bytes, float, signed, unsigned } from './bytes.ts';

/** What a value is kept in: a whole number of 32 bits, or a float. */
export type Width = 'i32' | 'f64';
export const codeOfWidth: Readonly<Record<Width, number>> = { i32: 0x7f, f64: 0x7c };

/** Operations on what was put down before them, by what they work on. */
export const i32 = {
  const: (value: number): Bytes => [0x41, signed(value)],
  isZero: 0x45,
  same: 0x46,
  below: 0x48,
  belowUnsigned: 0x49,
  above: 0x4a,
  atMost: 0x4c,
  add: 0x6a,
  subtract: 0x6b,
  multiply: 0x6c,
  and: 0x71,
  or: 0x72,
  shiftLeft: 0x74,
} as const;

export const f64 = {
  const: (value: number): Bytes => [0x44, float(value)],
  same: 0x61,
  below: 0x63,
  above: 0x64,
  atMost: 0x65,
  absolute: 0x99,
  negate: 0x9a,
  up: 0x9b,
  down: 0x9c,
  add: 0xa0,
  subtract: 0xa1,
  multiply: 0xa2,
  divide: 0xa3,
  withSignOf: 0xa6,
} as const;

/** From one width to the other; a float beyond the whole numbers becomes the nearest of them. */
export const widen: Bytes = [0xb7];
export const narrow: Bytes = [0xfc, 0x02];

/** Of two values and a test the first where it holds, else the second. */
export const select: Bytes = [0x1b];

export const local = {
  get: (place: number): Bytes => [0x20, unsigned(place)],
  set: (place: number): Bytes => [0x21, unsigned(place)],
} as const;

/** Done where the test is not 0. */
export const whereHolds = (test: Bytes, then: Bytes): Bytes => [test, 0x04, 0x40, then, 0x0b];
/** Done again as long as what it leaves is not 0. */
export const repeatedly = (work: Bytes): Bytes => [0x03, 0x40, work, 0x0d, 0x00, 0x0b];

/** How an element of each kind of array is read and written; `shift`: its bytes are 2 to this. */
export interface Element {
  readonly width: Width;
  readonly shift: number;
  readonly load: number;
  readonly store: number;
}
export const elements = {
  Int8Array: { width: 'i32', shift: 0, load: 0x2c, store: 0x3a },
  Uint8Array: { width: 'i32', shift: 0, load: 0x2d, store: 0x3a },
  Int16Array: { width: 'i32', shift: 1, load: 0x2e, store: 0x3b },
  Uint16Array: { width: 'i32', shift: 1, load: 0x2f, store: 0x3b },
  Int32Array: { width: 'i32', shift: 2, load: 0x28, store: 0x36 },
  Float64Array: { width: 'f64', shift: 3, load: 0x2b, store: 0x39 },
} as const satisfies Record<string, Element>;

/** Of the element whose place in bytes, from `offset`, was put down. */
export const load = ({ load: code, shift }: Element, offset: number): Bytes => [code, shift, unsigned(offset)];
export const store = ({ store: code, shift }: Element, offset: number): Bytes => [code, shift, unsigned(offset)];
