import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { type Figure, moves } from '../figure.ts';
import { constantForm, type Form, formTimes, sumOf } from '../form.ts';
import {
  directionOf,
  everything,
  hull,
  hullOf,
  type Interval,
  interval,
  isNotNegative,
  isNothing,
  meet,
  notNegative,
  nothing,
  onlyOf,
  plus,
  times,
  unit,
  upToOne,
} from '../interval.ts';
import { along, type Bounds, isAscending, measured, pointsOf } from './bounds.ts';
import { portion, portionOf } from './close.ts';
import { type Curve, type Mix, mixed, riseOfCurve, type Side, slopeAlong } from './curve.ts';
import { type Ground, settled } from './ground.ts';
import { levelsOf, type Line } from './levels.ts';

/** A band of tiers with its figures. */
export interface Rung {
  readonly bounds: Bounds<Figure>;
  readonly pay: Figure;
  readonly risingTo: Figure | undefined;
  /** It takes the place of those below it. */
  readonly replaces: boolean;
}
export interface Ladder {
  readonly rungs: readonly Rung[];
  readonly form: 'rate' | 'lump';
  readonly against: Figure | undefined;
  readonly belowZero: Figure | undefined;
}

/** What tiers pay on a base. A base below 0 fails unless the plan gives its rate, so that others need not be looked at. */
export function tiers(ladder: Ladder, base: Figure, ground: Ground): Figure {
  const { rungs, against, belowZero, form } = ladder;
  const pays = rungs.flatMap(({ pay, risingTo }) => (risingTo === undefined ? [pay] : [pay, risingTo]));
  const known = belowZero === undefined ? meet(base.range, notNegative) : base.range;
  const weights = form === 'lump' ? upToOne : partsOf(ladder, known);
  const moved = pays.reduce((sum, pay) => plus(sum, times(weights, pay.slope)), nothing);
  const ofBase = moves(base) ? ladderSlope(ladder, { ...base, range: known }, ground) : nothing;
  const isSafe = !moves(base) || belowZero !== undefined || isNotNegative(base.range);
  const areStill = [against, belowZero, ...rungs.flatMap(({ bounds }) => [bounds.low, bounds.high])].every(
    (figure) => figure === undefined || !moves(figure),
  );
  const total = isSafe && areStill && [base, ...pays].every((figure) => figure.total) && (against?.total ?? true);
  const found = ground.atom(rangeOf(ladder, known), areStill ? plus(ofBase, moved) : everything, total);
  return ground.isClose && areStill ? closeLadder(ladder, { ...base, range: known }, found, ground) : found;
}

/**
 * From a running total on: what the ladder pays at the total and the base, less what it pays at the total. Where it never jumps and is
 * nowhere less steep than before, a higher total never pays less on the same base.
 */
export function continued(ladder: Ladder, base: Figure, start: Figure, ground: Ground): Figure | undefined {
  const scale = measured(ladder.rungs.map(({ bounds }) => bounds));
  const isPlain = scale !== undefined && !scale.isRelative && ladder.against === undefined && ladder.form === 'rate';
  if (!isPlain || !isAscending(scale.bounds) || !isNotNegative(base.range) || !isNotNegative(start.range)) return undefined;
  const curve = curveOf(ladder, scale.bounds);
  const pieces = curve.points.filter(({ n }) => n >= 0n).map((from, i, all) => curve.steepness(from, all[i + 1]));
  const steeps = pieces.flatMap((mixes) => mixes.map((mix) => onlyOf(mixed(mix, ground))));
  const [first, last] = [steeps[0], steeps.at(-1)];
  const isSteeper = steeps.every((steep, i) => {
    const before = i === 0 ? steep : steeps[i - 1];
    return steep !== undefined && before !== undefined && !exact.isBelow(steep, before);
  });
  if (first === undefined || last === undefined || !isSteeper) return undefined;
  if (!isNothing(riseOfCurve(curve, notNegative, ground).jump)) return undefined;
  const steep = interval(first, last);
  const more = interval(exact.zero, exact.subtract(last, first));
  const slope = plus(times(steep, base.slope), times(more, start.slope));
  const found = ground.atom(times(steep, base.range), slope, base.total && start.total);
  if (ground.isClose) ground.tell(portionOf(base, steep));
  return found;
}

