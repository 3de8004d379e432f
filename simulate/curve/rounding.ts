import type { RoundingMode } from '../../runtime/calculation.ts';
import { smallestOf } from '../../runtime/evaluate/round.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { roundQuotient } from '../../runtime/numbers/rounding.ts';
import type { World } from '../../runtime/world/world.ts';
import { differenceOf, fixedOf, multipleOf, quotientAt, quotientOf, type Quotient } from '../numbers/quotient.ts';
import type { Sign } from '../numbers/polynomial.ts';
import { cellOf } from './cells.ts';
import { signOfQuotient } from './comparing.ts';
import { type Figure, isMoving, type Moving, movingOf, paidFor, product, ratio, slackOf } from './figure.ts';
import type { Asked, Watching } from './watching.ts';

/**
 * Rounds a figure that moves. To the smallest amount that can be paid it stays a function, and the rounding is noted beside it:
 * nobody wants a step for every cent. To anything coarser, it is the step that it stands on.
 */
export function rounded(value: Moving, unit: Figure, mode: RoundingMode, watching: Watching, world: World): Figure {
  const isSmallest = !isMoving(unit) && isOfSmallest(unit, watching.here(), world);
  if (!isSmallest) return product(unit, stepOf(movingOf(ratio(value, unit)), mode, watching));
  if (isWhole(value, unit)) return value;
  return { whole: value.whole, roundings: [{ times: exact.one, of: value, unit, mode }], isLoose: value.isLoose };
}

/** Is it an amount that is paid, to its smallest unit? Outside of the plan's figures only amounts are rounded. */
function isOfSmallest(unit: Exact, asked: Asked | undefined, world: World): boolean {
  if (asked === undefined) return !exact.isBelow(world.minorUnit, unit);
  const { node } = asked;
  const isAmount = node.type.kind === 'money' || node.type.kind === 'unit';
  return isAmount && node.op !== 'steps' && !exact.isBelow(smallestOf(node.type, world), unit);
}

/** Is it nothing but figures rounded to multiples of the unit? */
function isWhole({ whole, roundings, isLoose }: Moving, unit: Exact): boolean {
  const rest = roundings.reduce((left, { times, of }) => differenceOf(left, multipleOf(of.whole, times)), whole);
  const fixed = fixedOf(rest);
  const isMultiple = (value: Exact): boolean => exact.lowestTerms(exact.divide(value, unit)).d === 1n;
  if (isLoose || fixed === undefined || !isMultiple(fixed)) return isLoose && roundings.length === 0;
  return roundings.every((one) => isMultiple(exact.multiply(one.times, one.unit)));
}

/** The whole number that the figure is rounded to, here and until it goes past an edge. */
function stepOf(value: Moving, mode: RoundingMode, watching: Watching): Exact {
  const { spot, side } = watching.place;
  const x = spot.kind === 'fraction' ? spot.value : spot.low;
  const paid = value.isLoose ? undefined : paidFor(value, x);
  const start = (side === 'at' ? paid : undefined) ?? quotientAt(value.whole, x) ?? exact.zero;
  const isSure = side === 'at' && spot.kind === 'fraction';
  if (value.roundings.length > 0 || value.isLoose) blurNearEdges(value, roundQuotient(start.n, start.d, mode), mode, watching);
  let step = roundQuotient(start.n, start.d, mode);
  for (let tries = 0; tries < mostSteps; tries++) {
    const { low, high } = cellOf(step, mode);
    const [below, above] = [fromEdge(value.whole, low, watching), fromEdge(value.whole, high, watching)];
    if (isSure || (below >= 0 && above <= 0 && isInside(step, below, above, low, high, mode))) return exact.exactOf(step);
    step += above > 0 || (above === 0 && below > 0) ? 1n : -1n;
  }
  watching.blur();
  return exact.exactOf(step);
}

/** Just above a place where something is divided by 0 there is no first step. */
const mostSteps = 10_000;

const fromEdge = (whole: Quotient, edge: Exact, watching: Watching): Sign =>
  signOfQuotient(differenceOf(whole, quotientOf(edge)), watching);

/** Just on an edge, the rounding says to which side it belongs. */
function isInside(step: bigint, below: Sign, above: Sign, low: Exact, high: Exact, mode: RoundingMode): boolean {
  const edge = below === 0 ? low : above === 0 ? high : undefined;
  return edge === undefined || roundQuotient(edge.n, edge.d, mode) === step;
}

function blurNearEdges(value: Moving, step: bigint, mode: RoundingMode, watching: Watching): void {
  if (value.isLoose) return watching.blur();
  const slack = slackOf(value);
  const { low, high } = cellOf(step, mode);
  for (const edge of [low, high]) {
    const [up, down] = [exact.add(edge, slack), exact.subtract(edge, slack)];
    if (fromEdge(value.whole, down, watching) >= 0 && fromEdge(value.whole, up, watching) <= 0) watching.blur();
  }
}
