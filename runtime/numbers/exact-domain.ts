import type { Domain } from './domain.ts';
import * as exact from './exact.ts';
import type { Exact } from './exact.ts';
import { roundTo } from './rounding.ts';
import { apportion } from '../apportion.ts';
import { shareOutAbove } from '../sharing.ts';
import { wholeWeights } from './whole.ts';

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
  between: (value, low, high) => {
    const inside = high === undefined || !exact.isBelow(high, value) ? value : high;
    if (low === undefined) return inside;
    return exact.isBelow(low, inside) ? exact.subtract(inside, low) : exact.zero;
  },
  below: exact.isBelow,
  same: exact.isSame,
  truth: (claim) => claim,
  and: (a, b) => a && b,
  or: (a, b) => a || b,
  not: (a) => !a,
  choose: (test, then, otherwise) => (test ? then() : otherwise()),
  round: roundTo,
  share: (amount, weights, unit, method, floors = []) => {
    const units = wholeUnits(amount, unit);
    const whole = wholeWeights(weights);
    const least = floors.map((floor) => wholeUnits(floor, unit));
    const parts = shareOutAbove(units, whole, least, method).map((part) => exact.multiply(exact.exactOf(part), unit));
    const left = exact.subtract(amount, exact.multiply(exact.exactOf(units), unit));
    const highest = whole.reduce((best, weight, i) => (weight > (whole[best] ?? 0n) ? i : best), 0);
    return parts.map((part, i) => (i === highest ? exact.add(part, left) : part));
  },
  apportion: (amount, figures, unit) => {
    const inUnits = figures.map((figure) => exact.divide(figure, unit));
    const parts = apportion(exact.lowestTerms(exact.divide(amount, unit)).n, inUnits);
    return parts.map((part) => exact.multiply(exact.exactOf(part), unit));
  },
  rank: placesOf,
};

/** How often the unit goes into an amount that is not negative. */
function wholeUnits(amount: Exact, unit: Exact): bigint {
  const { n, d } = exact.divide(amount, unit);
  return n / d;
}

/** Places from the highest down. */
function placesOf(figures: readonly Exact[], tiesSplit: boolean): readonly Exact[] {
  const order = figures.map((_, i) => i).sort((i, j) => compare(figures[j] ?? exact.zero, figures[i] ?? exact.zero));
  const places: Exact[] = [];
  for (let first = 0; first < order.length;) {
    const own = figures[order[first] ?? 0] ?? exact.zero;
    let after = first + 1;
    while (after < order.length && exact.isSame(figures[order[after] ?? 0] ?? exact.zero, own)) after++;
    const place = exact.exactOf(BigInt(tiesSplit ? first + 1 + after : 2 * (first + 1)), 2n);
    for (const i of order.slice(first, after)) places[i] = exact.lowestTerms(place);
    first = after;
  }
  return places;
}

const compare = (a: Exact, b: Exact): number => (exact.isBelow(a, b) ? -1 : exact.isBelow(b, a) ? 1 : 0);
