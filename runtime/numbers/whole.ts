import { type Exact, lowestTerms } from './exact.ts';

/** The greatest whole number that goes into both; that of 0 and 0 is 0. */
export function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x < 0n ? -x : x;
}

/** The least that all go into, 1 for none; none of them is below 0. */
export const leastCommon = (numbers: readonly bigint[]): bigint =>
  numbers.reduce((all, one) => (all === 0n ? 0n : (all / greatestDivisor(all, one)) * one), 1n);

/** The same proportions in whole numbers. */
export function wholeWeights(weights: readonly Exact[]): readonly bigint[] {
  const reduced = weights.map(lowestTerms);
  const denominator = leastCommon(reduced.map(({ d }) => d));
  return reduced.map(({ n, d }) => n * (denominator / d));
}
