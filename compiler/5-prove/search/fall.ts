import type { NodeId } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import type { Scenario, Stage, Times } from './case.ts';
import { bandSpan, culpritOf, type Words } from './culprit.ts';
import { digitsIn } from './grid.ts';
import { type Lever, nameOfLever, stepOf } from './lever.ts';
import { hasRisen, paidAlone, type Point } from './paid.ts';
import { type Known, scenariosOf } from './scenarios.ts';
import type { Memory } from './memory.ts';
import { type Effort, pointsAt, type Swept } from './search.ts';
import { additions, sweeps } from './sweeps.ts';
import { timesOf } from './times.ts';
import type { Variant } from './variant.ts';
import { isInAll, type Watch } from './watch.ts';

/** Two cases that differ in one figure only, the second higher, and what they pay. */
export interface Fall {
  readonly lever: Lever;
  /** Undefined: the record is not there. */
  readonly low: Exact | undefined;
  readonly high: Exact;
  readonly paidLow: Exact;
  readonly paidHigh: Exact;
  /** The next smallest step apart, or a whole stretch. */
  readonly isCliff: boolean;
  readonly watch: Watch;
  /** The period in which less is paid, and whether what is compared is all up to it. */
  readonly at: number;
  readonly inAll: boolean;
  readonly scenario: Scenario;
  readonly variant: Variant;
  readonly times: Times;
  /** The node that falls first, though nothing it is made of does. */
  readonly culprit: NodeId | undefined;
  /** The words of the band that does it. */
  readonly band: Words | undefined;
  /** More was paid in some case that was tried on the way. */
  readonly hasRisenBefore: boolean;
}
type Found = Omit<Fall, 'hasRisenBefore'>;

export interface SearchFor {
  readonly variant: Variant;
  readonly lever: Lever;
  readonly known: Known;
  readonly watch: Watch;
  readonly effort: Effort;
  /** What must be higher in the second case; a record more may take something off it. */
  readonly rises: NodeId | undefined;
  /** Cases that were paid for other promises already. */
  readonly memory: Memory;
}

/** Looks for a fall at the places that the plan itself speaks of. */
export function fallFound(search: SearchFor): Fall | undefined {
  const { variant, lever, known, watch, effort } = search;
  const scenarios = scenariosOf(variant, lever, known);
  let hasRisenBefore = false;
  for (const times of timesOf(variant.calculation)) {
    const stage: Stage = { variant, lever, times };
    const all = search.memory.once([nameOfLever(lever), watch, times], () =>
      lever.kind === 'row' ? additions(stage, watch, scenarios, effort) : sweeps(stage, watch, scenarios, effort),
    );
    for (const swept of all) {
      const found =
        swept.without === undefined ? fallAmong(search, stage, swept) : fallAfter(search, stage, swept.without, swept);
      hasRisenBefore ||= swept.points.some((point, i) => hasRisen(swept.points[i - 1], point));
      if (found !== undefined) return { ...found, hasRisenBefore };
    }
  }
  return undefined;
}

/** In which period less is paid, if in any. */
function fellAt(low: Point, high: Point): number | undefined {
  const at = low.amounts.findIndex((a, i) => {
    const b = high.amounts[i];
    return a !== undefined && b !== undefined && exact.isBelow(b, a);
  });
  return at < 0 ? undefined : at;
}

function fallAmong(search: SearchFor, stage: Stage, { scenario, points }: Swept): Found | undefined {
  for (const [i, after] of points.entries()) {
    const before = points[i - 1];
    const at = before && fellAt(before, after);
    if (before === undefined || at === undefined) continue;
    const near = narrowed(search, stage, before, after, at);
    const isCliff = isMostOf(near, [before, after], at);
    const [low, high] = isCliff ? near : stretched(stage, points, i, at);
    if (isReplayed(search, stage, low, high, at)) return fallOf(search, stage, scenario, [low, high], at, isCliff, near);
  }
  return undefined;
}

function fallAfter(search: SearchFor, stage: Stage, without: Point, { points }: Swept): Found | undefined {
  for (const point of points) {
    const at = fellAt(without, point);
    if (at === undefined || point.of.x?.n === 0n || !isReplayed(search, stage, without, point, at)) continue;
    return fallOf(search, stage, without.of.scenario, [without, point], at, true, [without, point]);
  }
  return undefined;
}

