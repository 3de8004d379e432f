import { type Exact, lowestTerms } from './exact.ts';

/** The same proportions in whole numbers. */
export function wholeWeights(weights: readonly Exact[]): readonly bigint[] {
  const reduced = weights.map(lowestTerms);
  const denominator = reduced.reduce((common, { d }) => (common % d === 0n ? common : lowestTerms({ n: common, d }).n * d), 1n);
  return reduced.map(({ n, d }) => n * (denominator / d));
}
