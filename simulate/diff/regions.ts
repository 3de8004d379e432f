import type { RationalText } from '../../runtime/calculation.ts';
import { type Exact, exactOfRational, isBelow, isSame, rationalText, zero } from '../../runtime/numbers/exact.ts';
import type { Curve, CurvePiece, Within } from '../curve/curve.ts';
import { signOf, valueAt } from '../numbers/polynomial.ts';
import { differenceOf, type Quotient } from '../numbers/quotient.ts';
import { nextRoot } from '../numbers/roots.ts';
import { fraction, middleOf, type Spot } from '../numbers/spot.ts';

/** A stretch of the varying figure on which the later version pays more, less, or the same (before cents are rounded). */
export interface Region {
  readonly from: Within;
  readonly to: Within;
  /** `unknown`: one of them cannot be paid there. */
  readonly pays: 'more' | 'less' | 'same' | 'unknown';
}

/** Both curves over the same range: where they differ, and which way, in order. */
export function regionsOf(before: Curve, after: Curve): readonly Region[] {
  const borders = [...before.points, ...after.points].map(({ at }) => at).toSorted((a, b) => compare(a.low, b.low));
  const distinct = borders.filter((border, i) => i === 0 || border.low !== borders[i - 1]?.low);
  const found = distinct.slice(1).flatMap((to, i) => {
    const from = distinct[i];
    return from === undefined || !isBelow(exactly(from.high), exactly(to.low)) ? [] : between(from, to, before, after);
  });
  return joined(found);
}

const exactly = (text: RationalText): Exact => exactOfRational(text) ?? zero;
function compare(a: RationalText, b: RationalText): number {
  const [x, y] = [exactly(a), exactly(b)];
  return isBelow(x, y) ? -1 : isBelow(y, x) ? 1 : 0;
}

function between(from: Within, to: Within, before: Curve, after: Curve): readonly Region[] {
  const middle = middleOf(exactly(from.high), exactly(to.low));
  const [old, now] = [pieceAt(before, middle), pieceAt(after, middle)];
  if (old?.kind !== 'paid' || now?.kind !== 'paid') return [{ from, to, pays: 'unknown' }];
  const difference = differenceOf(quotientOf(now), quotientOf(old));
  return splitAtRoots(difference, from, to);
}

function pieceAt({ points, pieces }: Curve, x: Exact): CurvePiece | undefined {
  const at = points.findLastIndex((point) => isBelow(exactly(point.at.low), x));
  return pieces[at];
}

function quotientOf({ top, bottom }: Extract<CurvePiece, { readonly kind: 'paid' }>): Quotient {
  return { top: top.map(exactly), bottom: bottom.map(exactly) };
}

function splitAtRoots(difference: Quotient, from: Within, to: Within): readonly Region[] {
  const end = exactly(to.low);
  const regions: Region[] = [];
  let start = from;
  let spot: Spot = fraction(exactly(from.high));
  for (;;) {
    const root = difference.top.length === 0 ? undefined : nextRoot(difference.top, spot, end);
    const stop = root === undefined ? to : withinOf(root);
    if (isBelow(exactly(start.high), exactly(stop.low)))
      regions.push({ from: start, to: stop, pays: signOn(difference, middleOf(exactly(start.high), exactly(stop.low))) });
    if (root === undefined) return regions;
    [start, spot] = [stop, root];
  }
}

function withinOf(spot: Spot): Within {
  if (spot.kind === 'fraction') return { low: rationalText(spot.value), high: rationalText(spot.value) };
  return { low: rationalText(spot.low), high: rationalText(spot.high) };
}

function signOn({ top, bottom }: Quotient, x: Exact): Region['pays'] {
  const sign = signOf(valueAt(top, x)) * signOf(valueAt(bottom, x));
  return sign > 0 ? 'more' : sign < 0 ? 'less' : 'same';
}

function joined(regions: readonly Region[]): readonly Region[] {
  const found: Region[] = [];
  for (const region of regions) {
    const last = found.at(-1);
    if (last?.pays === region.pays && isSame(exactly(last.to.low), exactly(region.from.low)))
      found[found.length - 1] = { ...last, to: region.to };
    else found.push(region);
  }
  return found;
}
