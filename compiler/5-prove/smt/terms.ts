import type { Exact } from '../../../runtime/numbers/exact.ts';
import * as exact from '../../../runtime/numbers/exact.ts';

/** A term of SMT-LIB2, as it is written; yes and no as well as numbers. */
export type Term = string;

export const zero: Term = '0.0';
export const one: Term = '1.0';

/** Exact: `(/ 1.0 3.0)`, never a decimal that is cut off. */
export function numeral(value: Exact): Term {
  const { n, d } = exact.lowestTerms(value);
  const size = `${n < 0n ? -n : n}.0`;
  const whole = d === 1n ? size : `(/ ${size} ${d}.0)`;
  return n < 0n ? `(- ${whole})` : whole;
}

export function sum(...terms: readonly Term[]): Term {
  const some = terms.filter((term) => term !== zero);
  return some.length < 2 ? (some[0] ?? zero) : `(+ ${some.join(' ')})`;
}
export const negative = (term: Term): Term => (term === zero ? zero : `(- ${term})`);
export const difference = (a: Term, b: Term): Term => (b === zero ? a : a === zero ? negative(b) : `(- ${a} ${b})`);

export function product(a: Term, b: Term): Term {
  if (a === zero || b === zero) return zero;
  if (a === one) return b;
  return b === one ? a : `(* ${a} ${b})`;
}

export const ite = (condition: Term, then: Term, otherwise: Term): Term =>
  then === otherwise ? then : `(ite ${condition} ${then} ${otherwise})`;
export const atMost = (a: Term, b: Term): Term => `(<= ${a} ${b})`;
export const below = (a: Term, b: Term): Term => `(< ${a} ${b})`;
export const same = (a: Term, b: Term): Term => `(= ${a} ${b})`;
export const not = (term: Term): Term => (term === 'true' ? 'false' : term === 'false' ? 'true' : `(not ${term})`);
export const implies = (a: Term, b: Term): Term => `(=> ${a} ${b})`;

export function and(...terms: readonly Term[]): Term {
  const some = terms.filter((term) => term !== 'true');
  return some.length < 2 ? (some[0] ?? 'true') : `(and ${some.join(' ')})`;
}
export function or(...terms: readonly Term[]): Term {
  const some = terms.filter((term) => term !== 'false');
  return some.length < 2 ? (some[0] ?? 'false') : `(or ${some.join(' ')})`;
}

export const greater = (a: Term, b: Term): Term => (a === b ? a : ite(atMost(a, b), b, a));
export const lesser = (a: Term, b: Term): Term => (a === b ? a : ite(atMost(a, b), a, b));