/** What it pays on each 1 of its base at the least and at the most; on one piece of it exactly. */
function closeLadder(ladder: Ladder, base: Figure, found: Figure, ground: Ground): Figure {
  const scale = measured(ladder.rungs.map(({ bounds }) => bounds));
  if (scale === undefined || !isAscending(scale.bounds) || !isNotNegative(base.range)) return found;
  const isAbsolute = ladder.against === undefined && !scale.isRelative;
  if (!isAbsolute && (ladder.form === 'lump' || (ladder.against !== undefined && scale.isRelative))) return found;
  const levels = levelsOf(curveOf(ladder, scale.bounds), isAbsolute ? base.range : notNegative, ground);
  if (levels === undefined) return ratesOnly(ladder, base, found, ground);
  const told = portionOf(base, levels.each);
  const lineOn = (line: Line): Form => lineForm(base, line);
  ground.tell({
    above: [...(told.above ?? []), ...(isAbsolute ? levels.above.map(lineOn) : [])],
    below: [...(told.below ?? []), ...(isAbsolute ? levels.below.map(lineOn) : [])],
  });
  const known = isAbsolute ? settled({ ...found, range: meet(found.range, levels.range) }, ground) : found;
  if (isAbsolute && levels.line !== undefined) return settled({ ...known, form: lineForm(base, levels.line) }, ground);
  return settled(portion(known, base, levels.each), ground);
}

/** Where pieces are bent: no part of the base is paid twice, so that it is at most the highest rate on all of it. */
function ratesOnly(ladder: Ladder, base: Figure, found: Figure, ground: Ground): Figure {
  if (ladder.form === 'lump' || partsOf(ladder, base.range).low === undefined) return found;
  const rates = hullOf(nothing, ...ladder.rungs.flatMap(({ pay, risingTo }) => [pay, risingTo ?? pay]).map(({ range }) => range));
  ground.tell(portionOf(base, rates));
  return settled(portion(found, base, rates), ground);
}

const lineForm = ({ form }: Figure, { steep, start }: Line): Form => sumOf(formTimes(form, steep), constantForm(start));

/** Nothing below the first band; at most the highest rate on all of it, since no part is paid twice. */
function rangeOf(ladder: Ladder, base: Interval): Interval {
  const { rungs, form, belowZero } = ladder;
  const pays = rungs.map(({ pay, risingTo }) => (risingTo === undefined ? pay.range : hull(pay.range, risingTo.range)));
  const above =
    form === 'lump'
      ? pays.reduce((sum, pay) => plus(sum, hull(nothing, pay)), nothing)
      : hull(nothing, times(hullOf(nothing, ...pays), partsOf(ladder, base)));
  return belowZero === undefined ? above : hull(above, times(belowZero.range, interval(base.low, exact.zero)));
}

/** How much of the base a band may pay on: not more than all of it, if bands begin at or above 0 and do not overlap. */
function partsOf({ rungs }: Ladder, base: Interval): Interval {
  const scale = measured(rungs.map(({ bounds }) => bounds));
  const isPlain = scale !== undefined && isAscending(scale.bounds) && scale.bounds.every(({ low }) => (low?.n ?? 0n) >= 0n);
  return isPlain ? hull(nothing, interval(exact.zero, base.high)) : everything;
}

/** How much the ladder rises as its base does. */
function ladderSlope(ladder: Ladder, { range: base, slope }: Figure, ground: Ground): Interval {
  const scale = measured(ladder.rungs.map(({ bounds }) => bounds));
  const known = scale !== undefined && isAscending(scale.bounds) && !(ladder.against !== undefined && scale.isRelative);
  if (!known) return times(everything, slope);
  const isAbsolute = ladder.against === undefined && !scale.isRelative;
  const over = isAbsolute ? base : meet(base, ladder.belowZero === undefined ? notNegative : everything);
  const reach = isAbsolute ? over : isNotNegative(over) ? notNegative : everything;
  const curve = curveOf(ladder, scale.bounds);
  const rise = riseOfCurve(curve, reach, ground);
  const worth = isAbsolute ? unit : (ladder.against?.range ?? scale.worth);
  const isLump = ladder.form === 'lump';
  const measure = { points: curve.points, worth, jumpWorth: isLump ? unit : worth };
  const found = slopeAlong(isLump && !isAbsolute ? { ...rise, steep: directionOf(rise.steep) } : rise, slope, measure, ground);
  return found;
}

