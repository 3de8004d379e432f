import { heapOf } from '../../heap.ts';

/** Twice a part, and one more, has to be a whole number that floats hold. */
export const mostUnits = 2 ** 52 - 1;

/**
 * Webster's method on at most `mostUnits` by whole weights up to 2^53, part by part what `shareOut` gives: the quotas are looked at as floats first, and only
 * where their error leaves the answer open are they multiplied out.
 */
export function shareByWebster(units: number, weights: readonly number[]): readonly number[] {
  const total = exactSum(weights);
  const parts = weights.map((weight) => halfDown(units, weight, total));
  const missing = units - parts.reduce((sum, part) => sum + part, 0);
  if (missing > 0) walk(parts, weights, missing, 1, handsOut(parts, weights));
  if (missing < 0) walk(parts, weights, -missing, -1, takesBack(parts, weights));
  return parts;
}

interface Sum {
  readonly rough: number;
  readonly exact: bigint;
}

/** In big numbers where floats do not hold it, so that `rough` is off by one rounding at most. */
function exactSum(weights: readonly number[]): Sum {
  const rough = weights.reduce((sum, weight) => sum + weight, 0);
  if (rough <= Number.MAX_SAFE_INTEGER) return { rough, exact: BigInt(rough) };
  const exact = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  return { rough: Number(exact), exact };
}

/** `units × weight / total` to the nearest whole number, a half down. */
function halfDown(units: number, weight: number, { rough, exact }: Sum): number {
  const quota = (units * weight) / rough;
  const below = Math.floor(quota);
  const rest = quota - below;
  const error = (quota + 1) * roundingError;
  if (rest > error && rest < 0.5 - error) return below;
  if (rest > 0.5 + error && rest < 1 - error) return below + 1;
  const [n, whole] = [BigInt(units) * BigInt(weight), (BigInt(units) * BigInt(weight)) / exact];
  return Number(2n * (n - whole * exact) > exact ? whole + 1n : whole);
}
/** More than three roundings can put a float off, as a part of it. */
const roundingError = 2 ** -50;

type Comes = (i: number, j: number) => boolean;

const handsOut =
  (parts: readonly number[], weights: readonly number[]): Comes =>
  (i, j) => {
    const order = compared(weights[i] ?? 0, 2 * (parts[j] ?? 0) + 1, weights[j] ?? 0, 2 * (parts[i] ?? 0) + 1);
    return order === 0 ? i < j : order > 0;
  };

const takesBack =
  (parts: readonly number[], weights: readonly number[]): Comes =>
  (i, j) => {
    if (parts[i] === 0 || parts[j] === 0) return parts[j] === 0 && parts[i] !== 0;
    const order = compared(weights[i] ?? 0, 2 * (parts[j] ?? 0) - 1, weights[j] ?? 0, 2 * (parts[i] ?? 0) - 1);
    return order === 0 ? i > j : order < 0;
  };

/** The sign of `a × b − c × d`. */
function compared(a: number, b: number, c: number, d: number): number {
  const [left, right] = [a * b, c * d];
  if (Math.abs(left - right) > (left + right) * roundingError) return left - right;
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

function walk(parts: number[], weights: readonly number[], count: number, step: number, comes: Comes): void {
  const heap = heapOf(
    weights.flatMap((weight, i) => (weight > 0 ? [i] : [])),
    comes,
  );
  for (let given = 0; given < count; given++) {
    const first = heap.first();
    if (first === undefined) return;
    parts[first] = (parts[first] ?? 0) + step;
    heap.settleFirst();
  }
}
