/** Fractions by row: `top / bottom`, all over the same constant; `bottom` is above 0. */
export interface Fractions {
  top(row: number): number | bigint;
  /** Undefined: it is 1 everywhere. */
  readonly bottom: ((row: number) => number | bigint) | undefined;
}

/** Tells each row its place times two (ties may split one), 1 being the highest. */
export function placeRows(
  rows: readonly number[],
  fractions: Fractions,
  tiesSplit: boolean,
  tell: (row: number, doubled: number) => void,
): void {
  const order = rows.toSorted((a, b) => compared(fractions, b, a));
  for (let first = 0; first < order.length;) {
    let after = first + 1;
    while (after < order.length && compared(fractions, order[first] ?? 0, order[after] ?? 0) === 0) after++;
    const doubled = tiesSplit ? first + 1 + after : 2 * (first + 1);
    for (let i = first; i < after; i++) tell(order[i] ?? 0, doubled);
    first = after;
  }
}

/** Below 0 where the first row's fraction is the lower one. */
function compared({ top, bottom }: Fractions, a: number, b: number): number {
  const [n, m] = [top(a), top(b)];
  if (bottom === undefined) return n < m ? -1 : n > m ? 1 : 0;
  const [d, e] = [bottom(a), bottom(b)];
  if (typeof n === 'number' && typeof m === 'number' && typeof d === 'number' && typeof e === 'number') {
    const [left, right] = [n * e, m * d];
    if (Math.abs(left - right) > (Math.abs(left) + Math.abs(right)) * roundingError) return left - right;
  }
  const difference = BigInt(n) * BigInt(e) - BigInt(m) * BigInt(d);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** More than the roundings of two products can put them apart, as a part of them. */
const roundingError = 2 ** -50;