/** Both cases again, each alone, by the plan as it stands. */
function isReplayed({ watch, rises, memory }: SearchFor, stage: Stage, low: Point, high: Point, at: number): boolean {
  if (rises !== undefined && !isHigher(low.value(rises), high.value(rises))) return false;
  const [a, b] = [low, high].map(({ of }) => memory.alone(of, () => paidAlone(stage, watch, of))?.amounts[at]);
  return a !== undefined && b !== undefined && exact.isBelow(b, a);
}

const isHigher = (low: Exact | undefined, high: Exact | undefined): boolean =>
  low !== undefined && high !== undefined && exact.isBelow(low, high);

function fallOf(
  { lever, watch, variant }: SearchFor,
  { times }: Stage,
  scenario: Scenario,
  [low, high]: Pair,
  at: number,
  isCliff: boolean,
  near: Pair,
): Found {
  const inAll = isInAll(variant.calculation, watch);
  const values = (of: Point) => (id: NodeId) => of.look(id, at, inAll);
  const culprit = culpritOf(variant.calculation, values(near[0]), values(near[1]));
  return {
    ...{ lever, watch, variant, times, scenario, at, isCliff, inAll },
    low: low.of.x,
    high: high.of.x ?? exact.zero,
    paidLow: low.amounts[at] ?? exact.zero,
    paidHigh: high.amounts[at] ?? exact.zero,
    culprit,
    band: culprit === undefined ? undefined : bandSpan(variant.calculation, culprit, values(near[1])),
  };
}

type Pair = readonly [Point, Point];
const isBelowAt = (a: Point, b: Point, at: number): boolean => {
  const [low, high] = [a.amounts[at], b.amounts[at]];
  return low !== undefined && high !== undefined && exact.isBelow(high, low);
};

/** Halves the way between two cases, keeping a fall, until they are the smallest step apart. */
function narrowed({ watch, effort }: SearchFor, stage: Stage, from: Point, to: Point, at: number): Pair {
  const step = stepOf(stage.lever, stage.variant.calculation);
  let [low, high] = [from, to];
  for (;;) {
    const [a, b] = [low.of.x, high.of.x];
    if (a === undefined || b === undefined) return [low, high];
    const middle = roundTo(exact.divide(exact.add(a, b), exact.exactOf(2n)), step, 'down');
    if (!exact.isBelow(a, middle) || !exact.isBelow(middle, b)) return [low, high];
    const [found] = pointsAt(stage, watch, from.of.scenario, [middle], effort);
    if (found?.amounts[at] === undefined) return [low, high];
    if (isBelowAt(low, found, at)) high = found;
    else low = found;
  }
}

function isMostOf([low, high]: Pair, [before, after]: Pair, at: number): boolean {
  const drop = (a: Point, b: Point): Exact => exact.subtract(a.amounts[at] ?? exact.zero, b.amounts[at] ?? exact.zero);
  return exact.isBelow(drop(before, after), exact.multiply(drop(low, high), exact.exactOf(4n)));
}

/** As far on either side as it goes on falling; a single smallest step may be too small to show. */
function stretched({ lever, variant }: Stage, all: readonly Point[], i: number, at: number): Pair {
  const step = stepOf(lever, variant.calculation);
  let [from, to] = [i - 1, i];
  const falls = (k: number): boolean => {
    const [a, b] = [all[k], all[k + 1]];
    return a !== undefined && b !== undefined && (isBelowAt(a, b, at) || (isStepApart(a, b, step) && !isBelowAt(b, a, at)));
  };
  while (falls(from - 1)) from--;
  while (falls(to)) to++;
  const rounder = (end: number, inside: number): Point | undefined => {
    const [a, b] = [all[end], all[inside]];
    const isLevel = a !== undefined && b !== undefined && !isBelowAt(a, b, at) && !isBelowAt(b, a, at);
    return isLevel && digitsIn(b.of.x) < digitsIn(a.of.x) ? b : a;
  };
  const [first, last] = [rounder(from, from + 1), rounder(to, to - 1)];
  if (first === undefined || last === undefined) throw new RangeError('a stretch lies inside the points it was found in');
  return [first, last];
}

const isStepApart = ({ of: { x: a } }: Point, { of: { x: b } }: Point, step: Exact): boolean =>
  a !== undefined && b !== undefined && !exact.isBelow(step, exact.subtract(b, a));
