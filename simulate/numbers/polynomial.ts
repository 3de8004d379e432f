import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';

/** Coefficients from the constant on; the last is not 0, and 0 itself has none. */
export type Polynomial = readonly Exact[];

export const nought: Polynomial = [];
export const unity: Polynomial = [exact.one];
/** The varying figure itself. */
export const itself: Polynomial = [exact.zero, exact.one];

export const degreeOf = (p: Polynomial): number => p.length - 1;
export const isNought = (p: Polynomial): boolean => p.length === 0;
const leadOf = (p: Polynomial): Exact => p.at(-1) ?? exact.zero;

function trimmed(coefficients: readonly Exact[]): Polynomial {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1]?.n === 0n) length--;
  return length === coefficients.length ? coefficients : coefficients.slice(0, length);
}

export function plus(a: Polynomial, b: Polynomial): Polynomial {
  if (a.length < b.length) return plus(b, a);
  return trimmed(a.map((value, i) => (i < b.length ? exact.add(value, b[i] ?? exact.zero) : value)));
}

export const minus = (a: Polynomial, b: Polynomial): Polynomial => plus(a, b.map(exact.negate));

export function times(a: Polynomial, b: Polynomial): Polynomial {
  if (a.length === 0 || b.length === 0) return nought;
  const product = Array.from({ length: a.length + b.length - 1 }, () => exact.zero);
  a.forEach((x, i) => {
    b.forEach((y, j) => {
      product[i + j] = exact.add(product[i + j] ?? exact.zero, exact.multiply(x, y));
    });
  });
  return product;
}

export const scaled = (p: Polynomial, by: Exact): Polynomial =>
  by.n === 0n ? nought : p.map((value) => exact.multiply(value, by));

export const valueAt = (p: Polynomial, x: Exact): Exact =>
  p.reduceRight((sum, coefficient) => exact.add(exact.multiply(sum, x), coefficient), exact.zero);

export const derivative = (p: Polynomial): Polynomial =>
  p.slice(1).map((value, i) => exact.multiply(value, exact.exactOf(BigInt(i + 1))));

/** What is left of `a` when multiples of `b` (not 0) are taken out, and how many those are. */
export function divided(a: Polynomial, b: Polynomial): { readonly times: Polynomial; readonly rest: Polynomial } {
  const lead = leadOf(b);
  const quotient = Array.from({ length: Math.max(0, a.length - b.length + 1) }, () => exact.zero);
  let rest = a;
  while (rest.length >= b.length) {
    const factor = exact.lowestTerms(exact.divide(leadOf(rest), lead));
    const shift = rest.length - b.length;
    quotient[shift] = factor;
    const taken = [...Array.from({ length: shift }, () => exact.zero), ...scaled(b, factor)];
    rest = trimmed(minus(rest, taken).slice(0, rest.length - 1));
  }
  return { times: quotient, rest };
}

/** The same roots, with 1 before the highest power, in lowest terms. */
export function monic(p: Polynomial): Polynomial {
  const lead = leadOf(p);
  return lead.n === 0n ? p : p.map((value) => exact.lowestTerms(exact.divide(value, lead)));
}

export function greatestCommon(a: Polynomial, b: Polynomial): Polynomial {
  let [high, low] = [a, b];
  while (!isNought(low)) [high, low] = [low, monic(divided(high, low).rest)];
  return monic(high);
}

/** The same roots, each once. */
export function withoutRepeats(p: Polynomial): Polynomial {
  const common = greatestCommon(p, derivative(p));
  return degreeOf(common) < 1 ? monic(p) : monic(divided(p, common).times);
}

export const isSamePolynomial = (a: Polynomial, b: Polynomial): boolean =>
  a.length === b.length && a.every((value, i) => exact.isSame(value, b[i] ?? exact.zero));

export const signOf = ({ n }: Exact): Sign => (n < 0n ? -1 : n > 0n ? 1 : 0);
export type Sign = -1 | 0 | 1;
