import type { Domain } from './domain.ts';
import * as exact from './exact.ts';
import type { Exact } from './exact.ts';
import { roundTo } from './rounding.ts';
import { shareOut } from '../sharing.ts';

/** Rational numbers, without any error: what people are paid by. */
export const exactDomain: Domain<Exact, boolean> = {
  of: (value) => value,
  literal: (text) => exact.exactOfRational(text) ?? exact.zero,
  add: exact.add,
  sub: exact.subtract,
  mul: exact.multiply,
  div: exact.divide,
  neg: exact.negate,
  min: (a, b) => (exact.isBelow(b, a) ? b : a),
  max: (a, b) => (exact.isBelow(a, b) ? b : a),
  below: exact.isBelow,
  same: exact.isSame,
  truth: (claim) => claim,
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  not: (a) => !a,
  choose: (test, then, otherwise) => (test ? then() : otherwise()),
  round: roundTo,
  share: (amount, weights, unit, method) => {
    const parts = shareOut(exact.lowestTerms(exact.divide(amount, unit)).n, wholeWeights(weights), method);
    return parts.map((part) => exact.multiply(exact.exactOf(part), unit));
  },
};

/** The same proportions in whole numbers. */
function wholeWeights(weights: readonly Exact[]): readonly bigint[] {
  const reduced = weights.map(exact.lowestTerms);
  const denominator = reduced.reduce(
    (common, { d }) => (common % d === 0n ? common : exact.lowestTerms({ n: common, d }).n * d),
    1n,
  );
  return reduced.map(({ n, d }) => n * (denominator / d));
}
