import type { RoundingMode } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';

/** Between which figures a whole number is what is rounded to; whether the ends belong to it, the rounding itself says. */
export interface Cell {
  readonly low: Exact;
  readonly high: Exact;
}

export const cellOf = (whole: bigint, mode: RoundingMode): Cell => ({
  low: edgeBelow(whole, mode),
  high: edgeBelow(whole + 1n, mode),
});

/** For any figure: where rounding comes to it from below, and where it goes past it. */
export function cellEdges({ n, d }: Exact, mode: RoundingMode): Cell {
  const floor = n >= 0n || n % d === 0n ? n / d : n / d - 1n;
  const ceiling = n % d === 0n ? floor : floor + 1n;
  return { low: edgeBelow(ceiling, mode), high: edgeBelow(floor + 1n, mode) };
}

/** Where the whole number below becomes this one. */
function edgeBelow(whole: bigint, mode: RoundingMode): Exact {
  switch (mode) {
    case 'half-up':
    case 'half-even':
      return exact.exactOf(2n * whole - 1n, 2n);
    case 'up':
      return exact.exactOf(whole > 0n ? whole - 1n : whole);
    case 'down':
      return exact.exactOf(whole > 0n ? whole : whole - 1n);
  }
}
