import type { ShareOperation } from './calculation.ts';
import { heapOf } from './heap.ts';

/**
 * Divides whole minor units by whole weights so that the parts sum to the amount exactly. The weights stand in payee key order,
 * which settles every tie. `units` is at least 0, no weight is negative, not all are 0.
 */
export function shareOut(units: bigint, weights: readonly bigint[], method: ShareOperation['method']): readonly bigint[] {
  switch (method) {
    case 'webster':
      return webster(units, weights);
    case 'largest-remainder':
      return largestRemainder(units, weights);
    case 'remainder-to-first':
      return remainderTo(
        units,
        weights,
        weights.findIndex((weight) => weight > 0n),
      );
    case 'remainder-to-last':
      return remainderTo(
        units,
        weights,
        weights.findLastIndex((weight) => weight > 0n),
      );
    case 'remainder-to-highest':
      return remainderTo(units, weights, weights.indexOf(highestOf(weights)));
  }
}

/**
 * As `shareOut`, and nobody gets less than their floor: those who would are given it, and the others share what is left, until all
 * have theirs. The floors sum to at most `units`; without floors they are 0.
 */
export function shareOutAbove(
  units: bigint,
  weights: readonly bigint[],
  floors: readonly bigint[],
  method: ShareOperation['method'],
): readonly bigint[] {
  const held = new Set<number>();
  for (;;) {
    const free = weights.map((_, i) => i).filter((i) => !held.has(i));
    const left = units - sumOf([...held].map((i) => floors[i] ?? 0n));
    const open = free.map((i) => weights[i] ?? 0n);
    const shared = sumOf(open) === 0n ? open : shareOut(left, open, method);
    const parts = weights.map((_, i) => (held.has(i) ? (floors[i] ?? 0n) : (shared[free.indexOf(i)] ?? 0n)));
    const short = free.filter((i) => (parts[i] ?? 0n) < (floors[i] ?? 0n));
    if (short.length === 0) return parts;
    for (const i of short) held.add(i);
  }
}

const sumOf = (figures: readonly bigint[]): bigint => figures.reduce((sum, figure) => sum + figure, 0n);
const highestOf = (figures: readonly bigint[]): bigint => figures.reduce((best, figure) => (figure > best ? figure : best), 0n);

/**
 * Webster's method (Sainte-Laguë): each next unit goes to the highest `weight / (2 × parts so far + 1)`. It starts from the quota,
 * halves rounded down, which is a beginning of that sequence for some other amount, and walks from there to this one.
 */
function webster(units: bigint, weights: readonly bigint[]): readonly bigint[] {
  const total = sumOf(weights);
  const parts = weights.map((weight) => halfDown(units * weight, total));
  const missing = units - sumOf(parts);
  if (missing > 0n) handOut(parts, weights, missing);
  if (missing < 0n) takeBack(parts, weights, -missing);
  return parts;
}

/** n / d to the nearest whole number, a half down. */
function halfDown(n: bigint, d: bigint): bigint {
  const whole = n / d;
  return 2n * (n % d) > d ? whole + 1n : whole;
}

function handOut(parts: bigint[], weights: readonly bigint[], count: bigint): void {
  const next = (i: number): bigint => 2n * (parts[i] ?? 0n) + 1n;
  const comes = (i: number, j: number): boolean => {
    const mine = (weights[i] ?? 0n) * next(j);
    const yours = (weights[j] ?? 0n) * next(i);
    return mine === yours ? i < j : mine > yours;
  };
  walk(parts, weights, count, 1n, comes);
}

function takeBack(parts: bigint[], weights: readonly bigint[], count: bigint): void {
  const last = (i: number): bigint => 2n * (parts[i] ?? 0n) - 1n;
  const comes = (i: number, j: number): boolean => {
    if (parts[i] === 0n || parts[j] === 0n) return parts[j] === 0n && parts[i] !== 0n;
    const mine = (weights[i] ?? 0n) * last(j);
    const yours = (weights[j] ?? 0n) * last(i);
    return mine === yours ? i > j : mine < yours;
  };
  walk(parts, weights, count, -1n, comes);
}

function walk(
  parts: bigint[],
  weights: readonly bigint[],
  count: bigint,
  step: bigint,
  comes: (i: number, j: number) => boolean,
): void {
  const heap = heapOf(
    weights.flatMap((weight, i) => (weight > 0n ? [i] : [])),
    comes,
  );
  for (let given = 0n; given < count; given++) {
    const first = heap.first();
    if (first === undefined) return;
    parts[first] = (parts[first] ?? 0n) + step;
    heap.settleFirst();
  }
}

function largestRemainder(units: bigint, weights: readonly bigint[]): readonly bigint[] {
  const total = sumOf(weights);
  const parts = weights.map((weight) => (units * weight) / total);
  const remainders = weights.map((weight) => (units * weight) % total);
  const order = weights.map((_, i) => i).sort((i, j) => compareBigints(remainders[j] ?? 0n, remainders[i] ?? 0n) || i - j);
  const missing = Number(units - sumOf(parts));
  for (const i of order.slice(0, missing)) parts[i] = (parts[i] ?? 0n) + 1n;
  return parts;
}

const compareBigints = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

function remainderTo(units: bigint, weights: readonly bigint[], chosen: number): readonly bigint[] {
  const total = sumOf(weights);
  const parts = weights.map((weight) => (units * weight) / total);
  parts[chosen] = (parts[chosen] ?? 0n) + units - sumOf(parts);
  return parts;
}
