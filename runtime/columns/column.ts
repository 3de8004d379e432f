import { inPieces } from '../tables/pieces.ts';
import { arrayFor } from '../tables/stored.ts';
import type { Column, Term, Values } from './terms/term.ts';
import { isWide } from './terms/term.ts';
import type { Numbers, Target } from './loops/loop.ts';

/** Whole numbers as a column, in the narrowest array that holds them. */
export function narrowest(numbers: readonly number[]): Column {
  const { low, high } = extremesIn(numbers);
  return { values: arrayFor(low, high).from(numbers), low: BigInt(low), high: BigInt(high), isLasting: true };
}

interface Extremes {
  readonly low: number;
  readonly high: number;
}

function extremesOf(values: Numbers): Extremes {
  const [lows, highs]: [number[], number[]] = [[], []];
  inPieces(values, (piece) => {
    const { low, high } = extremesIn(piece);
    lows.push(low);
    highs.push(high);
  });
  return { low: extremesIn(lows).low, high: extremesIn(highs).high };
}

/** 0 where there is nothing. */
function extremesIn(values: ArrayLike<number>): Extremes {
  let [low, high] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low > high ? { low: 0, high: 0 } : { low, high };
}

/** An array as a column: its extremes are looked up. */
export function columnOf(values: Values): Column {
  if (isBigValues(values)) {
    const [first = 0n] = values;
    let [low, high] = [first, first];
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const bounds = { low, high };
    return isWide(bounds) ? { values, ...bounds } : { values: Float64Array.from(values, Number), ...bounds };
  }
  const { low, high } = extremesOf(values);
  return { values, low: BigInt(low), high: BigInt(high) };
}

const isBigValues = (values: Values): values is readonly bigint[] => Array.isArray(values);

/** An array that holds what a term comes to: yes or no, floats, or big numbers. */
export function targetFor(term: Pick<Term, 'low' | 'high'>, length: number): Target {
  if (term.low >= 0n && term.high <= 1n) return new Uint8Array(length);
  return isWide(term) ? Array.from({ length }, () => 0n) : new Float64Array(length);
}
