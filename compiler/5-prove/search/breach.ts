import type { NodeId, ValueType } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { type Point, pointsOn, type SearchFor } from './fall.ts';
import { scenariosOf, timesOf } from './scenarios.ts';
import type { Given } from './variant.ts';

/** A case in which one figure is above another that should not be below it. */
export interface Breach {
  readonly rising: Given;
  readonly x: Exact;
  readonly what: Exact;
  readonly value: Exact;
}
type Search = Pick<SearchFor, 'variant' | 'known'>;

export function breachFound(search: Search, low: NodeId, high: NodeId): Breach | undefined {
  const [times] = timesOf(search.variant.calculation);
  if (times === undefined) return undefined;
  for (const rising of search.variant.given) {
    const each: SearchFor = { ...search, rising, whose: 'own' };
    for (const scenario of scenariosOf(search.variant, rising.shape.name, search.known)) {
      for (const { x, paid } of pointsOn(each, scenario, times)) {
        const [what, value] = [paid.value(low), paid.value(high)];
        if (what !== undefined && value !== undefined && exact.isBelow(value, what)) return { rising, x, what, value };
      }
    }
  }
  return undefined;
}

export interface Cliff {
  readonly low: Exact;
  readonly high: Exact;
  readonly paidLow: Exact;
  readonly paidHigh: Exact;
  readonly type: ValueType;
}

/** Two neighbouring cases whose payouts are further apart than allowed (or at all, beyond one minor unit for each smallest step). */
export function cliffFound(search: Search, rising: Given, above: NodeId | undefined): Cliff | undefined {
  const each: SearchFor = { ...search, rising, whose: 'own' };
  for (const times of timesOf(search.variant.calculation)) {
    for (const scenario of scenariosOf(search.variant, rising.shape.name, search.known)) {
      const points = pointsOn(each, scenario, times);
      const at = points.findIndex((point, i) => i > 0 && isCliff(points[i - 1], point, above));
      const [before, after] = [points[at - 1], points[at]];
      if (before !== undefined && after !== undefined)
        return { low: before.x, high: after.x, paidLow: before.amount, paidHigh: after.amount, type: rising.shape.type };
    }
  }
  return undefined;
}

const smallest = exact.exactOf(1n, 100n);

function isCliff(before: Point | undefined, after: Point, above: NodeId | undefined): boolean {
  if (before === undefined) return false;
  const most = above === undefined ? exact.one : after.paid.value(above);
  if (most === undefined || !exact.isSame(exact.subtract(after.x, before.x), smallest)) return false;
  const change = exact.subtract(after.amount, before.amount);
  return exact.isBelow(most, change) || exact.isBelow(most, exact.negate(change));
}
