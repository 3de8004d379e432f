import type { RoundingMode } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { type Arms, constantFigure, type Figure, lowerOf, upperOf } from '../figure.ts';
import { constantForm, type Form, formTimes, sumOf } from '../form.ts';
import { type Interval, isNotNegative } from '../interval.ts';
import { type Ground, settled } from './ground.ts';
import type { Made } from './made.ts';
import { multipleOfBoth } from './multiples.ts';

/** What lies between multiples of other figures, for promises that bound one figure by another. */

const less = (a: Form, b: Form): Form => sumOf(a, b, exact.negate(exact.one));
const isNowhereBelow0 = (form: Form, ground: Ground): boolean => isNotNegative(ground.span(form));

/** The same for what it is made of: between multiples of a figure that is not negative. */
export function portionOf(of: Figure, { low, high }: Interval): Made {
  if (!isNotNegative(of.range)) return {};
  return {
    ...(low !== undefined && { above: [formTimes(of.form, low)] }),
    ...(high !== undefined && { below: [formTimes(of.form, high)] }),
  };
}

/** From (a - a's end)(b - b's end), of which the sign is known: where both are at an end, it says what the product is. */
export function boundsOfProduct(a: Figure, b: Figure): Made {
  const at = (x: Exact | undefined, y: Exact | undefined): readonly Form[] =>
    x === undefined || y === undefined
      ? []
      : [sumOf(sumOf(formTimes(b.form, x), formTimes(a.form, y)), constantForm(exact.negate(exact.multiply(x, y))))];
  return {
    above: [...at(a.range.low, b.range.low), ...at(a.range.high, b.range.high)],
    below: [...at(a.range.high, b.range.low), ...at(a.range.low, b.range.high)],
  };
}

/** No further off than a unit; half a unit where it goes to the nearest. */
export function boundsOfRounded(value: Figure, unit: Exact, mode: RoundingMode | undefined): Made {
  const { form, range } = value;
  // What goes in steps of its own stops short of a whole unit.
  const step = multipleOfBoth(value, constantFigure(unit)).multiple;
  const whole = step === undefined ? unit : exact.subtract(unit, step);
  const isNearest = mode === 'half-up' || mode === 'half-even';
  const off = constantForm(isNearest ? exact.divide(unit, exact.exactOf(2n)) : whole);
  const isPlain = isNotNegative(range);
  const twice = formTimes(form, exact.exactOf(2n));
  if (!isPlain && (mode === 'down' || isNearest))
    return {
      cases: [
        { facts: [form], above: [less(form, off)], below: mode === 'down' ? [form] : [sumOf(form, off), twice] },
        {
          facts: [formTimes(form, exact.negate(exact.one))],
          above: mode === 'down' ? [form] : [less(form, off)],
          below: [constantForm(exact.zero), sumOf(form, off)],
        },
      ],
    };
  return {
    above: [isPlain && mode === 'up' ? form : less(form, off)],
    // From the middle of a unit up it goes to the whole of it: to twice as much at the most.
    below: [isPlain && mode === 'down' ? form : sumOf(form, off), ...(isPlain && isNearest ? [twice] : [])],
  };
}

/** So much of a figure that is not negative, by a factor that lies in a range. */
export function portion(found: Figure, of: Figure, { low, high }: Interval): Figure {
  if (!isNotNegative(of.range)) return found;
  const times = (factor: Exact | undefined, isUpper: boolean): Form | undefined =>
    factor && formTimes(factor.n >= 0n === isUpper ? upperOf(of) : lowerOf(of), factor);
  return withBounds(found, times(low, false), times(high, true));
}

function withBounds(found: Figure, above: Form | undefined, below: Form | undefined): Figure {
  return { ...found, ...(above !== undefined && { above }), ...(below !== undefined && { below }) };
}

/** A product by the factor of which more is known. */
export function closeProduct(product: Figure, a: Figure, b: Figure, ground: Ground): Figure {
  const isSecond = a.range.high === undefined || (b.range.high !== undefined && exact.isBelow(b.range.high, a.range.high));
  const [of, factor] = isSecond ? [a, b] : [b, a];
  return settled(portion(product, of, factor.range), ground);
}

/** No further off than a unit; half a unit where it goes to the nearest. */
export function closeRound(found: Figure, value: Figure, unit: Exact, mode: RoundingMode | undefined): Figure {
  const isNearest = mode === 'half-up' || mode === 'half-even';
  const off = constantForm(isNearest ? exact.divide(unit, exact.exactOf(2n)) : unit);
  const isTowards = isNotNegative(value.range) && (mode === 'up' || mode === 'down') ? mode : undefined;
  const above = isTowards === 'up' ? lowerOf(value) : less(lowerOf(value), off);
  const below = isTowards === 'down' ? upperOf(value) : sumOf(upperOf(value), off);
  return withBounds(found, above, below);
}

/** The greatest is at least each, and at most what is at least both; the least likewise. */
export function closeExtreme(found: Figure, which: Arms['which'], a: Figure, b: Figure, ground: Ground): Figure {
  const isGreatest = which === 'greatest';
  const above = isGreatest ? mostSaying(lowerOf(a), lowerOf(b)) : beneath([lowerOf(a), lowerOf(b)], ground);
  const below = isGreatest ? over([upperOf(a), upperOf(b)], ground) : mostSaying(upperOf(a), upperOf(b));
  return withBounds(found, above, below);
}
const mostSaying = (a: Form, b: Form): Form => (a.terms.size > 0 ? a : b);

const over = (forms: readonly Form[], ground: Ground): Form | undefined =>
  forms.find((form) => forms.every((other) => isNowhereBelow0(less(form, other), ground)));
const beneath = (forms: readonly Form[], ground: Ground): Form | undefined =>
  forms.find((form) => forms.every((other) => isNowhereBelow0(less(other, form), ground)));

/** One of two, each where its condition holds. */
export function closeChoice(
  found: Figure,
  then: { readonly figure: Figure; readonly ground: Ground },
  otherwise: { readonly figure: Figure; readonly ground: Ground },
): Figure {
  const both = [then, otherwise];
  const below = both
    .map(({ figure }) => upperOf(figure))
    .find((form) => both.every(({ figure, ground }) => isNowhereBelow0(less(form, upperOf(figure)), ground)));
  const above = both
    .map(({ figure }) => lowerOf(figure))
    .find((form) => both.every(({ figure, ground }) => isNowhereBelow0(less(lowerOf(figure), form), ground)));
  return withBounds(found, above, below);
}
