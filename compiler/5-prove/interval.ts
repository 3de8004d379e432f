import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';

/** All numbers from `low` to `high`, both included; an absent end is open for ever. */
export interface Interval {
  readonly low?: Exact;
  readonly high?: Exact;
}

export const everything: Interval = {};
export const notNegative: Interval = { low: exact.zero };
export const notPositive: Interval = { high: exact.zero };
export const nothing: Interval = { low: exact.zero, high: exact.zero };
export const unit: Interval = { low: exact.one, high: exact.one };
export const upToOne: Interval = { low: exact.zero, high: exact.one };

export const interval = (low: Exact | undefined, high: Exact | undefined): Interval => ({
  ...(low !== undefined && { low }),
  ...(high !== undefined && { high }),
});
export const point = (value: Exact): Interval => ({ low: value, high: value });

/** The one number in it; undefined when there are more. */
export const onlyOf = ({ low, high }: Interval): Exact | undefined =>
  low !== undefined && high !== undefined && exact.isSame(low, high) ? low : undefined;

export const isNothing = (of: Interval): boolean => {
  const only = onlyOf(of);
  return only !== undefined && only.n === 0n;
};
export const isNotNegative = ({ low }: Interval): boolean => low !== undefined && low.n >= 0n;
export const isNotPositive = ({ high }: Interval): boolean => high !== undefined && high.n <= 0n;

const least = (a: Exact, b: Exact): Exact => (exact.isBelow(b, a) ? b : a);
const most = (a: Exact, b: Exact): Exact => (exact.isBelow(a, b) ? b : a);
/** Open where either is open. */
const both = (a: Exact | undefined, b: Exact | undefined, join: (a: Exact, b: Exact) => Exact): Exact | undefined =>
  a === undefined || b === undefined ? undefined : join(a, b);
/** Open only where both are. */
const any = (a: Exact | undefined, b: Exact | undefined, join: (a: Exact, b: Exact) => Exact): Exact | undefined =>
  a === undefined ? b : b === undefined ? a : join(a, b);

/** Most of what is added does not move. */
export function plus(a: Interval, b: Interval): Interval {
  if (a === nothing || b === nothing) return a === nothing ? b : a;
  return interval(both(a.low, b.low, exact.add), both(a.high, b.high, exact.add));
}
export const minus = (a: Interval, b: Interval): Interval => plus(a, negative(b));
export const negative = ({ low, high }: Interval): Interval => interval(high && exact.negate(high), low && exact.negate(low));

/** The smallest interval around both. */
export const hull = (a: Interval, b: Interval): Interval => interval(both(a.low, b.low, least), both(a.high, b.high, most));
export const hullOf = (first: Interval, ...others: readonly Interval[]): Interval => others.reduce(hull, first);

/** What both say of the same number. */
export function meet(a: Interval, b: Interval): Interval {
  if (a === everything || b === everything) return a === everything ? b : a;
  return interval(any(a.low, b.low, most), any(a.high, b.high, least));
}

export const greater = (a: Interval, b: Interval): Interval => interval(any(a.low, b.low, most), both(a.high, b.high, most));
export const lesser = (a: Interval, b: Interval): Interval => interval(both(a.low, b.low, least), any(a.high, b.high, least));

export function scaled(of: Interval, by: Exact): Interval {
  if (by.n === 0n || of === nothing) return nothing;
  if (by.n === by.d) return of;
  const [low, high] = by.n > 0n ? [of.low, of.high] : [of.high, of.low];
  return interval(low && exact.multiply(low, by), high && exact.multiply(high, by));
}

type End = { readonly sign: 1 | -1 } | Exact;
const isOpen = (end: End): end is { readonly sign: 1 | -1 } => 'sign' in end;
const signOf = (end: End): number => (isOpen(end) ? end.sign : end.n > 0n ? 1 : end.n < 0n ? -1 : 0);

/** Every product of one from each. An open end stands for numbers, however large: times 0 they are 0. */
export function times(a: Interval, b: Interval): Interval {
  const products = endsOf(a).flatMap((x) => endsOf(b).map((y) => product(x, y)));
  const low = products.some((end) => isOpen(end) && end.sign < 0) ? undefined : extremeOf(products, least);
  const high = products.some((end) => isOpen(end) && end.sign > 0) ? undefined : extremeOf(products, most);
  return interval(low, high);
}

const endsOf = ({ low, high }: Interval): readonly End[] => [low ?? { sign: -1 }, high ?? { sign: 1 }];

function product(a: End, b: End): End {
  const sign = signOf(a) * signOf(b);
  if (sign === 0) return exact.zero;
  if (isOpen(a) || isOpen(b)) return { sign: sign > 0 ? 1 : -1 };
  return exact.multiply(a, b);
}

function extremeOf(ends: readonly End[], better: (a: Exact, b: Exact) => Exact): Exact | undefined {
  return ends
    .filter((end): end is Exact => !isOpen(end))
    .reduce<Exact | undefined>((best, end) => any(best, end, better), undefined);
}

/** One over each number of an interval above 0; where it may come as near to 0 as it likes, there is no highest. */
export function inverse({ low, high }: Interval): Interval {
  const over = (value: Exact | undefined): Exact | undefined =>
    value === undefined || value.n === 0n ? undefined : exact.divide(exact.one, value);
  return interval(over(high) ?? exact.zero, over(low));
}

/** Only which way: what is left of a change when any step may become a jump. */
export function directionOf(slope: Interval): Interval {
  if (isNothing(slope)) return nothing;
  if (isNotNegative(slope)) return notNegative;
  return isNotPositive(slope) ? notPositive : everything;
}
