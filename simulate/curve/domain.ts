import type { Domain } from '../../runtime/numbers/domain.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import { zero } from '../../runtime/numbers/exact.ts';
import type { World } from '../../runtime/world/world.ts';
import { compare, compareLoosely } from './comparing.ts';
import { type Figure, isMoving, movingOf, opposite, product, ratio, sum } from './figure.ts';
import { placesOf } from './ranking.ts';
import { rounded } from './rounding.ts';
import { apportioned, sharedOut } from './sharing.ts';
import type { Watching } from './watching.ts';

/**
 * Numbers of which one varies: each figure is a function of it, answers are those at one place, and what they depend on is noted.
 * So one evaluation there gives the function, and how far it reaches.
 */
export function curveDomain(watching: Watching, world: World): Domain<Figure, boolean> {
  const min = (a: Figure, b: Figure): Figure => (compareLoosely(b, a, watching) < 0 ? b : a);
  const max = (a: Figure, b: Figure): Figure => (compareLoosely(a, b, watching) < 0 ? b : a);
  return {
    of: exactDomain.of,
    literal: exactDomain.literal,
    truth: exactDomain.truth,
    and: exactDomain.and,
    or: exactDomain.or,
    not: exactDomain.not,
    choose: exactDomain.choose,
    add: sum,
    sub: (a, b) => sum(a, opposite(b)),
    mul: product,
    div: ratio,
    neg: opposite,
    min,
    max,
    between: (value, low, high) => {
      const inside = high === undefined ? value : min(value, high);
      return low === undefined ? inside : max(exactDomain.of(zero), sum(inside, opposite(low)));
    },
    below: (a, b) => compare(a, b, watching) < 0,
    same: (a, b) => compare(a, b, watching) === 0,
    round: (value, unit, mode) =>
      isMoving(value) || isMoving(unit)
        ? rounded(movingOf(value), unit, mode, watching, world)
        : exactDomain.round(value, unit, mode),
    share: sharedOut,
    apportion: apportioned,
    rank: (figures, tiesSplit) => placesOf(figures, tiesSplit, watching),
  };
}
