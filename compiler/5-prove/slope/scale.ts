import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { type Figure, moves, zeroFigure } from '../figure.ts';
import { constantForm, type Form, sumOf } from '../form.ts';
import { directionOf, everything, hull, hullOf, type Interval, nothing, onlyOf, plus, times, unit } from '../interval.ts';
import { along, type Bounds, measured, pointsOf } from './bounds.ts';
import { type Curve, type Mix, riseOfCurve, type Side, slopeAlong } from './curve.ts';
import type { Ground } from './ground.ts';
import type { OneCase } from './made.ts';
import { multipleOfEach } from './multiples.ts';

/** A band of a scale with its figures. */
export interface Step {
  readonly bounds: Bounds<Figure>;
  readonly gives: Figure;
  readonly risingTo: Figure | undefined;
}
export interface Scale {
  readonly steps: readonly Step[];
  /** Below the first band; absent: there it fails. */
  readonly below?: Figure;
}

/** What a scale gives by a figure. */
export function scaleFigure(scale: Scale, by: Figure, ground: Ground): Figure {
  const reached = ground.isClose ? reachedBy(scale, by.range) : scale.steps;
  const gives = reached.flatMap(({ gives: start, risingTo }) => (risingTo === undefined ? [start] : [start, risingTo]));
  const all = scale.below === undefined ? gives : [...gives, scale.below];
  const range = hullOf(all[0]?.range ?? nothing, ...all.map((figure) => figure.range));
  const slope = hullOf(all[0]?.slope ?? nothing, ...all.map((figure) => figure.slope));
  const bounds = scale.steps.flatMap((step) => [step.bounds.low, step.bounds.high]).filter((bound) => bound !== undefined);
  const areStill = !bounds.some(moves);
  const ofBy = moves(by) ? scaleSlope(scale, by, ground) : nothing;
  const isWhole = !moves(by) || isClosed(scale);
  const total = isWhole && areStill && by.total && all.every((figure) => figure.total) && bounds.every((bound) => bound.total);
  const found = ground.atom(range, areStill ? plus(slope, ofBy) : everything, total);
  if (ground.isClose) ground.tell({ cases: casesOf(scale, by) });
  return scale.steps.some(({ risingTo }) => risingTo !== undefined)
    ? found
    : { ...found, ...(ground.isClose || ground.pace ? multipleOfEach(all) : {}) };
}

/** Each band, where the figure lies in it. */
function casesOf({ steps, below }: Scale, by: Figure): readonly OneCase[] {
  const bands = steps.map(({ bounds, gives, risingTo }, i): OneCase => {
    const facts = factsOf(bounds, by);
    if (risingTo === undefined) return { form: gives.form, facts };
    const [low, high] = [bounds.low ? onlyOf(bounds.low.range) : exact.zero, bounds.high && onlyOf(bounds.high.range)];
    const [from, to] = [onlyOf(gives.range), onlyOf(risingTo.range)];
    const isLine = low !== undefined && high !== undefined && from !== undefined && to !== undefined && exact.isBelow(low, high);
    if (!isLine || (i === 0 && bounds.low === undefined)) return { facts };
    const steep = exact.divide(exact.subtract(to, from), exact.subtract(high, low));
    const start = constantForm(exact.subtract(from, exact.multiply(steep, low)));
    return { form: sumOf(start, by.form, steep), facts };
  });
  const first = steps[0]?.bounds.low;
  return below === undefined ? bands : [...bands, { form: below.form, facts: first ? [lessThan(by, first)] : [] }];
}

const lessThan = (low: Figure, high: Figure): Form => sumOf(high.form, low.form, exact.negate(exact.one));
export const factsOf = ({ low, high }: Bounds<Figure>, by: Figure): readonly Form[] => [
  ...(low === undefined ? [] : [lessThan(low, by)]),
  ...(high === undefined ? [] : [lessThan(by, high)]),
];

/** The bands that a figure in a range can lie in. */
function reachedBy({ steps }: Scale, { low, high }: Interval): readonly Step[] {
  const scale = measured(steps.map(({ bounds }) => bounds));
  if (scale === undefined || scale.isRelative) return steps;
  return steps.filter((_, i) => {
    const { low: from, high: to, lowIncluded, highIncluded } = scale.bounds[i] ?? {};
    const isBefore =
      high !== undefined && from !== undefined && (exact.isBelow(high, from) || (exact.isSame(high, from) && !lowIncluded));
    const isAfter = low !== undefined && to !== undefined && (exact.isBelow(to, low) || (exact.isSame(to, low) && !highIncluded));
    return !isBefore && !isAfter;
  });
}

/** Does it give something for every figure? Only neighbours that share a bound are looked at. */
function isClosed({ steps, below }: Scale): boolean {
  const scale = measured(steps.map(({ bounds }) => bounds));
  const [first, last] = [scale?.bounds[0], scale?.bounds.at(-1)];
  if (scale === undefined || (first?.low !== undefined && below === undefined) || last?.high !== undefined) return false;
  return scale.bounds.every(({ high, highIncluded }, i) => {
    const next = scale.bounds[i + 1];
    if (next === undefined) return true;
    return high !== undefined && next.low !== undefined && exact.isSame(high, next.low) && highIncluded !== next.lowIncluded;
  });
}

