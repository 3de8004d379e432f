import * as exact from '../../runtime/numbers/exact.ts';
import { rationalText } from '../../runtime/numbers/exact.ts';
import { type Curve, type CurvePiece, type CurvePoint, wholeAt } from '../../simulate/index.ts';
import { exactly, placeOf, placeWithin } from './figures.ts';

/** A curve as places on a chart. Nothing that is said is read off it. */
export interface Drawing {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly Line[];
  readonly dots: readonly Dot[];
  readonly risers: readonly Riser[];
  /** Where nothing is paid. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
}
export interface Line {
  readonly points: readonly Spot[];
  readonly kind: 'steady' | 'falls';
}
/** Where pay jumps: between the least and the most that is paid on either side. */
export interface Riser {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly isDown: boolean;
}
export interface Spot {
  readonly x: number;
  readonly y: number;
}
/** `open`: the curve comes near and does not take it. `at`: which of the curve's points it is. */
export interface Dot extends Spot {
  readonly at: number;
  readonly isOpen: boolean;
}

export function drawingOf(curve: Curve): Drawing {
  const { points, pieces } = curve;
  return {
    from: placeOf(curve.from),
    to: placeOf(curve.to),
    lines: pieces.flatMap((piece, i) => lineOf(piece, points[i], points[i + 1])),
    dots: points.flatMap(dotsOf),
    risers: points.flatMap(riserOf),
    gaps: pieces.flatMap((piece, i) => gapOf(piece, points[i], points[i + 1])),
  };
}

/** A bent piece is drawn by so many straight ones. */
const bends = 48;

function lineOf(piece: CurvePiece, start: CurvePoint | undefined, end: CurvePoint | undefined): readonly Line[] {
  if (piece.kind === 'unpaid' || start === undefined || end === undefined) return [];
  const [first, last] = [start.after, end.before];
  const inner = piece.slope === undefined ? bentSpots(piece, start, end) : [];
  const ends = [first && spotAt(start, first), ...inner, last && spotAt(end, last)];
  return [{ points: ends.filter((spot) => spot !== undefined), kind: piece.direction === 'falls' ? 'falls' : 'steady' }];
}

const spotAt = ({ at }: CurvePoint, paid: CurvePoint['at']): Spot => ({ x: placeWithin(at), y: placeWithin(paid) });

function bentSpots(piece: Extract<CurvePiece, { kind: 'paid' }>, start: CurvePoint, end: CurvePoint): readonly Spot[] {
  const [from, to] = [exactly(start.at.high), exactly(end.at.low)];
  return Array.from({ length: bends - 1 }, (_, i) => {
    const part = exact.exactOf(BigInt(i + 1), BigInt(bends));
    const x = rationalText(exact.lowestTerms(exact.add(from, exact.multiply(exact.subtract(to, from), part))));
    const y = wholeAt(piece, x);
    return y === undefined ? undefined : { x: placeOf(x), y: placeOf(y) };
  }).filter((spot) => spot !== undefined);
}

function dotsOf(point: CurvePoint, at: number): readonly Dot[] {
  const { kind, before, there, after } = point;
  if (kind === 'cents' || kind === 'end') return [];
  const taken = there === undefined ? [] : [{ ...spotAt(point, there), at, isOpen: false }];
  if (kind !== 'jump' && kind !== 'gap') return taken;
  const near = [before, after].flatMap((limit) => (limit === undefined ? [] : [spotAt(point, limit)]));
  const open = near.filter(({ y }) => taken.every((dot) => dot.y !== y));
  return [...open.map((spot): Dot => ({ ...spot, at, isOpen: true })), ...taken];
}

function riserOf(point: CurvePoint): readonly Riser[] {
  const heights = [point.before, point.there, point.after].flatMap((limit) => (limit === undefined ? [] : [placeWithin(limit)]));
  const [from, to] = [Math.min(...heights), Math.max(...heights)];
  const isDown = (heights[0] ?? 0) > (heights.at(-1) ?? 0);
  return point.kind === 'jump' ? [{ x: placeWithin(point.at), from, to, isDown }] : [];
}

function gapOf(piece: CurvePiece, start: CurvePoint | undefined, end: CurvePoint | undefined): Drawing['gaps'] {
  if (piece.kind === 'paid' || start === undefined || end === undefined) return [];
  return [{ from: placeWithin(start.at), to: placeWithin(end.at) }];
}
