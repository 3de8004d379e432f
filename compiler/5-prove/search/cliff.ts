import type { NodeId } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import type { Scenario, Stage, Times } from './case.ts';
import { bandSpan, jumpOf, type Words } from './culprit.ts';
import { type Lever, stepOf } from './lever.ts';
import { paidAlone, type Point } from './paid.ts';
import { type Known, scenariosOf } from './scenarios.ts';
import { type Effort, pointsAt } from './search.ts';
import { sweeps } from './sweeps.ts';
import { timesOf } from './times.ts';
import type { Variant } from './variant.ts';
import { isInAll, type Watch } from './watch.ts';

/** Two neighbouring cases whose payouts are further apart than allowed. */
export interface Cliff {
  readonly lever: Lever;
  readonly variant: Variant;
  readonly scenario: Scenario;
  readonly times: Times;
  /** The period in which the payouts are apart. */
  readonly at: number;
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
  const scenarios = scenariosOf(variant, lever, known);
  for (const times of timesOf(variant.calculation)) {
    const stage: Stage = { variant, lever, times };
    for (const { scenario, points } of sweeps(stage, watch, scenarios, effort)) {
      for (const [i, after] of points.entries()) {
        const before = points[i - 1];
        const most = above === undefined ? exact.one : after.value(above);
        const at = before === undefined || most === undefined ? -1 : periodOf(stage, before, after, most);
        if (before === undefined || most === undefined || at < 0) continue;
        const [low, high] = steepest(stage, before, after, at, effort);
        if (!isOver(low, high, most, at) || !isReplayed(stage, low, high, most, at)) continue;
        return cliffOf({ variant, lever, scenario, times }, low, high, at, most);
      }
    }
  }
  return undefined;
}

/** In which period what is paid is that far apart, -1 if in none; what goes to date is so in the period in which the figure rises. */
function periodOf({ variant, times }: Stage, before: Point, after: Point, most: Exact): number {
  const inAll = isInAll(variant.calculation, watch);
  return times.periods.findIndex((_, at) => (!inAll || at === times.raised) && isOver(before, after, most, at));
}

function cliffOf(
  at: Pick<Cliff, 'variant' | 'lever' | 'scenario' | 'times'>,
  low: Point,
  high: Point,
  period: number,
  most: Exact,
): Cliff {
  const { calculation } = at.variant;
  const values = (of: Point) => (id: NodeId) => of.look(id, period, false);
  const culprit = jumpOf(calculation, values(low), values(high), most);
  return {
    ...at,
    at: period,
    low: low.of.x ?? exact.zero,
    high: high.of.x ?? exact.zero,
    paidLow: low.amounts[period] ?? exact.zero,
    paidHigh: high.amounts[period] ?? exact.zero,
    culprit,
    band: culprit === undefined ? undefined : bandSpan(calculation, culprit, values(high)),
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

const isReplayed = (stage: Stage, low: Point, high: Point, most: Exact, at: number): boolean =>
  isOver(paidAlone(stage, watch, low.of), paidAlone(stage, watch, high.of), most, at);

/** Halves the way between two cases, towards where more changes, until they are neighbours. */
function steepest(stage: Stage, from: Point, to: Point, at: number, effort: Effort): readonly [Point, Point] {
  const step = stepOf(stage.lever, stage.variant.calculation);
  let [low, high] = [from, to];
  for (;;) {
    const [a, b] = [low.of.x, high.of.x];
    if (a === undefined || b === undefined) return [low, high];
    const middle = roundTo(exact.divide(exact.add(a, b), exact.exactOf(2n)), step, 'down');
    if (!exact.isBelow(a, middle) || !exact.isBelow(middle, b)) return [low, high];
    const [found] = pointsAt(stage, watch, from.of.scenario, [middle], effort);
    const [before, after] = [changeOf(low, found, at), changeOf(found, high, at)];
    if (found === undefined || before === undefined || after === undefined) return [low, high];
    if (exact.isBelow(sizeOf(before), sizeOf(after))) low = found;
    else high = found;
  }
}
