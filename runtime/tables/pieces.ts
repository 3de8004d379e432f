import type { Wholes } from './stored.ts';

const most = 1 << 13;

/**
 * Looks at numbers some thousands at a time, in an array that is always of the same kind: code that meets every kind of array is
 * many times slower. `from`: the place of the first of them.
 */
export function inPieces(values: Wholes, look: (piece: Float64Array, from: number) => void): void {
  const whole = new Float64Array(Math.min(most, values.length));
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
export function extremesWithin(values: Float64Array | Int32Array, count: number): Extremes {
  let low = 0;
  let high = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
