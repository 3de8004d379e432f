import { heapOf } from '../../heap.ts';

/** Twice a part, and one more, has to be a whole number that floats hold. */
export const mostUnits = 2 ** 52 - 1;
const mostExact = 2 ** 53;

/** A group that shares: the weights of `count` sharers, not all 0, and what each of them gets. */
export interface Sharing {
  readonly weights: Float64Array;
  readonly parts: Float64Array;
  count: number;
}

/**
 * Webster's method on at most `mostUnits` by whole weights up to 2^53, part by part what `shareOut` gives: the quotas are looked at as floats first, and only
 * where their error leaves the answer open are they multiplied out.
 */
export function shareByWebster(units: number, sharing: Sharing): void {
  const missing = units - quotas(units, sharing);
  if (missing > 0) walk(sharing, missing, 1, comesFirst);
  if (missing < 0) walk(sharing, -missing, -1, goesFirst);
}

/** Each part near its quota; gives back what all of them come to. */
function quotas(units: number, sharing: Sharing): number {
  const { weights, parts, count } = sharing;
  let [sum, most, given] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const weight = weights[i] ?? 0;
    sum += weight;
    if (weight > most) most = weight;
  }
  const isExact = units * most <= mostExact && 2 * sum <= mostExact;
  const total = isExact ? undefined : exactSum(sharing, sum);
  for (let i = 0; i < count; i++) {
    const weight = weights[i] ?? 0;
    const part = total === undefined ? plainHalfDown(units * weight, sum) : halfDown(units, weight, total);
    parts[i] = part;
    given += part;
  }
  return given;
}

/** `n / d` to the nearest whole number, a half down: `n` and `2 × d` are exact floats. */
function plainHalfDown(n: number, d: number): number {
  const whole = Math.floor(n / d);
  return 2 * (n - whole * d) > d ? whole + 1 : whole;
}

interface Sum {
  readonly rough: number;
  readonly exact: bigint;
}

/** In big numbers where floats do not hold it, so that `rough` is off by one rounding at most. */
function exactSum({ weights, count }: Sharing, rough: number): Sum {
  if (rough <= Number.MAX_SAFE_INTEGER) return { rough, exact: BigInt(rough) };
  let exact = 0n;
  for (let i = 0; i < count; i++) exact += BigInt(weights[i] ?? 0);
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

type Comes = (sharing: Sharing, i: number, j: number) => boolean;

/** Who gets the next unit. */
const comesFirst: Comes = ({ weights, parts }, i, j) => {
  const order = compared(weights[i] ?? 0, 2 * (parts[j] ?? 0) + 1, weights[j] ?? 0, 2 * (parts[i] ?? 0) + 1);
  return order === 0 ? i < j : order > 0;
};

/** Who gives back the next one. */
const goesFirst: Comes = ({ weights, parts }, i, j) => {
  if (parts[i] === 0 || parts[j] === 0) return parts[j] === 0 && parts[i] !== 0;
  const order = compared(weights[i] ?? 0, 2 * (parts[j] ?? 0) - 1, weights[j] ?? 0, 2 * (parts[i] ?? 0) - 1);
  return order === 0 ? i > j : order < 0;
};

/** The sign of `a × b − c × d`. */
function compared(a: number, b: number, c: number, d: number): number {
  const left = a * b;
  const right = c * d;
  if (Math.abs(left - right) > (left + right) * roundingError) return left - right;
  const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
  return difference > 0n ? 1 : difference < 0n ? -1 : 0;
}

/** Up to here looking at all of them is faster than keeping them in order. */
const fewSharers = 64;

function walk(sharing: Sharing, units: number, step: number, comes: Comes): void {
  const next = sharing.count <= fewSharers ? () => firstOf(sharing, comes) : firstInOrder(sharing, comes);
  for (let given = 0; given < units; given++) {
    const first = next();
    sharing.parts[first] = (sharing.parts[first] ?? 0) + step;
  }
}

function firstOf(sharing: Sharing, comes: Comes): number {
  const { weights, count } = sharing;
  let first = -1;
  for (let i = 0; i < count; i++) if ((weights[i] ?? 0) > 0 && (first < 0 || comes(sharing, i, first))) first = i;
  return first;
}

function firstInOrder(sharing: Sharing, comes: Comes): () => number {
  const items: number[] = [];
  for (let i = 0; i < sharing.count; i++) if ((sharing.weights[i] ?? 0) > 0) items.push(i);
  const heap = heapOf(items, (i, j) => comes(sharing, i, j));
  let isChanged = false;
  return () => {
    if (isChanged) heap.settleFirst();
    isChanged = true;
    return heap.first() ?? -1;
  };
}
