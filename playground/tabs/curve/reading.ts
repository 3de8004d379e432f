import type { RationalText } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { rationalText } from '../../../runtime/numbers/exact.ts';
import { type Curve, type CurvePiece, paidOn, type Said } from '../../../simulate/index.ts';
import { exactly } from '../../charts/figures.ts';

/** What a curve says at a figure. */
export interface Reading {
  readonly figure: RationalText;
  /** Undefined: the figure lies outside of the curve. */
  readonly said: Said | undefined;
  /** Just above it; absent at the end. */
  readonly piece?: CurvePiece;
  /** How much of the target it is. */
  readonly attainment?: RationalText;
}

export function readingAt(curve: Curve, figure: RationalText, target: RationalText | undefined): Reading {
  const piece = pieceAbove(curve, figure);
  const of = target === undefined ? exact.zero : exactly(target);
  return {
    figure,
    said: paidOn(curve, figure),
    ...(piece && { piece }),
    ...(of.n !== 0n && { attainment: rationalText(exact.lowestTerms(exact.divide(exactly(figure), of))) }),
  };
}

function pieceAbove({ points, pieces }: Curve, figure: RationalText): CurvePiece | undefined {
  const x = exactly(figure);
  return pieces[points.findLastIndex(({ at }) => !exact.isBelow(x, exactly(at.low)))];
}

/** The next point above or below a figure, of those that are known exactly. */
export function pointBeside({ points }: Curve, figure: RationalText, way: 1 | -1): RationalText | undefined {
  const x = exactly(figure);
  const places = points.filter(({ at, kind }) => at.low === at.high && kind !== 'cents').map(({ at }) => at.low);
  return way > 0
    ? places.find((place) => exact.isBelow(x, exactly(place)))
    : places.findLast((place) => exact.isBelow(exactly(place), x));
}

/** Not outside of the curve's range. */
export function withinRange({ from, to }: Curve, figure: RationalText): RationalText {
  const x = exactly(figure);
  if (exact.isBelow(x, exactly(from))) return from;
  return exact.isBelow(exactly(to), x) ? to : figure;
}
