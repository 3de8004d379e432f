import * as Plot from '@observablehq/plot';
import { exactOfRational, type Exact } from '../../runtime/numbers/exact.ts';
import { plainText } from '../../runtime/numbers/printing.ts';
import { type Curve, type CurvePiece, wholeAt } from '../../simulate/index.ts';
import { colours, svgText, ticks } from './svg.ts';

interface Drawn {
  readonly at: number;
  readonly paid: number;
  /** Which piece it belongs to: pieces are not joined over a jump. */
  readonly piece: number;
}

const bends = 24;

/**
 * What is paid as the figure varies: a line for each piece, dashes where it jumps, a dot wherever something happens, hollow
 * where that is not paid any more.
 */
export function curveChart(curve: Curve, isPercent: boolean): string {
  const drawn = curve.pieces.flatMap((piece, i) => samplesOf(curve, piece, i));
  const jumps = curve.points.flatMap(({ kind, at, before, after }) =>
    kind === 'jump' && before !== undefined && after !== undefined
      ? [{ at: numberOf(at.low), from: numberOf(before.low), to: numberOf(after.low) }]
      : [],
  );
  const dots = curve.points.flatMap(({ kind, at, there }) =>
    kind === 'end' || kind === 'cents' || there === undefined ? [] : [{ at: numberOf(at.low), paid: numberOf(there.low) }],
  );
  const left = curve.points.flatMap(({ kind, at, before, there, after }) =>
    [before, after].flatMap((side) =>
      kind !== 'jump' || side === undefined || side.low === there?.low
        ? []
        : [{ at: numberOf(at.low), paid: numberOf(side.low) }],
    ),
  );
  return svgText({
    height: 420,
    marginLeft: 90,
    marginTop: 30,
    x: { label: curve.vary, grid: true, tickFormat: isPercent ? '%' : ticks, labelAnchor: 'center' },
    y: { label: `${curve.what} of ${curve.payee} in ${curve.period}`, grid: true, tickFormat: ticks, nice: true, zero: true },
    marks: [
      Plot.ruleX(jumps, { x: 'at', y1: 'from', y2: 'to', stroke: colours.less, strokeDasharray: '3,3' }),
      Plot.lineY(drawn, { x: 'at', y: 'paid', z: 'piece', stroke: colours.line, strokeWidth: 2 }),
      Plot.dot(dots, { x: 'at', y: 'paid', fill: colours.line, stroke: colours.line, r: 3.5 }),
      Plot.dot(left, { x: 'at', y: 'paid', fill: 'white', stroke: colours.line, r: 3.5 }),
    ],
  });
}

function samplesOf(curve: Curve, piece: CurvePiece, index: number): readonly Drawn[] {
  const [from, to] = [curve.points[index]?.at, curve.points[index + 1]?.at];
  if (piece.kind !== 'paid' || from === undefined || to === undefined) return [];
  const [low, high] = [exactly(from.high), exactly(to.low)];
  const steps = piece.slope === undefined ? bends : 1;
  return Array.from({ length: steps + 1 }, (_, i) => between(low, high, i, steps)).flatMap((at) => {
    const paid = wholeAt(piece, `${at.n}/${at.d}`);
    return paid === undefined ? [] : [{ at: numberIn(at), paid: numberOf(paid), piece: index }];
  });
}

function between(low: Exact, high: Exact, step: number, steps: number): Exact {
  const [part, whole] = [BigInt(step), BigInt(steps)];
  return { n: low.n * high.d * (whole - part) + high.n * low.d * part, d: low.d * high.d * whole };
}

const exactly = (text: string): Exact => exactOfRational(text) ?? { n: 0n, d: 1n };
const numberOf = (text: string): number => numberIn(exactly(text));

/** Only to be drawn. */
function numberIn(value: Exact): number {
  const [above = '0', below = '1'] = plainText(value).split('/');
  return Number(above) / Number(below);
}