interface Band extends Bounds<Exact>, Omit<Rung, 'bounds'> {
  /** The next that takes its place, and where the next slice begins. */
  readonly later: Bounds<Exact> | undefined;
  readonly nextSlice: Exact | undefined;
}

function curveOf({ rungs, form, belowZero }: Ladder, bounds: readonly Bounds<Exact>[]): Curve {
  const bands = rungs.flatMap((rung, i): readonly Band[] => {
    const own = bounds[i];
    const later = bounds[rungs.findIndex((other, j) => j > i && other.replaces)];
    const nextSlice = bounds[rungs.findIndex((other, j) => j > i && !other.replaces)]?.low;
    return own === undefined ? [] : [{ ...rung, ...own, later, nextSlice }];
  });
  const holding = (point: Exact, side: Side): readonly Band[] =>
    bands.filter((band) => isReached(band, point, side) && !(band.later !== undefined && isReached(band.later, point, side)));
  const isBelow = (point: Exact, side: Side): boolean => point.n < 0n || (point.n === 0n && side < 0);
  return {
    points: pointsOf(bounds, exact.zero),
    at: (point, side) => {
      if (!isBelow(point, side)) return holding(point, side).flatMap((band) => mixAt(band, form, point));
      return belowZero === undefined ? undefined : [[belowZero, point]];
    },
    steepness: (from, to) => {
      if (from === undefined || from.n < 0n) return belowZero === undefined ? [] : [[[belowZero, exact.one]]];
      const inside = holding(from, 1);
      const steep = (at: Exact): Mix => inside.flatMap((band) => steepAt(band, form, from, to, at));
      return to === undefined ? [steep(from)] : [steep(from), steep(to)];
    },
  };
}

function isReached({ low, lowIncluded }: Bounds<Exact>, point: Exact, side: Side): boolean {
  if (low === undefined || exact.isBelow(low, point)) return true;
  return exact.isSame(low, point) && (side > 0 || (side === 0 && lowIncluded));
}

const least = (a: Exact, b: Exact | undefined): Exact => (b !== undefined && exact.isBelow(b, a) ? b : a);
const notBelow0 = (a: Exact): Exact => (a.n < 0n ? exact.zero : a);

function partAt(band: Band, form: Ladder['form'], at: Exact): Exact {
  if (form === 'lump') return exact.one;
  if (band.replaces) return least(at, band.nextSlice);
  return notBelow0(exact.subtract(least(at, band.high), band.low ?? exact.zero));
}

function mixAt(band: Band, form: Ladder['form'], at: Exact): Mix {
  const part = partAt(band, form, at);
  if (band.risingTo === undefined || band.high === undefined) return [[band.pay, part]];
  const way = along(at, band.low ?? exact.zero, band.high);
  return [
    [band.pay, exact.multiply(part, exact.subtract(exact.one, way))],
    [band.risingTo, exact.multiply(part, way)],
  ];
}

/** rate × part' + rate' × part, inside the piece. */
function steepAt(band: Band, form: Ladder['form'], from: Exact, to: Exact | undefined, at: Exact): Mix {
  const isWithin = (end: Exact | undefined): boolean => end === undefined || (to !== undefined && !exact.isBelow(end, to));
  const grows = form === 'rate' && isWithin(band.replaces ? band.nextSlice : band.high);
  const low = band.low ?? exact.zero;
  const { high, risingTo } = band;
  if (risingTo === undefined || high === undefined) return grows ? [[band.pay, exact.one]] : [];
  const way = along(at, low, high);
  const rates: Mix = grows
    ? [
        [band.pay, exact.subtract(exact.one, way)],
        [risingTo, way],
      ]
    : [];
  if (exact.isBelow(from, low) || !isWithin(high) || !exact.isBelow(low, high)) return rates;
  const turn = exact.divide(partAt(band, form, at), exact.subtract(high, low));
  return [...rates, [band.pay, exact.negate(turn)], [risingTo, turn]];
}
