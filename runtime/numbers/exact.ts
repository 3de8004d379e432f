import Fraction from 'fraction.js';
import type { RationalText } from '../calculation.ts';

/**
 * An exact number: `n / d` with `d` above 0. It is kept as it came (cents stay over 100) and brought to lowest terms only when the
 * denominator has grown or the number is written down, because most sums never need it.
 */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

const largeDenominator = 1_000_000_000_000n;

export const zero: Exact = { n: 0n, d: 1n };
export const one: Exact = { n: 1n, d: 1n };

export const exactOf = (n: bigint, d = 1n): Exact => ({ n, d });

/** The same number in lowest terms. */
export function lowestTerms(value: Exact): Exact {
  const fraction = new Fraction(value.n, value.d);
  return { n: fraction.s * fraction.n, d: fraction.d };
}

const kept = (n: bigint, d: bigint): Exact => (d > largeDenominator ? lowestTerms({ n, d }) : { n, d });

export function add(a: Exact, b: Exact): Exact {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d === 1n) return { n: a.n * b.d + b.n, d: b.d };
  if (b.d === 1n) return { n: a.n + b.n * a.d, d: a.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return kept(a.n * b.d + b.n * a.d, a.d * b.d);
}

export const negate = (a: Exact): Exact => ({ n: -a.n, d: a.d });

export function subtract(a: Exact, b: Exact): Exact {
  return a.d === b.d ? { n: a.n - b.n, d: a.d } : add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  if (a.d === 1n) return { n: a.n * b.n, d: b.d };
  if (b.d === 1n) return { n: a.n * b.n, d: a.d };
  return kept(a.n * b.n, a.d * b.d);
}

/** `b` is not 0: the caller has asked. */
export function divide(a: Exact, b: Exact): Exact {
  const n = a.n * b.d;
  const d = a.d * b.n;
  return d < 0n ? kept(-n, -d) : kept(n, d);
}

export const isBelow = (a: Exact, b: Exact): boolean => (a.d === b.d ? a.n < b.n : a.n * b.d < b.n * a.d);
export const isSame = (a: Exact, b: Exact): boolean => (a.d === b.d ? a.n === b.n : a.n * b.d === b.n * a.d);

/** `"n"` or `"n/d"` in lowest terms. */
export function rationalText(value: Exact): RationalText {
  const { n, d } = value.d === 1n ? value : lowestTerms(value);
  return d === 1n ? n.toString() : `${n}/${d}`;
}

/** Reads `"n"` or `"n/d"`; undefined when the text is neither. */
export function exactOfRational(text: RationalText): Exact | undefined {
  const found = /^(-?\d{1,400})(?:\/(\d{1,400}))?$/.exec(text);
  if (found === null) return undefined;
  const d = BigInt(found[2] ?? '1');
  return d === 0n ? undefined : { n: BigInt(found[1] ?? '0'), d };
}
