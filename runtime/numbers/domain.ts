import type { RationalText, RoundingMode, ShareOperation } from '../calculation.ts';
import type { Exact } from './exact.ts';

/**
 * The kind of number a calculation is carried out in. Payouts are exact rationals; a proof may use bounds or slopes. `N` is a
 * figure, `B` the answer of a test.
 */
export interface Domain<N, B> {
  /** A figure from the data. */
  of(value: Exact): N;
  literal(text: RationalText): N;
  add(a: N, b: N): N;
  sub(a: N, b: N): N;
  mul(a: N, b: N): N;
  /** The caller has made sure that `b` is not 0. */
  div(a: N, b: N): N;
  neg(a: N): N;
  min(a: N, b: N): N;
  max(a: N, b: N): N;
  /** The part of a figure (not below 0) that lies above `low` and up to `high`; an open end is undefined. */
  between(value: N, low: N | undefined, high: N | undefined): N;
  below(a: N, b: N): B;
  same(a: N, b: N): B;
  truth(claim: boolean): B;
  and(a: B, b: B): B;
  or(a: B, b: B): B;
  not(a: B): B;
  /** Only the branch that is taken is worked out; a domain that cannot decide works out both and joins them. */
  choose<T>(test: B, then: () => T, otherwise: () => T): T;
  /** To a multiple of `unit`, which is above 0. */
  round(value: N, unit: N, mode: RoundingMode): N;
  /**
   * Parts of `amount` by `weights` (none negative, not all 0), each a multiple of `unit`, summing to `amount`; what is left over a
   * multiple of `unit` goes to the highest weight. No part is below its floor; floors are multiples of `unit` and sum to at most
   * `amount`.
   */
  share(amount: N, weights: readonly N[], unit: N, method: ShareOperation['method'], floors?: readonly N[]): readonly N[];
  /** Parts of `amount` that go by figures of either sign, each a multiple of `unit`, summing to `amount`. */
  apportion(amount: N, figures: readonly N[], unit: N): readonly N[];
  /** The place of each figure among them all, 1 is the highest; equal ones share the better place, or the mean of theirs. */
  rank(figures: readonly N[], tiesSplit: boolean): readonly N[];
}
