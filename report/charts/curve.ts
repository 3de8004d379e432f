import * as Plot from '@observablehq/plot';
import {
  add,
  type Exact,
  exactOf,
  exactOfRational,
  multiply,
  rationalText,
  subtract,
  zero,
} from '../../runtime/numbers/exact.ts';
import { type Curve, type CurvePiece, type CurvePoint, wholeAt } from '../../simulate/index.ts';
import { greatestOf, leastOf } from '../gather/sums.ts';
import type { Html } from '../page/html.ts';
import type { PayoutCurve } from '../report.ts';
import { axisMarks, axisOf } from './axis.ts';
import { colours } from './colours.ts';
import { dotMarks } from './dots.ts';
import { drawn } from './drawn.ts';
import { placeOf, placeWithin } from './places.ts';
import { type Labels, plane } from './scatter.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
  /** Spots of one piece are joined. */
  readonly piece: number;
}

/** A bent piece is drawn through so many spots inside it. */
const bends = 24;

/** The curve as a line with gaps where it jumps, and everybody as a dot. */
export function curveChart({ curve, dots }: PayoutCurve, { said, sales, pay, written, titleOf }: Labels): Html {
  const exactly = (text: string): Exact => exactOfRational(text) ?? zero;
  const paid = [...dots.map((dot) => dot.pay), ...curve.points.flatMap(limitsOf).map(({ high }) => exactly(high))];
  const across = axisOf(exactly(curve.from), exactly(curve.to), 5, written);
  const up = axisOf(leastOf(paid), greatestOf(paid), 5, written);
  return drawn({
    ...{ said, ...plane },
    x: {
      domain: [placeOf(exactly(curve.from)), Math.min(placeOf(exactly(curve.to)), across.domain[1])],
      label: sales,
      labelAnchor: 'right',
    },
    y: { domain: up.domain, label: pay },
    marks: [
      ...axisMarks(within(across, placeOf(exactly(curve.to))), up),
      Plot.link(curve.points.filter(({ kind }) => kind === 'jump').flatMap(riserOf), {
        ...{ x1: 'x', x2: 'x', y1: 'from', y2: 'to', stroke: colours.figure, strokeDasharray: '2,3' },
      }),
      Plot.line(
        curve.pieces.flatMap((piece, i) => spotsOf(piece, curve, i)),
        {
          ...{ x: 'x', y: 'y', z: 'piece', stroke: colours.figure, strokeWidth: 2 },
        },
      ),
      ...dotMarks(dots, titleOf),
    ],
  });
}

/** Figures beyond the end of the curve are not written. */
function within(axis: ReturnType<typeof axisOf>, end: number): ReturnType<typeof axisOf> {
  const kept = axis.ticks.filter((tick) => tick <= end);
  return { ...axis, ticks: kept, labels: axis.labels.slice(0, kept.length) };
}

const limitsOf = ({ before, there, after }: CurvePoint) => [before, there, after].filter((limit) => limit !== undefined);

function riserOf(point: CurvePoint): readonly { readonly x: number; readonly from: number; readonly to: number }[] {
  const heights = limitsOf(point).map(placeWithin);
  return heights.length < 2 ? [] : [{ x: placeWithin(point.at), from: Math.min(...heights), to: Math.max(...heights) }];
}

function spotsOf(piece: CurvePiece, { points }: Curve, i: number): readonly Spot[] {
  const [start, end] = [points[i], points[i + 1]];
  if (piece.kind === 'unpaid' || start?.after === undefined || end?.before === undefined) return [];
  const inside = piece.slope === undefined ? between(start.at.high, end.at.low) : [];
  return [
    { x: placeWithin(start.at), y: placeWithin(start.after), piece: i },
    ...inside.flatMap((at): readonly Spot[] => {
      const paid = exactOfRational(wholeAt(piece, rationalText(at)) ?? '');
      return paid === undefined ? [] : [{ x: placeOf(at), y: placeOf(paid), piece: i }];
    }),
    { x: placeWithin(end.at), y: placeWithin(end.before), piece: i },
  ];
}

function between(from: string, to: string): readonly Exact[] {
  const [low, high] = [exactOfRational(from) ?? zero, exactOfRational(to) ?? zero];
  const width = subtract(high, low);
  return Array.from({ length: bends }, (_, i) => add(low, multiply(width, exactOf(BigInt(i + 1), BigInt(bends + 1)))));
}