function scaleSlope(scale: Scale, by: Figure, ground: Ground): Interval {
  const scaled = measured(scale.steps.map(({ bounds }) => bounds));
  if (scaled === undefined) return times(everything, by.slope);
  const curve = curveOf(scale, scaled.bounds);
  const rise = riseOfCurve(curve, scaled.isRelative ? everything : by.range, ground);
  const measure = { points: curve.points, worth: scaled.worth, jumpWorth: unit };
  return slopeAlong(scaled.isRelative ? { ...rise, steep: directionOf(rise.steep) } : rise, by.slope, measure, ground);
}

function curveOf({ steps, below }: Scale, bounds: readonly Bounds<Exact>[]): Curve {
  const stepAt = (point: Exact, side: Side): number | undefined => bandAt(bounds, point, side);
  const mixAt = (i: number, at: Exact): Mix => {
    const [step, bound] = [steps[i], bounds[i]];
    if (step === undefined || bound === undefined) return [];
    if (step.risingTo === undefined || bound.high === undefined) return [[step.gives, exact.one]];
    const way = along(at, bound.low ?? exact.zero, bound.high);
    return [
      [step.gives, exact.subtract(exact.one, way)],
      [step.risingTo, way],
    ];
  };
  return {
    points: pointsOf(bounds, ...risingFromZero(steps, bounds)),
    at: (point, side) => {
      const i = stepAt(point, side);
      if (i === undefined) return isBelowAll(bounds, point, side) && below !== undefined ? [[below, exact.one]] : undefined;
      return mixAt(i, point);
    },
    steepness: (from, to) => {
      const i = from === undefined ? firstOpen(bounds) : stepAt(from, 1);
      const [step, bound] = i === undefined ? [undefined, undefined] : [steps[i], bounds[i]];
      if (step === undefined || bound === undefined) return below === undefined || from !== undefined ? [] : [[]];
      if (step.risingTo === undefined || bound.high === undefined || to === undefined || from === undefined) return [[]];
      const low = bound.low ?? exact.zero;
      if (exact.isBelow(from, low) || !exact.isBelow(low, bound.high)) return [[]];
      const each = exact.divide(exact.one, exact.subtract(bound.high, low));
      return [
        [
          [step.risingTo, each],
          [step.gives, exact.negate(each)],
        ],
      ];
    },
  };
}

/** A band without a low bound that rises, rises from 0. */
const risingFromZero = (steps: readonly Step[], bounds: readonly Bounds<Exact>[]): readonly Exact[] =>
  steps.some(({ risingTo }, i) => risingTo !== undefined && bounds[i]?.low === undefined) ? [exact.zero] : [];

const firstOpen = (bounds: readonly Bounds<Exact>[]): number | undefined => {
  const i = bounds.findLastIndex(({ low }) => low === undefined);
  return i < 0 ? undefined : i;
};

function isReached({ low, lowIncluded }: Bounds<Exact>, point: Exact, side: Side): boolean {
  if (low === undefined || exact.isBelow(low, point)) return true;
  return exact.isSame(low, point) && (side > 0 || (side === 0 && lowIncluded));
}

const isBelowAll = (bounds: readonly Bounds<Exact>[], point: Exact, side: Side): boolean =>
  !bounds.some((bound) => isReached(bound, point, side));

/** The highest band that is reached, if it still holds the point. */
function bandAt(bounds: readonly Bounds<Exact>[], point: Exact, side: Side): number | undefined {
  const i = bounds.findLastIndex((bound) => isReached(bound, point, side));
  const bound = bounds[i];
  if (bound === undefined) return undefined;
  const { high, highIncluded } = bound;
  if (high === undefined || exact.isBelow(point, high)) return i;
  return exact.isSame(point, high) && (side < 0 || (side === 0 && highIncluded)) ? i : undefined;
}

/** How much a step in one direction of a matrix may change what it gives: the same bands over each row or column. */
export function matrixSlope(
  lines: readonly (readonly Figure[])[],
  bounds: readonly Bounds<Figure>[],
  by: Figure,
  ground: Ground,
): Interval {
  if (!moves(by)) return nothing;
  const slopes = lines.map((line) => {
    const steps = bounds.map((bound, i): Step => ({ bounds: bound, gives: line[i] ?? zeroFigure, risingTo: undefined }));
    return scaleSlope({ steps }, by, ground);
  });
  return slopes.reduce(hull, nothing);
}

export function isClosedBy(bounds: readonly Bounds<Figure>[]): boolean {
  return isClosed({ steps: bounds.map((bound): Step => ({ bounds: bound, gives: zeroFigure, risingTo: undefined })) });
}
