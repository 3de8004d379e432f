import type { RoundingMode } from '../calculation.ts';
import { type Exact, exactOf } from './exact.ts';

/**
 * The only place where anything rounds. `n / d` (with `d` above 0) to a whole number: `half-up` is half away from zero, `half-even`
 * half to the even neighbour, `up` away from zero, `down` towards zero.
 */
export function roundQuotient(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const whole = n / d;
  const rest = n % d;
  if (rest === 0n) return whole;
  const away = n < 0n ? whole - 1n : whole + 1n;
  return goesAway(whole, rest < 0n ? -rest : rest, d, mode) ? away : whole;
}

function goesAway(whole: bigint, rest: bigint, d: bigint, mode: RoundingMode): boolean {
  switch (mode) {
    case 'up':
      return true;
    case 'down':
      return false;
    case 'half-up':
      return 2n * rest >= d;
    case 'half-even':
      return 2n * rest > d || (2n * rest === d && whole % 2n !== 0n);
  }
}

/** To a multiple of `unit`, which is above 0. */
export function roundTo(value: Exact, unit: Exact, mode: RoundingMode): Exact {
  const steps = roundQuotient(value.n * unit.d, value.d * unit.n, mode);
  return exactOf(steps * unit.n, unit.d);
}
