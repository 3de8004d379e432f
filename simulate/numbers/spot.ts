import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { degreeOf, derivative, greatestCommon, isNought, type Polynomial, type Sign, signOf, valueAt } from './polynomial.ts';
import { countRoots, type Counting } from './sturm.ts';

/** A figure, exactly: a fraction, or the one root of a polynomial (each root of which is simple) that lies between two fractions. */
export type Spot =
  | { readonly kind: 'fraction'; readonly value: Exact }
  | { readonly kind: 'root'; readonly of: Polynomial; readonly low: Exact; readonly high: Exact };
/** The figure itself, or just above it. */
export interface Place {
  readonly spot: Spot;
  readonly side: 'at' | 'above';
}
type Root = Extract<Spot, { readonly kind: 'root' }>;

export const fraction = (value: Exact): Spot => ({ kind: 'fraction', value });
const half = exact.exactOf(1n, 2n);
export const middleOf = (a: Exact, b: Exact): Exact => exact.lowestTerms(exact.multiply(exact.add(a, b), half));

/** The same root between fractions that are half as far apart. */
export function narrowed(root: Root): Root {
  const middle = middleOf(root.low, root.high);
  const isAbove = signOf(valueAt(root.of, middle)) === signOf(valueAt(root.of, root.low));
  return isAbove ? { ...root, low: middle } : { ...root, high: middle };
}

export function narrowedTo(root: Root, width: Exact): Root {
  let narrow = root;
  while (exact.isBelow(width, exact.subtract(narrow.high, narrow.low))) narrow = narrowed(narrow);
  return narrow;
}

export function signAt(p: Polynomial, { spot, side }: Place): Sign {
  if (isNought(p)) return 0;
  const sign = spot.kind === 'fraction' ? signOf(valueAt(p, spot.value)) : signAtRoot(p, spot);
  return sign !== 0 || side === 'at' ? sign : signAt(derivative(p), { spot, side });
}

function signAtRoot(p: Polynomial, root: Root): Sign {
  if (degreeOf(p) === 0) return signOf(p[0] ?? exact.zero);
  if (isRootOf(p, root)) return 0;
  const counting: Counting = countRoots(p);
  let narrow = root;
  while (signOf(valueAt(p, narrow.low)) === 0 || counting(narrow.low, narrow.high) > 0) narrow = narrowed(narrow);
  return signOf(valueAt(p, narrow.low));
}

function isRootOf(p: Polynomial, { of, low, high }: Root): boolean {
  const common = greatestCommon(p, of);
  return degreeOf(common) > 0 && signOf(valueAt(common, low)) !== signOf(valueAt(common, high));
}

export function compareSpots(a: Spot, b: Spot): Sign {
  if (a.kind === 'fraction') {
    if (b.kind === 'fraction') return signOf(exact.subtract(a.value, b.value));
    return compareToRoot(a.value, b);
  }
  if (b.kind === 'fraction') return opposite(compareToRoot(b.value, a));
  return compareRoots(a, b);
}

const opposite = (sign: Sign): Sign => (sign === 0 ? 0 : sign === 1 ? -1 : 1);

function compareToRoot(value: Exact, root: Root): Sign {
  return opposite(signAtRoot([exact.negate(value), exact.one], root));
}

function compareRoots(a: Root, b: Root): Sign {
  let [first, second] = [a, b];
  const isSameRoot = isRootOf(b.of, a);
  for (;;) {
    if (!exact.isBelow(second.low, first.high)) return -1;
    if (!exact.isBelow(first.low, second.high)) return 1;
    if (isSameRoot && countRoots(b.of)(least(first.low, second.low), most(first.high, second.high)) === 1) return 0;
    [first, second] = [narrowed(first), narrowed(second)];
  }
}

const least = (a: Exact, b: Exact): Exact => (exact.isBelow(b, a) ? b : a);
const most = (a: Exact, b: Exact): Exact => (exact.isBelow(a, b) ? b : a);
