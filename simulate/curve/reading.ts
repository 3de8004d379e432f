import type { RationalText } from '../../runtime/calculation.ts';
import type { Problem } from '../../runtime/data.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { type Exact, exactOfRational, rationalText } from '../../runtime/numbers/exact.ts';
import { quotientAt, type Quotient } from '../numbers/quotient.ts';
import type { Curve, CurveFunction, CurvePiece } from './curve.ts';
import { type Moving, paidFor } from './figure.ts';

/** What a curve says at one figure, with all roundings. `isExact`: it is what is really paid. */
export type Said =
  | { readonly kind: 'paid'; readonly amount: RationalText; readonly isExact: boolean }
  | { readonly kind: 'unpaid'; readonly isExact: boolean; readonly problem: Problem };

export const exactly = (text: RationalText): Exact => exactOfRational(text) ?? exact.zero;

/** Reads a curve; undefined outside of its range. */
export function paidOn(curve: Curve, figure: RationalText): Said | undefined {
  const x = exactly(figure);
  const at = curve.points.findLastIndex((point) => !exact.isBelow(x, exactly(point.at.low)));
  const [point, piece] = [curve.points[at], curve.pieces[at]];
  if (point === undefined) return undefined;
  if (point.at.low !== point.at.high || !exact.isSame(exactly(point.at.low), x)) return piece && saidBy(piece, x);
  if (point.problem !== undefined) return { kind: 'unpaid', isExact: point.isExact, problem: point.problem };
  const amount = point.paid ?? point.there?.low;
  return amount === undefined ? undefined : { kind: 'paid', amount, isExact: point.isExact };
}

function saidBy(piece: CurvePiece, x: Exact): Said | undefined {
  if (piece.kind === 'unpaid') return piece;
  const amount = paidFor(movingFrom(piece), x);
  return amount && { kind: 'paid', amount: rationalText(amount), isExact: piece.isExact };
}

function movingFrom({ top, bottom, roundings }: CurveFunction): Moving {
  return {
    whole: quotientFrom(top, bottom),
    roundings: roundings.map(({ times, of, unit, mode }) => ({
      times: exactly(times),
      of: movingFrom(of),
      unit: exactly(unit),
      mode,
    })),
    isLoose: false,
  };
}

const quotientFrom = (top: readonly RationalText[], bottom: readonly RationalText[]): Quotient => ({
  top: top.map(exactly),
  bottom: bottom.map(exactly),
});

/** What a function comes to, before its roundings: for drawing. Undefined where it divides by 0. */
export function wholeAt({ top, bottom }: CurveFunction, figure: RationalText): RationalText | undefined {
  const value = quotientAt(quotientFrom(top, bottom), exactly(figure));
  return value && rationalText(value);
}
