import type { Turns } from './turns.ts';
import type { WayId } from './way.ts';

/** A workload, paid in all ways that are there. */
export interface WorkloadTimes extends Turns {
  readonly title: string;
  /** What is counted: payouts, or transactions. */
  readonly per: 'payout' | 'transaction';
  readonly count: number;
  readonly payouts: number;
}

/** Nanoseconds of the processor for each payout or transaction; undefined where the way was not measured. */
export function eachOf({ measured, count, payouts }: WorkloadTimes, way: WayId): number | undefined {
  const found = measured.find(({ id }) => id === way);
  return found && (found.processor * 1e6 * payouts) / (found.payouts * count);
}

/** How many times as much of the processor's time one way takes as another. */
export function ratioOf(times: WorkloadTimes, one: WayId, other: WayId): number | undefined {
  const [a, b] = [eachOf(times, one), eachOf(times, other)];
  return a === undefined || b === undefined ? undefined : a / b;
}
