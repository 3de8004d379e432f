import type { NodeId } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import type { Scenario, Stage, Times } from './case.ts';
import { bandSpan, culpritOf, type Words } from './culprit.ts';
import { type Lever, stepOf } from './lever.ts';
import { paidAlone, type Point } from './paid.ts';
import { type Known, scenariosOf } from './scenarios.ts';
import { type Effort, pointsAt, sweep, sweepBorders } from './search.ts';
import { timesOf } from './times.ts';
import type { Variant } from './variant.ts';
import type { Watch } from './watch.ts';

/** Two neighbouring cases whose payouts are further apart than allowed. */
export interface Cliff {
  readonly lever: Lever;
  readonly variant: Variant;
  readonly scenario: Scenario;
  readonly times: Times;
  readonly low: Exact;
  readonly high: Exact;
  readonly paidLow: Exact;
  readonly paidHigh: Exact;
  readonly culprit: NodeId | undefined;
  readonly band: Words | undefined;
}
interface CliffSearch {
  readonly variant: Variant;
  readonly lever: Lever;
  readonly known: Known;
  readonly effort: Effort;
}
const watch: Watch = { kind: 'payout', whose: 'own' };

/** Without `above`, more than one for one smallest step is a cliff. */
export function cliffFound({ variant, lever, known, effort }: CliffSearch, above: NodeId | undefined): Cliff | undefined {
  for (const times of timesOf(variant.calculation)) {
    const stage: Stage = { variant, lever, times };
    const swept = sweep(stage, watch, scenariosOf(variant, lever, known), effort);
    for (const { scenario, points } of sweepBorders(stage, watch, swept, effort)) {
      for (const [i, after] of points.entries()) {
        const before = points[i - 1];
        const most = above === undefined ? exact.one : after.value(above);
        if (before === undefined || most === undefined || !isOver(before, after, most, times.raised)) continue;
        const [low, high] = steepest(stage, before, after, effort);
        if (!isOver(low, high, most, times.raised) || !isReplayed(stage, low, high, most)) continue;
        return cliffOf({ variant, lever, scenario, times }, low, high, times.raised);
      }
    }
  }
  return undefined;
}

function cliffOf(at: Pick<Cliff, 'variant' | 'lever' | 'scenario' | 'times'>, low: Point, high: Point, period: number): Cliff {
  const { calculation } = at.variant;
  const isUp = changeOf(low, high, period)?.n ?? 0n;
  const culprit = isUp > 0n ? culpritOf(calculation, high.value, low.value) : culpritOf(calculation, low.value, high.value);
  return {
    ...at,
    low: low.of.x ?? exact.zero,
    high: high.of.x ?? exact.zero,
    paidLow: low.amounts[period] ?? exact.zero,
    paidHigh: high.amounts[period] ?? exact.zero,
    culprit,
    band: culprit === undefined ? undefined : bandSpan(calculation, culprit, high.value),
  };
}

function changeOf(low: Point | undefined, high: Point | undefined, period: number): Exact | undefined {
  const [a, b] = [low?.amounts[period], high?.amounts[period]];
  return a === undefined || b === undefined ? undefined : exact.subtract(b, a);
}
const sizeOf = (change: Exact): Exact => (change.n < 0n ? exact.negate(change) : change);

function isOver(low: Point | undefined, high: Point | undefined, most: Exact, period: number): boolean {
  const change = changeOf(low, high, period);
  return change !== undefined && exact.isBelow(most, sizeOf(change));
}

const isReplayed = (stage: Stage, low: Point, high: Point, most: Exact): boolean =>
  isOver(paidAlone(stage, watch, low.of), paidAlone(stage, watch, high.of), most, stage.times.raised);

/** Halves the way between two cases, towards where more changes, until they are neighbours. */
function steepest(stage: Stage, from: Point, to: Point, effort: Effort): readonly [Point, Point] {
  const step = stepOf(stage.lever, stage.variant.calculation);
  const { raised } = stage.times;
  let [low, high] = [from, to];
  for (;;) {
    const [a, b] = [low.of.x, high.of.x];
    if (a === undefined || b === undefined) return [low, high];
    const middle = roundTo(exact.divide(exact.add(a, b), exact.exactOf(2n)), step, 'down');
    if (!exact.isBelow(a, middle) || !exact.isBelow(middle, b)) return [low, high];
    const [found] = pointsAt(stage, watch, from.of.scenario, [middle], effort);
    const [before, after] = [changeOf(low, found, raised), changeOf(found, high, raised)];
    if (found === undefined || before === undefined || after === undefined) return [low, high];
    if (exact.isBelow(sizeOf(before), sizeOf(after))) low = found;
    else high = found;
  }
}
