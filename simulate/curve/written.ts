import { rationalText } from '../../runtime/numbers/exact.ts';
import { paidFor } from './figure.ts';
import { degreeOf, signOf } from '../numbers/polynomial.ts';
import { slopeOver } from '../numbers/quotient.ts';
import { signAt } from '../numbers/spot.ts';
import type { Subject } from '../question.ts';
import { causesOf } from './causes.ts';
import type { CurveFall, CurveFunction, CurvePiece, CurvePoint, PointKind, Within } from './curve.ts';
import type { Moving } from './figure.ts';
import { isSameValue } from './joined.ts';
import { limitAt, placed } from './limits.ts';
import type { Look } from './look.ts';
import type { Border, Stretch, Walk } from './walk.ts';

export function pieceOf({ from, look }: Stretch): CurvePiece {
  const { paid, isBlurred } = look;
  if ('code' in paid) return { kind: 'unpaid', isExact: !isBlurred, problem: paid };
  const slope = slopeOver(paid.whole);
  const sign = signAt(slope, { spot: from, side: 'above' });
  const isStraight = degreeOf(slope) < 1 && paid.whole.bottom.length === 1;
  return {
    kind: 'paid',
    direction: sign > 0 ? 'rises' : sign < 0 ? 'falls' : 'level',
    ...(isStraight && { slope: rationalText(slope[0] ?? { n: 0n, d: 1n }) }),
    isExact: !paid.isLoose && !isBlurred,
    ...functionOf(paid),
  };
}

function functionOf({ whole: { top, bottom }, roundings }: Moving): CurveFunction {
  return {
    top: top.map(rationalText),
    bottom: bottom.map(rationalText),
    roundings: roundings.map(({ times, of, unit, mode }) => ({
      times: rationalText(times),
      of: functionOf(of),
      unit: rationalText(unit),
      mode,
    })),
  };
}

export function pointsOf(subject: Subject, { borders, stretches }: Walk): readonly CurvePoint[] {
  return borders.map((border, i) => {
    const [before, after] = [stretches[i - 1]?.look, stretches[i]?.look];
    const { at, look } = border;
    const isExact = !look.isBlurred && ('code' in look.paid || !look.paid.isLoose);
    const paid = 'code' in look.paid || at.kind === 'root' || !isExact ? undefined : paidFor(look.paid, at.value);
    const limits = { before: limitOf(before, border), there: limitOf(look, border), after: limitOf(after, border) };
    return {
      kind: kindOf(before, border, after),
      at: placed(at),
      isExact,
      ...(paid !== undefined && { paid: rationalText(paid) }),
      ...('code' in look.paid && { problem: look.paid }),
      ...defined(limits),
      causes: causesOf(subject, border),
    };
  });
}

const limitOf = (look: Look | undefined, { at }: Border): Within | undefined =>
  look === undefined || 'code' in look.paid ? undefined : limitAt(look.paid.whole, at);

type Limits = Readonly<Record<'before' | 'there' | 'after', Within | undefined>>;
function defined({ before, there, after }: Limits): Pick<CurvePoint, 'before' | 'there' | 'after'> {
  return { ...(before && { before }), ...(there && { there }), ...(after && { after }) };
}

function kindOf(before: Look | undefined, { at, look, changes }: Border, after: Look | undefined): PointKind {
  if (before === undefined || after === undefined) return 'end';
  const [left, there, right] = [before.paid, look.paid, after.paid];
  if ('code' in left || 'code' in there || 'code' in right) return 'gap';
  if (!isSameValue(left.whole, there.whole, at) || !isSameValue(there.whole, right.whole, at)) return 'jump';
  if (changes.length === 0) return 'turn';
  return isSameValue(left.whole, right.whole, at) && isSameFunction(left, right) ? 'cents' : 'kink';
}

const isSameFunction = (a: Moving, b: Moving): boolean =>
  functionOf(a).top.join() === functionOf(b).top.join() && functionOf(a).bottom.join() === functionOf(b).bottom.join();

/** Pieces that go down, and jumps down. */
export function fallsOf({ stretches }: Walk, pieces: readonly CurvePiece[], points: readonly CurvePoint[]): readonly CurveFall[] {
  return points.flatMap((point, i): readonly CurveFall[] => [
    ...downAt(point, point.before, point.there),
    ...downAt(point, point.there, point.after),
    ...downOver(point, points[i + 1], pieces[i], stretches[i]),
  ]);
}

function downAt({ at, kind }: CurvePoint, paidFrom: Within | undefined, paidTo: Within | undefined): readonly CurveFall[] {
  if (kind !== 'jump' && kind !== 'end') return [];
  if (paidFrom === undefined || paidTo === undefined || !isBelow(paidTo.high, paidFrom.low)) return [];
  return [{ from: at, to: at, paidFrom, paidTo }];
}

function downOver(
  start: CurvePoint,
  end: CurvePoint | undefined,
  piece: CurvePiece | undefined,
  stretch: Stretch | undefined,
): readonly CurveFall[] {
  if (piece?.kind !== 'paid' || piece.direction !== 'falls' || end === undefined || stretch === undefined) return [];
  const [paidFrom, paidTo] = [start.after, end.before];
  return paidFrom === undefined || paidTo === undefined ? [] : [{ from: start.at, to: end.at, paidFrom, paidTo }];
}

function isBelow(a: string, b: string): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  return signOf({ n: one.n * other.d - other.n * one.d, d: 1n }) < 0;
}

function partsOf(text: string): { readonly n: bigint; readonly d: bigint } {
  const [n = '0', d = '1'] = text.split('/');
  return { n: BigInt(n), d: BigInt(d) };
}
