import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { hull, type Interval, interval, onlyOf, point } from '../interval.ts';
import type { Curve, Mix, Side } from './curve.ts';
import { mixed } from './curve.ts';
import type { Ground } from './ground.ts';

/** What a curve gives that is made of straight pieces. */
export interface Levels {
  readonly range: Interval;
  /** For each 1 of its figure. */
  readonly each: Interval;
  /** All of it is one straight piece. */
  readonly line: Line | undefined;
  /** Straight lines that it is nowhere below, and nowhere above. */
  readonly above: readonly Line[];
  readonly below: readonly Line[];
}
export interface Line {
  readonly steep: Exact;
  readonly start: Exact;
}

/** Over figures that are not negative; undefined where a piece is bent, or its figures are not numbers. */
export function levelsOf(curve: Curve, { low = exact.zero, high }: Interval, ground: Ground): Levels | undefined {
  const inside = curve.points.filter((at) => exact.isBelow(low, at) && (high === undefined || exact.isBelow(at, high)));
  const stops = [low, ...inside, ...(high === undefined || exact.isSame(low, high) ? [] : [high])];
  const value = (mix: Mix | undefined): Exact | undefined => mix && onlyOf(mixed(mix, ground));
  const sidesOf = (at: Exact): readonly Side[] => {
    const [isFirst, isLast] = [exact.isSame(at, low), high !== undefined && exact.isSame(at, high)];
    return isFirst ? (isLast ? [0] : [0, 1]) : isLast ? [-1, 0] : [-1, 0, 1];
  };
  const found = stops.flatMap((at) => sidesOf(at).map((side) => ({ at, value: value(curve.at(at, side)) })));
  const pieces = stops
    .slice(0, high === undefined ? undefined : -1)
    .map((from, i) => curve.steepness(from, stops[i + 1] ?? high));
  const steeps = pieces.map((mixes) => {
    const [first, last] = [value(mixes[0]), value(mixes.at(-1))];
    return first !== undefined && last !== undefined && exact.isSame(first, last) ? first : undefined;
  });
  if (found.some((each) => each.value === undefined) || steeps.some((steep) => steep === undefined)) return undefined;
  const places = found.map(({ at, value: of }) => ({ at, value: of ?? exact.zero }));
  const last = high === undefined ? steeps.at(-1) : undefined;
  return {
    range: rangeOf(places, last),
    each: eachOf(places, steeps[0], last),
    line: lineOf(places, steeps),
    ...linesOf(places, steeps, last),
  };
}

/** As steep as each piece, moved until it touches: since pieces are straight, their ends say all. Beyond the last the steepness does. */
function linesOf(
  places: readonly Level[],
  steeps: readonly (Exact | undefined)[],
  last: Exact | undefined,
): Pick<Levels, 'above' | 'below'> {
  const along = steeps.flatMap((steep) => {
    if (steep === undefined) return [];
    const { low, high } = hullOfPoints(places.map(({ at, value }) => exact.subtract(value, exact.multiply(steep, at))));
    return [{ steep, low, high }];
  });
  return {
    above: along.flatMap(({ steep, low }) =>
      low === undefined || (last !== undefined && exact.isBelow(last, steep)) ? [] : [{ steep, start: low }],
    ),
    below: along.flatMap(({ steep, high }) =>
      high === undefined || (last !== undefined && exact.isBelow(steep, last)) ? [] : [{ steep, start: high }],
    ),
  };
}

interface Level {
  readonly at: Exact;
  readonly value: Exact;
}

function rangeOf(places: readonly Level[], last: Exact | undefined): Interval {
  const { low, high } = hullOfPoints(places.map(({ value }) => value));
  const [isDown, isUp] = [last !== undefined && last.n < 0n, last !== undefined && last.n > 0n];
  return interval(isDown ? undefined : low, isUp ? undefined : high);
}

/** Within a straight piece the portion goes one way only, so that its ends say all. From 0 on it is that of the first piece. */
function eachOf(places: readonly Level[], first: Exact | undefined, last: Exact | undefined): Interval {
  const atZero = places.filter(({ at }) => at.n === 0n);
  const portions = places.filter(({ at }) => at.n !== 0n).map(({ at, value }) => exact.divide(value, at));
  const ends = [...(atZero.length > 0 ? [first] : []), last].filter((end) => end !== undefined);
  const { low, high } = hullOfPoints([...portions, ...ends]);
  return interval(
    atZero.some(({ value }) => value.n < 0n) ? undefined : low,
    atZero.some(({ value }) => value.n > 0n) ? undefined : high,
  );
}

function hullOfPoints(values: readonly Exact[]): Interval {
  const [first, ...others] = values.map(point);
  return first === undefined ? {} : others.reduce(hull, first);
}

function lineOf(places: readonly Level[], steeps: readonly (Exact | undefined)[]): Line | undefined {
  const [first, steep] = [places[0], steeps[0]];
  if (first === undefined || steep === undefined || steeps.length > 1) return undefined;
  const start = exact.subtract(first.value, exact.multiply(steep, first.at));
  const isOn = ({ at, value }: Level): boolean => exact.isSame(value, exact.add(start, exact.multiply(steep, at)));
  return places.every(isOn) ? { steep, start } : undefined;
}
