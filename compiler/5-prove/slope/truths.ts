import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { type Figure, moves, type Truth } from '../figure.ts';
import { constantForm, type Form, formTimes, sumOf } from '../form.ts';
import { isNotNegative, isNotPositive, isNothing } from '../interval.ts';
import { subtract } from './arithmetic.ts';
import type { Ground } from './ground.ts';

export const opaqueTruth = (isMoved: boolean): Truth => ({
  kind: 'truth',
  turn: isMoved ? 'any' : 'still',
  whenYes: [],
  whenNo: [],
  total: true,
});

/** Is the left at most the right (or below it)? Of the border itself both say 0. */
export function atMost(left: Figure, right: Figure, ground: Ground, isSmooth: boolean, isStrict = false): Truth {
  const gap = subtract(right, left, ground);
  const { slope, form, range } = gap;
  const isAlways = isStrict ? range.low !== undefined && range.low.n > 0n : isNotNegative(range);
  const isNever = isStrict ? isNotPositive(range) : range.high !== undefined && range.high.n < 0n;
  const isBounded = slope.low !== undefined && slope.high !== undefined;
  return {
    kind: 'truth',
    turn:
      isNothing(slope) || isAlways || isNever
        ? 'still'
        : isNotNegative(slope)
          ? 'to-yes'
          : isNotPositive(slope)
            ? 'to-no'
            : 'any',
    whenYes: [isStrict ? away(form, gap) : form],
    whenNo: [isStrict ? opposite(form) : away(opposite(form), gap)],
    edge: { yes: form, no: opposite(form) },
    ...(isSmooth && isBounded && ground.pace === undefined && { border: form }),
    total: gap.total,
  };
}
/** Figures that are not the same are at least one multiple apart. */
const away = (form: Form, { multiple }: Figure): Form =>
  multiple === undefined ? form : sumOf(form, constantForm(absolute(multiple)), exact.negate(exact.one));
const absolute = (of: Exact): Exact => (of.n < 0n ? exact.negate(of) : of);

const opposite = (form: Form): Form => formTimes(form, exact.negate(exact.one));

export function same(left: Figure, right: Figure, ground: Ground): Truth {
  const gap = subtract(right, left, ground);
  const { form, total } = gap;
  const isMoved = moves(left) || moves(right);
  return { ...opaqueTruth(isMoved), turn: isMoved ? turnAtZero(gap) : 'still', whenYes: [form, opposite(form)], total };
}

/** What is never on the other side of 0 comes to it once, or leaves it once. */
function turnAtZero({ range, slope }: Figure): Truth['turn'] {
  const [isAbove, isBelow] = [isNotNegative(range), isNotPositive(range)];
  if ((isAbove && isNotPositive(slope)) || (isBelow && isNotNegative(slope))) return 'to-yes';
  return (isAbove && isNotNegative(slope)) || (isBelow && isNotPositive(slope)) ? 'to-no' : 'any';
}

const turned = { still: 'still', 'to-yes': 'to-no', 'to-no': 'to-yes', any: 'any' } as const;

export const not = ({ edge, ...truth }: Truth): Truth => ({
  ...truth,
  ...(edge !== undefined && { edge: { yes: edge.no, no: edge.yes } }),
  turn: turned[truth.turn],
  whenYes: truth.whenNo,
  whenNo: truth.whenYes,
  waysYes: waysNo(truth),
  waysNo: waysYes(truth),
});

export const waysYes = ({ waysYes: ways, whenYes }: Truth): readonly (readonly Form[])[] => ways ?? [whenYes];
export const waysNo = ({ waysNo: ways, whenNo }: Truth): readonly (readonly Form[])[] => ways ?? [whenNo];

export function both(a: Truth, b: Truth): Truth {
  const border = a.turn === 'still' ? b.border : b.turn === 'still' ? a.border : undefined;
  const edge = a.turn === 'still' ? b.edge : b.turn === 'still' ? a.edge : undefined;
  return {
    kind: 'truth',
    turn: a.turn === 'still' ? b.turn : b.turn === 'still' || a.turn === b.turn ? a.turn : 'any',
    whenYes: [...a.whenYes, ...b.whenYes],
    whenNo: [],
    waysYes: waysYes(a).flatMap((one) => waysYes(b).map((other) => [...one, ...other])),
    waysNo: [...waysNo(a), ...waysNo(b)],
    ...(border !== undefined && { border }),
    ...(edge !== undefined && { edge }),
    total: a.total && b.total,
  };
}

export const either = (a: Truth, b: Truth): Truth => not(both(not(a), not(b)));
