import * as exact from '../../../runtime/numbers/exact.ts';
import { type Figure, moves, type Truth } from '../figure.ts';
import { type Form, formTimes } from '../form.ts';
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
export function atMost(left: Figure, right: Figure, ground: Ground, isSmooth: boolean): Truth {
  const gap = subtract(right, left, ground);
  const { slope, form } = gap;
  const isBounded = slope.low !== undefined && slope.high !== undefined;
  return {
    kind: 'truth',
    turn: isNothing(slope) ? 'still' : isNotNegative(slope) ? 'to-yes' : isNotPositive(slope) ? 'to-no' : 'any',
    whenYes: [form],
    whenNo: [opposite(form)],
    ...(isSmooth && isBounded && ground.pace === undefined && { border: form }),
    total: gap.total,
  };
}
const opposite = (form: Form): Form => formTimes(form, exact.negate(exact.one));

export function same(left: Figure, right: Figure, ground: Ground): Truth {
  const { form, total } = subtract(right, left, ground);
  const isMoved = moves(left) || moves(right);
  return { ...opaqueTruth(isMoved), whenYes: [form, opposite(form)], total };
}

const turned = { still: 'still', 'to-yes': 'to-no', 'to-no': 'to-yes', any: 'any' } as const;

export const not = (truth: Truth): Truth => ({
  ...truth,
  turn: turned[truth.turn],
  whenYes: truth.whenNo,
  whenNo: truth.whenYes,
});

export function both(a: Truth, b: Truth): Truth {
  const border = a.turn === 'still' ? b.border : b.turn === 'still' ? a.border : undefined;
  return {
    kind: 'truth',
    turn: a.turn === 'still' ? b.turn : b.turn === 'still' || a.turn === b.turn ? a.turn : 'any',
    whenYes: [...a.whenYes, ...b.whenYes],
    whenNo: [],
    ...(border !== undefined && { border }),
    total: a.total && b.total,
  };
}

export const either = (a: Truth, b: Truth): Truth => not(both(not(a), not(b)));
