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

/**
 * For the less or the greater of two. Where a rounded figure meets a whole number of cents the function may decide: it does not
 * matter which of two that are rounded to the same is taken.
 */
export function compareLoosely(a: Figure, b: Figure, watching: Watching): Sign {
  const difference = sum(a, opposite(b));
  if (!isMoving(difference)) return signOf(difference);
  const one = onlyRounded(difference);
  const isWhole = one !== undefined && exact.lowestTerms(exact.divide(goalOf(one), one.rounding.unit)).d === 1n;
  return isWhole ? signOfQuotient(difference.whole, watching) : compareMoving(difference, one, watching);
}

/** With the cents: what is asked of a rounded figure is asked of the rounded one. */
export function compare(a: Figure, b: Figure, watching: Watching): Sign {
  const difference = sum(a, opposite(b));
  return isMoving(difference) ? compareMoving(difference, onlyRounded(difference), watching) : signOf(difference);
}

function compareMoving(difference: Moving, one: OneRounded | undefined, watching: Watching): Sign {
  if (one !== undefined) return compareRounded(one, watching);
  const isPlain = difference.roundings.length === 0 && !difference.isLoose;
  return isPlain ? signOfQuotient(difference.whole, watching) : compareBlurred(difference, watching);
}

/** `rounding`, and something fixed. */
interface OneRounded {
  readonly rounding: Rounding;
  readonly rest: Exact;
}

function onlyRounded({ whole, roundings, isLoose }: Moving): OneRounded | undefined {
  const [rounding, ...others] = roundings;
  if (rounding === undefined || others.length > 0 || isLoose) return undefined;
  if (rounding.of.roundings.length > 0 || rounding.of.isLoose) return undefined;
  const rest = fixedOf(differenceOf(whole, multipleOf(rounding.of.whole, rounding.times)));
  return rest && { rounding, rest };
}

/** What the rounded figure has to be for the whole to be 0. */
const goalOf = ({ rounding, rest }: OneRounded): Exact => exact.divide(exact.negate(rest), rounding.times);

/** The figure itself has to come to where the rounding goes past. */
function compareRounded(one: OneRounded, watching: Watching): Sign {
  const { times: factor, of, unit, mode } = one.rounding;
  const goal = goalOf(one);
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
