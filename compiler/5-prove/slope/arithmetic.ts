import type { RoundingMode } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import { type Arms, type Figure, lowerOf, moves, upperOf, zeroFigure } from '../figure.ts';
import { boundsOfProduct, boundsOfRounded, closeExtreme, closeProduct, closeRound, portion, portionOf } from './close.ts';
import type { OneCase } from './made.ts';
import { type Form, formTimes, sumOf } from '../form.ts';
import {
  directionOf,
  everything,
  greater,
  hull,
  type Interval,
  interval,
  inverse,
  isNotNegative,
  isNotPositive,
  isNothing,
  lesser,
  meet,
  negative,
  notNegative,
  notPositive,
  onlyOf,
  plus,
  scaled,
  times,
} from '../interval.ts';
import { isMultiple, multipleOfBoth, multipleTimes } from './multiples.ts';
import { type Ground, settled } from './ground.ts';
import { inMultiples } from './pace.ts';

const mostArms = 4;

export function add(a: Figure, b: Figure, ground: Ground): Figure {
  const sum = sumFigure(a, b);
  const [of, shift] = a.arms !== undefined ? [a.arms, b] : [b.arms, a];
  if (of === undefined || (a.arms !== undefined && b.arms !== undefined)) return settled(sum, ground);
  const values = of.values.map((value) => settled(sumFigure(value, shift), ground));
  return settled({ ...sum, arms: { ...of, values } }, ground);
}
function sumFigure(a: Figure, b: Figure): Figure {
  return {
    kind: 'figure',
    range: plus(a.range, b.range),
    slope: plus(a.slope, b.slope),
    form: sumOf(a.form, b.form),
    ...multipleOfBoth(a, b),
    ...((a.above ?? b.above) !== undefined && { above: sumOf(lowerOf(a), lowerOf(b)) }),
    ...((a.below ?? b.below) !== undefined && { below: sumOf(upperOf(a), upperOf(b)) }),
    total: a.total && b.total,
  };
}

const negate = (a: Figure): Figure => scale(a, exact.negate(exact.one));
export const subtract = (a: Figure, b: Figure, ground: Ground): Figure => add(a, negate(b), ground);

function scale(a: Figure, by: Exact): Figure {
  const figure: Figure = {
    kind: 'figure',
    range: scaled(a.range, by),
    slope: scaled(a.slope, by),
    form: formTimes(a.form, by),
    ...multipleTimes(a, by),
    ...between(by.n >= 0n ? a.above : a.below, by.n >= 0n ? a.below : a.above, by),
    total: a.total,
  };
  if (a.arms === undefined) return figure;
  const which: Arms['which'] = by.n >= 0n === (a.arms.which === 'greatest') ? 'greatest' : 'least';
  return { ...figure, arms: { which, values: a.arms.values.map((value) => scale(value, by)) } };
}

const between = (above: Form | undefined, below: Form | undefined, by: Exact): Pick<Figure, 'above' | 'below'> => ({
  ...(above !== undefined && { above: formTimes(above, by) }),
  ...(below !== undefined && { below: formTimes(below, by) }),
});

/** Δ(fg) = f(x') Δg + g(x) Δf. */
export function multiply(a: Figure, b: Figure, ground: Ground): Figure {
  const [left, right] = [onlyOf(a.range), onlyOf(b.range)];
  if (left !== undefined) return settled(scale(b, left), ground);
  if (right !== undefined) return settled(scale(a, right), ground);
  const slope = plus(times(a.range, b.slope), times(b.range, a.slope));
  const product = ground.atom(times(a.range, b.range), slope, a.total && b.total);
  if (!ground.isClose) return product;
  const byCases = [casesOfProduct(a, ground.casesOf(b)), casesOfProduct(b, ground.casesOf(a))].find(({ length }) => length > 0);
  ground.tell({ ...boundsOfProduct(a, b), ...(byCases && { cases: byCases }) });
  return closeProduct(product, a, b, ground);
}

/** A factor that is a number in each of its cases. */
function casesOfProduct({ form: of }: Figure, cases: readonly OneCase[]): readonly OneCase[] {
  const found = cases.flatMap(({ form, facts }) =>
    form === undefined || form.terms.size > 0 ? [] : [{ form: formTimes(of, form.constant), facts }],
  );
  return found.length === cases.length ? found : [];
}

