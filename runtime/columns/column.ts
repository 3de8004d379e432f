import type { Column, Term, Values } from './terms/term.ts';
import { isWide } from './terms/term.ts';
import type { Target } from './loops/loop.ts';

/** Whole numbers as a column, in the narrowest array that holds them. */
export function narrowest(numbers: readonly number[]): Column {
  const { low, high } = extremesOf(numbers);
  const kinds = [Uint8Array, Int8Array, Uint16Array, Int16Array, Int32Array, Float64Array] as const;
  const fits = ({ name }: { readonly name: string }): boolean => {
    const [least, most] = ranges[name] ?? [-Infinity, Infinity];
    return least <= low && high <= most;
  };
  const Kind = kinds.find(fits) ?? Float64Array;
  return { values: Kind.from(numbers), low: BigInt(low), high: BigInt(high), isLasting: true };
}

const ranges: Readonly<Record<string, readonly [number, number]>> = {
  Uint8Array: [0, 255],
  Int8Array: [-128, 127],
  Uint16Array: [0, 65_535],
  Int16Array: [-32_768, 32_767],
  Int32Array: [-2_147_483_648, 2_147_483_647],
};

function extremesOf(values: ArrayLike<number>): { readonly low: number; readonly high: number } {
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
