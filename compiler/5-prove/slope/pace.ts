import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { type Interval, interval, isNotNegative, isNotPositive, meet, negative, plus, scaled, times } from '../interval.ts';

/** By how much the figure is raised: by whole multiples of a smallest step, or by one of them and no more. */
export interface Pace {
  readonly size: Exact;
  readonly isOnly: boolean;
}

const over = (size: Exact): Exact => exact.divide(exact.one, size);

/** A change all at once, and what changes besides: for each 1 of at least one smallest step it is only so much. */
export function withJump(slope: Interval, jump: Interval, pace: Pace | undefined): Interval {
  if (pace === undefined)
    return interval(isNotNegative(jump) ? slope.low : undefined, isNotPositive(jump) ? slope.high : undefined);
  return plus(slope, pace.isOnly ? scaled(jump, over(pace.size)) : times(jump, interval(exact.zero, over(pace.size))));
}

/** One smallest step changes a figure by no more than the width of the range that it lies in. */
export function withinRange(slope: Interval, range: Interval, pace: Pace | undefined): Interval {
  if (pace?.isOnly !== true || range.low === undefined || range.high === undefined) return slope;
  const most = exact.divide(exact.subtract(range.high, range.low), pace.size);
  return most.n < 0n ? slope : meet(slope, interval(exact.negate(most), most));
}

/** One smallest step crosses at most one of the places that are at least `gap` apart; another way back. */
export function withOneJump(
  slope: Interval,
  jump: Interval,
  by: Interval,
  gap: Exact | undefined,
  pace: Pace,
): Interval | undefined {
  const reach = [by.low, by.high].map((end) => end && exact.multiply(end.n < 0n ? exact.negate(end) : end, pace.size));
  const isFar = reach.every((far) => far !== undefined && (gap === undefined || exact.isBelow(far, gap)));
  if (!pace.isOnly || !isFar) return undefined;
  const up = isNotPositive(by) ? undefined : jump;
  const down = isNotNegative(by) ? undefined : negative(jump);
  return [up, down].reduce<Interval>((sum, each) => (each === undefined ? sum : around(sum, withJump(slope, each, pace))), slope);
}

const around = (a: Interval, b: Interval): Interval =>
  interval(
    a.low === undefined || b.low === undefined ? undefined : exact.isBelow(a.low, b.low) ? a.low : b.low,
    a.high === undefined || b.high === undefined ? undefined : exact.isBelow(a.high, b.high) ? b.high : a.high,
  );

/** How far from the change itself a rounded one may be: to the next multiple; a tie that went the other way; or more than one. */
export type Ties = 'one way' | 'nearest' | 'any';

/** The slope of what only goes in whole multiples of `unit`, for each smallest step. */
export function inMultiples({ low, high }: Interval, unit: Exact, ties: Ties, { size }: Pace): Interval {
  const each = exact.divide(size, unit);
  const back = exact.divide(unit, size);
  const whole = (value: Exact | undefined, most: (steps: Exact) => bigint): Exact | undefined =>
    value && exact.multiply(exact.exactOf(most(exact.multiply(value, each))), back);
  const most = (steps: Exact): bigint => mostMultiples(steps, ties);
  return interval(
    whole(low, (steps) => -most(exact.negate(steps))),
    whole(high, most),
  );
}

function mostMultiples(steps: Exact, ties: Ties): bigint {
  switch (ties) {
    case 'one way':
      return wholeOf(steps, true);
    case 'nearest':
      return wholeOf(steps, false) + 1n;
    case 'any':
      return wholeOf(steps, true) + 1n;
  }
}

function wholeOf({ n, d }: Exact, up: boolean): bigint {
  const down = n >= 0n || n % d === 0n ? n / d : n / d - 1n;
  return up && down * d !== n ? down + 1n : down;
}
