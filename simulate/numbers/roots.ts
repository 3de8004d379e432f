import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { degreeOf, isNought, monic, type Polynomial, signOf, valueAt, withoutRepeats } from './polynomial.ts';
import { compareSpots, fraction, middleOf, narrowedTo, signAt, type Spot } from './spot.ts';
import { squareRootOf } from './square-root.ts';
import { type Counting, countRoots } from './sturm.ts';

/** The least root above a figure, if there is one below another (or at all). Fractions come as fractions. */
export function nextRoot(p: Polynomial, after: Spot, before: Exact | undefined): Spot | undefined {
  if (isNought(p) || degreeOf(p) === 0) return undefined;
  const found = leastAbove(p, after, before);
  if (found === undefined || compareSpots(found, after) <= 0) return undefined;
  return before !== undefined && compareSpots(found, fraction(before)) >= 0 ? undefined : found;
}

function leastAbove(p: Polynomial, after: Spot, before: Exact | undefined): Spot | undefined {
  if (degreeOf(p) === 1) return rootOfLine(p);
  if (degreeOf(p) === 2) return rootsOfParabola(monic(p)).find((root) => compareSpots(root, after) > 0);
  return leastRoot(withoutRepeats(p), after, before);
}

/** In order; the highest power has 1 before it. */
function rootsOfParabola(p: Polynomial): readonly Spot[] {
  const [c = exact.zero, b = exact.zero] = p;
  const middle = exact.divide(b, exact.exactOf(-2n));
  const square = exact.subtract(exact.multiply(middle, middle), c);
  if (square.n < 0n) return [];
  const { low, high } = squareRootOf(square);
  const ends = [exact.subtract(middle, high), exact.subtract(middle, low), exact.add(middle, low), exact.add(middle, high)].map(
    exact.lowestTerms,
  );
  const [first = middle, second = middle, third = middle, last = middle] = ends;
  if (exact.isSame(low, high)) return [fraction(first), fraction(last)];
  return [
    { kind: 'root', of: p, low: first, high: second },
    { kind: 'root', of: p, low: third, high: last },
  ];
}

function rootOfLine([start = exact.zero, slope = exact.one]: Polynomial): Spot {
  return fraction(exact.lowestTerms(exact.negate(exact.divide(start, slope))));
}

/** Halves the stretch until just the least root is left in it. */
function leastRoot(p: Polynomial, after: Spot, before: Exact | undefined): Spot | undefined {
  const counting = countRoots(p);
  let low = after.kind === 'fraction' ? after.value : beyond(p, after, counting);
  let high = before ?? boundOf(p);
  if (!exact.isBelow(low, high) || counting(low, high) === 0) return undefined;
  while (counting(low, high) > 1 || signOf(valueAt(p, low)) === 0) {
    const middle = middleOf(low, high);
    if (counting(low, middle) > 0) high = middle;
    else low = middle;
  }
  if (signOf(valueAt(p, high)) === 0) return fraction(high);
  return asFraction({ kind: 'root', of: p, low, high });
}

type Root = Extract<Spot, { readonly kind: 'root' }>;

/** A fraction above a root with no root of `p` in between. */
function beyond(p: Polynomial, root: Root, counting: Counting): Exact {
  let narrow = root;
  const isOwn = signAt(p, { spot: root, side: 'at' }) === 0 ? 1 : 0;
  while (signOf(valueAt(p, narrow.low)) === 0 || counting(narrow.low, narrow.high) > isOwn)
    narrow = narrowedTo(narrow, exact.multiply(exact.subtract(narrow.high, narrow.low), exact.exactOf(1n, 2n)));
  return narrow.high;
}

/** All roots are below it: 1 and the greatest coefficient, where the highest power has 1. */
function boundOf(p: Polynomial): Exact {
  const sizes = p.map(({ n, d }) => (n < 0n ? -n : n) / d + 1n);
  return exact.exactOf(sizes.reduce((most, size) => (size > most ? size : most), 0n) + 1n);
}

/** A root that is a fraction has a denominator that the leading whole coefficient is a multiple of. */
function asFraction(root: Root): Spot {
  const denominator = root.of.reduce((common, { d }) => (common * d) / divisorOf(common, d), 1n);
  const lead = exact.multiply(root.of.at(-1) ?? exact.one, exact.exactOf(denominator));
  const parts = (lead.n < 0n ? -lead.n : lead.n) / lead.d;
  const narrow = narrowedTo(root, exact.exactOf(1n, 2n * parts));
  const whole = (narrow.high.n * parts) / narrow.high.d;
  for (const n of [whole - 1n, whole, whole + 1n]) {
    const value = exact.lowestTerms(exact.exactOf(n, parts));
    const isInside = exact.isBelow(narrow.low, value) && !exact.isBelow(narrow.high, value);
    if (isInside && signOf(valueAt(root.of, value)) === 0) return fraction(value);
  }
  return narrow;
}

function divisorOf(a: bigint, b: bigint): bigint {
  return b === 0n ? a : divisorOf(b, a % b);
}
