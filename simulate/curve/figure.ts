import type { RoundingMode } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { roundTo } from '../../runtime/numbers/rounding.ts';
import { itself } from '../numbers/polynomial.ts';
import {
  fixedOf,
  isSameQuotient,
  multipleOf,
  negated,
  overOf,
  polynomialOf,
  productOf,
  type Quotient,
  quotientAt,
  quotientOf,
  sumOf,
} from '../numbers/quotient.ts';

/** A figure while one other varies: fixed, or moving with it. */
export type Figure = Exact | Moving;
/**
 * What a figure is, as a function of the one that varies, before the smallest amounts are rounded. What is paid is that, and for each
 * rounding `times` what it adds. `isLoose`: not even then, since rounded figures were multiplied or shared out.
 */
export interface Moving {
  readonly whole: Quotient;
  readonly roundings: readonly Rounding[];
  readonly isLoose: boolean;
}
/** A figure rounded to a multiple of the smallest amount. */
export interface Rounding {
  readonly times: Exact;
  readonly of: Moving;
  readonly unit: Exact;
  readonly mode: RoundingMode;
}

export const varying: Moving = { whole: polynomialOf(itself), roundings: [], isLoose: false };

export const isMoving = (figure: Figure): figure is Moving => 'whole' in figure;
export const movingOf = (figure: Figure): Moving =>
  isMoving(figure) ? figure : { whole: quotientOf(figure), roundings: [], isLoose: false };

/** As a fixed figure, where nothing moves any more. */
function figureOf(moving: Moving): Figure {
  return moving.roundings.length > 0 || moving.isLoose ? moving : (fixedOf(moving.whole) ?? moving);
}

export function sum(a: Figure, b: Figure): Figure {
  if (!isMoving(a) && !isMoving(b)) return exact.add(a, b);
  const [one, other] = [movingOf(a), movingOf(b)];
  return figureOf({
    whole: sumOf(one.whole, other.whole),
    roundings: together(one.roundings, other.roundings),
    isLoose: one.isLoose || other.isLoose,
  });
}

function together(a: readonly Rounding[], b: readonly Rounding[]): readonly Rounding[] {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const left = [...b];
  const merged = a.map((one) => {
    const at = left.findIndex((other) => isSameRounding(one, other));
    const [other] = at === -1 ? [] : left.splice(at, 1);
    return other === undefined ? one : { ...one, times: exact.add(one.times, other.times) };
  });
  return [...merged, ...left].filter(({ times }) => times.n !== 0n);
}

const isSameRounding = (a: Rounding, b: Rounding): boolean =>
  a.mode === b.mode && exact.isSame(a.unit, b.unit) && (a.of === b.of || isSameMoving(a.of, b.of));

export function isSameMoving(a: Moving, b: Moving): boolean {
  const isSameOf = (one: Rounding, i: number): boolean => {
    const other = b.roundings[i];
    return other !== undefined && exact.isSame(one.times, other.times) && isSameRounding(one, other);
  };
  return (
    a.isLoose === b.isLoose &&
    a.roundings.length === b.roundings.length &&
    isSameQuotient(a.whole, b.whole) &&
    a.roundings.every(isSameOf)
  );
}

export function opposite(a: Figure): Figure {
  if (!isMoving(a)) return exact.negate(a);
  return { ...a, whole: negated(a.whole), roundings: a.roundings.map((one) => ({ ...one, times: exact.negate(one.times) })) };
}

function multiple(a: Moving, by: Exact): Figure {
  if (by.n === 0n) return exact.zero;
  const roundings = a.roundings.map((one) => ({ ...one, times: exact.multiply(one.times, by) }));
  return { whole: multipleOf(a.whole, by), roundings, isLoose: a.isLoose };
}

export function product(a: Figure, b: Figure): Figure {
  if (!isMoving(a)) return isMoving(b) ? multiple(b, a) : exact.multiply(a, b);
  return isMoving(b) ? unrounded(productOf(a.whole, b.whole), a, b) : multiple(a, b);
}

/** `by` is not 0. */
export function ratio(a: Figure, by: Figure): Figure {
  if (isMoving(by)) return unrounded(overOf(movingOf(a).whole, by.whole), movingOf(a), by);
  return isMoving(a) ? multiple(a, exact.divide(exact.one, by)) : exact.divide(a, by);
}

/** Roundings inside a product of two that move cannot be told apart. */
function unrounded(whole: Quotient, a: Moving, b: Moving): Figure {
  const isLoose = a.isLoose || b.isLoose || a.roundings.length > 0 || b.roundings.length > 0;
  return figureOf({ whole, roundings: [], isLoose });
}

/** A figure about which only the function is known. */
export const loose = (figure: Figure): Moving => ({ whole: movingOf(figure).whole, roundings: [], isLoose: true });

/** What the figure comes to with all its roundings; undefined where there is nothing. */
export function paidFor(figure: Figure, x: Exact): Exact | undefined {
  if (!isMoving(figure)) return figure;
  let paid = quotientAt(figure.whole, x);
  for (const { times, of, unit, mode } of figure.roundings) {
    const [inner, plain] = [paidFor(of, x), quotientAt(of.whole, x)];
    if (paid === undefined || inner === undefined || plain === undefined) return undefined;
    paid = exact.add(paid, exact.multiply(times, exact.subtract(roundTo(inner, unit, mode), plain)));
  }
  return paid;
}

/** No figure is further from its function than that, with its roundings. */
export function slackOf({ roundings }: Moving): Exact {
  return roundings.reduce((most, { times, of, unit }) => {
    const each = exact.multiply(times.n < 0n ? exact.negate(times) : times, exact.add(unit, slackOf(of)));
    return exact.add(most, each);
  }, exact.zero);
}