/** Δ(f/g) = (Δf g − f Δg) / (g g'). What is divided by is never 0: then there is no figure at all. */
export function divide(a: Figure, b: Figure, ground: Ground): Figure {
  const by = onlyOf(b.range);
  if (by !== undefined && by.n !== 0n) return settled(scale(a, exact.divide(exact.one, by)), ground);
  if (!isNotNegative(b.range)) {
    if (b.range.high !== undefined && b.range.high.n <= 0n) return divide(negate(a), negate(b), ground);
    const isStill = !moves(a) && !moves(b);
    return ground.atom(everything, isStill ? interval(exact.zero, exact.zero) : everything, false);
  }
  const over = inverse(b.range);
  // A part is no more than the whole.
  const isPart = isNotNegative(ground.span(sumOf(b.form, a.form, exact.negate(exact.one))));
  const range = meet(times(a.range, over), isPart ? interval(undefined, exact.one) : everything);
  const total = a.total && b.total && (!moves(b) || (b.range.low?.n ?? 0n) > 0n);
  if (ground.isClose) {
    const found = ground.atom(range, everything, total);
    ground.tell(portionOf(a, over));
    return settled(portion(found, a, over), ground);
  }
  if (!moves(b)) return ground.atom(range, times(a.slope, over), total);
  return ground.atom(range, times(numeratorOf(a, b, ground), times(over, over)), total);
}

/** Δf g − f Δg; over atoms, where what f and g share cancels. */
function numeratorOf(a: Figure, b: Figure, ground: Ground): Interval {
  const plain = plus(times(a.slope, b.range), negative(times(a.range, b.slope)));
  const atoms = [...new Set([...a.form.terms.keys(), ...b.form.terms.keys()])];
  const much = (of: Form, atom: string): Exact => of.terms.get(atom) ?? exact.zero;
  const cross = (i: Exact, j: Exact, k: Exact, l: Exact): Exact => exact.subtract(exact.multiply(i, j), exact.multiply(k, l));
  const alone = (atom: string): Form => ({ constant: exact.zero, terms: new Map([[atom, exact.one]]) });
  let sum: Interval = interval(exact.zero, exact.zero);
  for (const [i, first] of atoms.entries()) {
    const [change, span] = [ground.change(alone(first)), ground.span(alone(first))];
    const byConstant = cross(much(a.form, first), b.form.constant, a.form.constant, much(b.form, first));
    sum = plus(sum, scaled(change, byConstant));
    for (const second of atoms.slice(i + 1)) {
      const weight = cross(much(a.form, first), much(b.form, second), much(a.form, second), much(b.form, first));
      if (weight.n === 0n) continue;
      const other = alone(second);
      const twist = plus(times(change, ground.span(other)), negative(times(span, ground.change(other))));
      sum = plus(sum, scaled(twist, weight));
    }
  }
  return meet(plain, sum);
}

/** The greatest or the least changes no faster than any, and no slower. */
export function extreme(which: Arms['which'], a: Figure, b: Figure, ground: Ground): Figure {
  const gap = settled(sumFigure(a, scale(b, exact.negate(exact.one))), ground).range;
  const [isAbove, isBelow] = [isNotNegative(gap), gap.high !== undefined && gap.high.n <= 0n];
  if (isAbove || isBelow) return isAbove === (which === 'greatest') ? withTotal(a, b) : withTotal(b, a);
  const range = which === 'greatest' ? greater(a.range, b.range) : lesser(a.range, b.range);
  const figure = { ...ground.atom(range, hull(a.slope, b.slope), a.total && b.total), ...multipleOfBoth(a, b) };
  const values = [a, b].flatMap((each) => (each.arms?.which === which ? each.arms.values : [withoutArms(each)]));
  if (ground.isClose) ground.tell({ cases: casesOfExtreme(which, a, b) });
  const close = ground.isClose ? settled(closeExtreme(figure, which, a, b, ground), ground) : figure;
  return values.length > mostArms ? close : { ...close, arms: { which, values } };
}
/** Each where it is not below (or above) the other. */
function casesOfExtreme(which: Arms['which'], a: Figure, b: Figure): readonly OneCase[] {
  const gap = sumOf(a.form, b.form, exact.negate(exact.one));
  const opposite = formTimes(gap, exact.negate(exact.one));
  const [ofA, ofB] = which === 'greatest' ? [gap, opposite] : [opposite, gap];
  return [
    { form: a.form, facts: [ofA] },
    { form: b.form, facts: [ofB] },
  ];
}
const withTotal = (a: Figure, b: Figure): Figure => ({ ...a, total: a.total && b.total });
const withoutArms = ({ arms: _, ...figure }: Figure): Figure => figure;

