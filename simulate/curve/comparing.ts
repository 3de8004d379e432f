import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { roundTo } from '../../runtime/numbers/rounding.ts';
import { isNought, type Sign, signOf } from '../numbers/polynomial.ts';
import { differenceOf, fixedOf, multipleOf, type Quotient, quotientAt, quotientOf } from '../numbers/quotient.ts';
import { cellEdges } from './cells.ts';
import { type Figure, isMoving, type Moving, opposite, paidFor, type Rounding, slackOf, sum } from './figure.ts';
import type { Watching } from './watching.ts';

/** Is the function below 0, 0 or above? */
export function signOfQuotient({ top, bottom }: Quotient, watching: Watching): Sign {
  const above = watching.sign(top);
  return bottom.length === 1 || above === 0 ? above : product(above, watching.sign(bottom));
}

const product = (a: Sign, b: Sign): Sign => (a === b ? 1 : -1);
const part = (watching: Watching, whole: Quotient, less: Exact): Sign =>
  signOfQuotient(differenceOf(whole, quotientOf(less)), watching);

/** For the less or the greater of two: where both are the same it does not matter which, so cents are left out. */
export function compareLoosely(a: Figure, b: Figure, watching: Watching): Sign {
  if (!isMoving(a) && !isMoving(b)) return signOf(exact.subtract(a, b));
  const difference = sum(a, opposite(b));
  return isMoving(difference) ? signOfQuotient(difference.whole, watching) : signOf(difference);
}

/** With the cents: what is asked of a rounded figure is asked of the rounded one. */
export function compare(a: Figure, b: Figure, watching: Watching): Sign {
  const difference = sum(a, opposite(b));
  if (!isMoving(difference)) return signOf(difference);
  const [first, ...others] = difference.roundings;
  if (difference.isLoose) return compareBlurred(difference, watching);
  if (first === undefined) return signOfQuotient(difference.whole, watching);
  const rest = fixedOf(differenceOf(difference.whole, multipleOf(first.of.whole, first.times)));
  const isPlain = others.length === 0 && rest !== undefined && first.of.roundings.length === 0 && !first.of.isLoose;
  return isPlain ? compareRounded(first, rest, watching) : compareBlurred(difference, watching);
}

/** `times` a rounded figure, and `rest`: the figure itself has to come to where the rounding goes past. */
function compareRounded({ times: factor, of, unit, mode }: Rounding, rest: Exact, watching: Watching): Sign {
  const goal = exact.divide(exact.negate(rest), factor);
  const inUnits = exact.divide(goal, unit);
  const { low, high } = cellEdges(exact.lowestTerms(inUnits), mode);
  const [fromLow, fromHigh] = [low, high].map((edge) => part(watching, of.whole, exact.multiply(edge, unit)));
  const { spot, side } = watching.place;
  const at = side === 'at' && spot.kind === 'fraction' ? quotientAt(of.whole, spot.value) : undefined;
  const above = at === undefined ? between(fromLow ?? 0, fromHigh ?? 0) : signOf(exact.subtract(roundTo(at, unit, mode), goal));
  return factor.n > 0n ? above : opposed(above);
}

const between = (fromLow: Sign, fromHigh: Sign): Sign => (fromLow < 0 ? -1 : fromHigh > 0 ? 1 : 0);
const opposed = (sign: Sign): Sign => (sign === 0 ? 0 : sign === 1 ? -1 : 1);

/**
 * Where several roundings come together it is decided by the function, and said where that may be wrong. A figure less itself
 * rounded is 0 here and there, and almost everywhere not.
 */
function compareBlurred(difference: Moving, watching: Watching): Sign {
  const { whole } = difference;
  const { spot, side } = watching.place;
  const slack = slackOf(difference);
  const [low, high] = [part(watching, whole, exact.negate(slack)), part(watching, whole, slack)];
  const sign = signOfQuotient(whole, watching);
  if (difference.isLoose || (low >= 0 && high <= 0)) watching.blur();
  const paid = side === 'at' && spot.kind === 'fraction' ? paidFor(difference, spot.value) : undefined;
  if (paid !== undefined && !difference.isLoose) return signOf(paid);
  return isNought(whole.top) && !difference.isLoose ? 1 : sign;
}
