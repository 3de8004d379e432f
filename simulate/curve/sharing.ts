import type { ShareOperation } from '../../runtime/calculation.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { type Figure, isMoving, loose, product, ratio, sum } from './figure.ts';

/** The parts before they are cut to whole cents: the runtime alone says who gets the odd one. */
export function sharedOut(
  amount: Figure,
  weights: readonly Figure[],
  unit: Figure,
  method: ShareOperation['method'],
): readonly Figure[] {
  if (isFixed(amount) && isFixed(unit) && weights.every(isFixed)) return exactDomain.share(amount, weights, unit, method);
  return inProportion(amount, weights);
}

export function apportioned(amount: Figure, figures: readonly Figure[], unit: Figure): readonly Figure[] {
  if (isFixed(amount) && isFixed(unit) && figures.every(isFixed)) return exactDomain.apportion(amount, figures, unit);
  return inProportion(amount, figures);
}

const isFixed = (figure: Figure): figure is Exact => !isMoving(figure);

/** Figures that sum to 0 keep their own size, and the amount goes equally on top. */
function inProportion(amount: Figure, weights: readonly Figure[]): readonly Figure[] {
  const total = weights.reduce(sum, exact.zero);
  const isNothing = isMoving(total) ? total.whole.top.length === 0 : total.n === 0n;
  const count = exact.exactOf(BigInt(Math.max(1, weights.length)));
  const each = ratio(amount, isNothing ? count : total);
  const sharers = weights.filter((weight) => isMoving(weight) || weight.n !== 0n);
  return weights.map((weight) => {
    if (sharers.length === 1) return weight === sharers[0] ? amount : exact.zero;
    return loose(isNothing ? sum(weight, each) : product(weight, each));
  });
}
