import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import type { Figure } from '../figure.ts';
import { constantForm, type Form, formTimes, sumOf } from '../form.ts';
import { hull, type Interval, isNothing, meet, nothing, plus, scaled, times } from '../interval.ts';
import type { Ground } from './ground.ts';
import { withJump, withOneJump } from './pace.ts';

/** So much of each figure: what bands come to somewhere. */
export type Mix = readonly (readonly [Figure, Exact])[];
/** Just before a point, on it, just after it. */
export type Side = -1 | 0 | 1;

/** A function of one figure in pieces that end at the points; what it gives is mixed from other figures. */
export interface Curve {
  /** Ascending. */
  readonly points: readonly Exact[];
  /** Undefined in a gap. */
  at(point: Exact, side: Side): Mix | undefined;
  /** How steep it is at either end of the piece between two points; an absent one: before the first, after the last. */
  steepness(from: Exact | undefined, to: Exact | undefined): readonly Mix[];
}

export function mixed(mix: Mix, ground: Ground): Interval {
  const net = netOf(mix);
  const form = net.reduce<Form>((sum, [figure, much]) => sumOf(sum, formTimes(figure.form, much)), constantForm(exact.zero));
  const range = net.reduce((sum, [figure, much]) => plus(sum, scaled(figure.range, much)), nothing);
  return meet(range, ground.span(form));
}

/** Each figure once; most of what stands before a step and after it is the same. */
function netOf(mix: Mix): Mix {
  const net = new Map<Figure, Exact>();
  for (const [figure, much] of mix) {
    const before = net.get(figure);
    net.set(figure, before === undefined ? much : exact.add(before, much));
  }
  return [...net].filter(([, { n }]) => n !== 0n);
}

const less = (mix: Mix): Mix => mix.map(([figure, much]) => [figure, exact.negate(much)]);

/** How much the curve rises for each 1 of its figure, as far as the figure goes; and at once. */
export interface Rise {
  readonly steep: Interval;
  readonly jump: Interval;
}

export function riseOfCurve(curve: Curve, over: Interval, ground: Ground): Rise {
  const pieces = [undefined, ...curve.points].map((from, i) => [from, curve.points[i]] as const);
  const steep = pieces
    .filter(([from, to]) => reaches(over, from, to))
    .flatMap(([from, to]) => curve.steepness(from, to).map((mix) => mixed(mix, ground)));
  const steepest =
    steep.reduce<Interval | undefined>((sum, each) => (sum === undefined ? each : hull(sum, each)), undefined) ?? nothing;
  return { steep: steepest, jump: jumpsOf(curve, over, ground).reduce(hull, nothing) };
}

/** However many jumps there are. */
const slopeOfRise = ({ steep, jump }: Rise): Interval => withJump(steep, jump, undefined);

/** Where bounds stand: how far apart they are at the least, in the measure of the figure; and how far one reaches. */
export interface Measure {
  readonly points: readonly Exact[];
  /** What 1 of the points is worth to the figure. */
  readonly worth: Interval;
  /** What 1 of the jumps is worth. */
  readonly jumpWorth: Interval;
}

/** How much it changes as its figure does. */
export function slopeAlong(rise: Rise, by: Interval, { points, worth, jumpWorth }: Measure, { pace }: Ground): Interval {
  const any = times(slopeOfRise(rise), by);
  if (pace === undefined || isNothing(rise.jump)) return any;
  const least = gapOf(points);
  const gap = least && (worth.low === undefined ? exact.zero : exact.multiply(least, worth.low));
  return withOneJump(times(rise.steep, by), times(rise.jump, jumpWorth), by, gap, pace) ?? any;
}

const gapOf = (points: readonly Exact[]): Exact | undefined =>
  points
    .slice(1)
    .map((point, i) => exact.subtract(point, points[i] ?? point))
    .reduce<Exact | undefined>((least, gap) => (least === undefined || exact.isBelow(gap, least) ? gap : least), undefined);

function reaches({ low, high }: Interval, from: Exact | undefined, to: Exact | undefined): boolean {
  if (low !== undefined && to !== undefined && !exact.isBelow(low, to)) return false;
  return high === undefined || from === undefined || exact.isBelow(from, high);
}

/** From each place that gives something to the next; inside a piece nothing jumps. */
function jumpsOf(curve: Curve, { low, high }: Interval, ground: Ground): readonly Interval[] {
  const inside = (point: Exact): boolean =>
    (low === undefined || exact.isBelow(low, point)) && (high === undefined || exact.isBelow(point, high));
  const jumps: Interval[] = [];
  let before: Mix | undefined;
  for (const point of curve.points) {
    const mixes = { [-1]: curve.at(point, -1), 0: curve.at(point, 0), 1: curve.at(point, 1) } as const;
    const [below, above] = [mixes[-1], mixes[1]];
    if (below !== undefined && above !== undefined && inside(point)) jumps.push(mixed([...above, ...less(below)], ground));
    for (const side of [-1, 0, 1] as const) {
      const isBefore = low !== undefined && (exact.isBelow(point, low) || (side < 0 && exact.isSame(point, low)));
      const isBeyond = high !== undefined && (exact.isBelow(high, point) || (side > 0 && exact.isSame(point, high)));
      if (isBefore || isBeyond) continue;
      const here = mixes[side];
      if (here === undefined) continue;
      if (before !== undefined && side >= 0) jumps.push(mixed([...here, ...less(before)], ground));
      before = here;
    }
  }
  return jumps;
}
