import { type Exact, exactOf, lowestTerms } from '../../runtime/numbers/exact.ts';

/** The root of a figure that is not below 0: itself where it is a fraction, else between two that are a millionth apart. */
export function squareRootOf(value: Exact): { readonly low: Exact; readonly high: Exact } {
  const { n, d } = lowestTerms(value);
  const [top, bottom] = [wholeRoot(n), wholeRoot(d)];
  if (top * top === n && bottom * bottom === d) return { low: exactOf(top, bottom), high: exactOf(top, bottom) };
  const millionths = wholeRoot((n * million * million) / d);
  return { low: exactOf(millionths, million), high: exactOf(millionths + 1n, million) };
}

const million = 1_000_000n;

/** The greatest whole number whose square is not above. By Newton's method, from above. */
function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt((square.toString(2).length + 1) >> 1);
  for (let next = (root + square / root) >> 1n; next < root; next = (root + square / root) >> 1n) root = next;
  return root;
}