export const excess = (value: Figure, over: Figure, ground: Ground): Figure =>
  extreme('greatest', zeroFigure, subtract(value, over, ground), ground);

/** The rate times whole steps: a rate that is not negative and does not move, and steps of one size. */
export function steps(rate: Figure, step: Figure, value: Figure, ground: Ground): Figure {
  const isUp = isNotNegative(rate.range);
  const total = rate.total && step.total && value.total && !moves(step);
  const whole = moves(step) ? everything : stepwise(value, step, ground);
  const count = notNegative;
  const slope = plus(times(rate.range, whole), times(count, rate.slope));
  const rateOf = onlyOf(rate.range);
  const found = { ...ground.atom(isUp ? notNegative : everything, slope, total), ...(rateOf && { multiple: rateOf }) };
  const isCounted = ground.isClose && isUp && isNotNegative(value.range) && isNotNegative(step.range);
  const each = interval(exact.zero, times(rate.range, inverse(step.range)).high);
  if (isCounted) ground.tell(portionOf(value, each));
  return isCounted ? settled(portion(found, value, each), ground) : found;
}

/** How many whole steps: in money of a known size it is known how many one smallest step may add. */
function stepwise(value: Figure, step: Figure, { pace }: Ground): Interval {
  const size = onlyOf(step.range);
  if (pace === undefined || size === undefined || size.n <= 0n) return directionOf(value.slope);
  return scaled(
    meet(directionOf(value.slope), inMultiples(value.slope, size, isNotNegative(value.range) ? 'one way' : 'any', pace)),
    exact.divide(exact.one, size),
  );
}

/** A multiple of a unit that does not move: never falls where the figure never falls, and jumps. */
export function round(value: Figure, size: Interval | undefined, ground: Ground, mode?: RoundingMode): Figure {
  const step = size && onlyOf(size);
  const range = step === undefined || step.n <= 0n ? signOf(value.range) : widened(value.range, step);
  const known = step !== undefined && step.n > 0n ? step : undefined;
  if (known !== undefined && isMultiple(value, known)) return value;
  const slope = size === undefined ? everything : roundedSlope(value, known, ground, mode);
  const found = { ...ground.atom(range, slope, value.total), ...(known !== undefined && { multiple: known }) };
  if (!ground.isClose || known === undefined) return found;
  ground.tell(boundsOfRounded(value, known, mode));
  return settled(closeRound(found, value, known, mode), ground);
}
function roundedSlope({ slope, range }: Figure, step: Exact | undefined, { pace }: Ground, mode?: RoundingMode): Interval {
  const direction = directionOf(slope);
  if (pace === undefined || step === undefined) return direction;
  const isEven = mode !== undefined && mode !== 'half-even' && (isNotNegative(range) || isNotPositive(range));
  const isNearest = mode === 'half-up' || mode === 'half-even';
  const off = isNearest ? inMultiples(slope, step, 'nearest', pace) : inMultiples(slope, step, 'any', pace);
  return meet(meet(direction, off), isEven ? inMultiples(slope, step, 'one way', pace) : off);
}
const signOf = (range: Interval): Interval =>
  isNothing(range)
    ? range
    : isNotNegative(range)
      ? notNegative
      : range.high !== undefined && range.high.n <= 0n
        ? notPositive
        : everything;

/** No rounding goes beyond the next multiple outwards. */
function widened({ low, high }: Interval, step: Exact): Interval {
  const above = high && roundTo(high, step, high.n > 0n ? 'up' : 'down');
  const below = low && roundTo(low, step, low.n > 0n ? 'down' : 'up');
  return interval(below, above);
}
