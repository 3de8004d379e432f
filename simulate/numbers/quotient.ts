import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import {
  degreeOf,
  derivative,
  divided,
  greatestCommon,
  isNought,
  isSamePolynomial,
  minus,
  monic,
  nought,
  plus,
  type Polynomial,
  scaled,
  times,
  unity,
  valueAt,
} from './polynomial.ts';

/** One polynomial over another, without common factors; the highest power below has 1 before it. */
export interface Quotient {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

export const polynomialOf = (top: Polynomial): Quotient => ({ top, bottom: unity });
export const quotientOf = (value: Exact): Quotient => polynomialOf(value.n === 0n ? nought : [value]);

/** The figure that it always is; undefined: it moves. */
export function fixedOf({ top, bottom }: Quotient): Exact | undefined {
  return degreeOf(bottom) > 0 || degreeOf(top) > 0 ? undefined : (top[0] ?? exact.zero);
}

function lowest(top: Polynomial, bottom: Polynomial): Quotient {
  if (isNought(top)) return { top, bottom: unity };
  const common = commonOf(top, bottom);
  const [above, below] = degreeOf(common) < 1 ? [top, bottom] : [divided(top, common).times, divided(bottom, common).times];
  const lead = below.at(-1) ?? exact.one;
  return { top: scaled(above, exact.divide(exact.one, lead)), bottom: degreeOf(below) === 0 ? unity : monic(below) };
}

/** What divides both; below there is mostly one line, which does or does not. */
function commonOf(top: Polynomial, bottom: Polynomial): Polynomial {
  if (degreeOf(bottom) === 0) return unity;
  if (degreeOf(bottom) > 1) return greatestCommon(top, bottom);
  const [start = exact.zero, slope = exact.one] = bottom;
  const root = exact.negate(exact.divide(start, slope));
  return valueAt(top, root).n === 0n ? bottom : unity;
}

export function sumOf(a: Quotient, b: Quotient): Quotient {
  if (isSamePolynomial(a.bottom, b.bottom)) {
    const top = plus(a.top, b.top);
    return a.bottom.length === 1 ? { top, bottom: unity } : lowest(top, a.bottom);
  }
  return lowest(plus(times(a.top, b.bottom), times(b.top, a.bottom)), times(a.bottom, b.bottom));
}

export const negated = ({ top, bottom }: Quotient): Quotient => ({ top: top.map(exact.negate), bottom });
export const differenceOf = (a: Quotient, b: Quotient): Quotient => sumOf(a, negated(b));
export const multipleOf = ({ top, bottom }: Quotient, by: Exact): Quotient =>
  by.n === 0n ? quotientOf(exact.zero) : { top: scaled(top, by), bottom };

export const productOf = (a: Quotient, b: Quotient): Quotient => {
  const top = times(a.top, b.top);
  return a.bottom.length === 1 && b.bottom.length === 1 ? { top, bottom: unity } : lowest(top, times(a.bottom, b.bottom));
};

/** `by` is not 0. */
export const overOf = (a: Quotient, by: Quotient): Quotient => lowest(times(a.top, by.bottom), times(a.bottom, by.top));

/** Undefined where it has none. */
export function quotientAt({ top, bottom }: Quotient, x: Exact): Exact | undefined {
  if (bottom.length === 1) return exact.lowestTerms(valueAt(top, x));
  const below = valueAt(bottom, x);
  return below.n === 0n ? undefined : exact.lowestTerms(exact.divide(valueAt(top, x), below));
}

export const isSameQuotient = (a: Quotient, b: Quotient): boolean =>
  isSamePolynomial(a.top, b.top) && isSamePolynomial(a.bottom, b.bottom);

/** What the slope is over something that is never below 0. */
export const slopeOver = ({ top, bottom }: Quotient): Polynomial =>
  bottom.length === 1 ? derivative(top) : minus(times(derivative(top), bottom), times(top, derivative(bottom)));
