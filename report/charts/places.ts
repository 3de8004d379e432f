import { type Exact, exactOfRational, zero } from '../../runtime/numbers/exact.ts';
import type { Within } from '../../simulate/index.ts';

/**
 * Where a figure lies on a chart. The only place where figures become numbers: nothing is worked out from them, and nothing that is
 * said is read off them.
 */
export function placeOf({ n, d }: Exact): number {
  return Number((n * 1_000_000n) / d) / 1_000_000;
}

/** In the middle of where it lies. */
export function placeWithin({ low, high }: Within): number {
  return (placeOf(exactOfRational(low) ?? zero) + placeOf(exactOfRational(high) ?? zero)) / 2;
}
