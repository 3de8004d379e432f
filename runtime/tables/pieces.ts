import type { Wholes } from './stored.ts';

const most = 1 << 13;

export type Piece = Float64Array | Int32Array;

/**
 * Looks at numbers some thousands at a time, in an array of one of two kinds: code that meets every kind of array is many times slower.
 * What is no float stays none, since floats that are looked at one by one are garbage. `from`: the place of the first of them.
 */
export function inPieces(values: Wholes, look: (piece: Piece, from: number) => void): void {
  const Kind = values instanceof Float64Array ? Float64Array : Int32Array;
  const whole = new Kind(Math.min(most, values.length));
  for (let from = 0; from < values.length; from += most) {
    const part = values.subarray(from, from + most);
    whole.set(part);
    look(part.length === whole.length ? whole : whole.subarray(0, part.length), from);
  }
}

/** The least and the greatest, 0 among them. */
export function extremesOf(values: Wholes): Extremes {
  if (values instanceof Float64Array) return extremesWithin(values, values.length);
  let [low, high] = [0, 0];
  inPieces(values, (piece) => {
    const [least, greatest] = extremesWithin(piece, piece.length);
    [low, high] = [Math.min(low, least), Math.max(high, greatest)];
  });
  return [low, high];
}

export type Extremes = readonly [low: number, high: number];

/** The least and the greatest of the first so many, 0 among them. */
export function extremesWithin(values: Piece, count: number): Extremes {
  let low = 0;
  let high = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
