import { add, divide, type Exact, exactOf, isBelow, subtract, zero } from '../../runtime/numbers/exact.ts';

export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce(add, zero);
}

/** One figure over another; undefined where there is nothing to divide by. */
export function ratioOf(top: Exact | undefined, bottom: Exact | undefined): Exact | undefined {
  return top === undefined || bottom === undefined || bottom.n <= 0n ? undefined : divide(top, bottom);
}

export function averageOf(values: readonly Exact[]): Exact | undefined {
  return ratioOf(sumOf(values), exactOf(BigInt(values.length)));
}

/** For sorting, the lowest first. */
export function compared(a: Exact, b: Exact): number {
  const { n } = subtract(a, b);
  return n < 0n ? -1 : n > 0n ? 1 : 0;
}

export const greatestOf = (values: readonly Exact[]): Exact =>
  values.reduce((most, one) => (isBelow(most, one) ? one : most), zero);
export const leastOf = (values: readonly Exact[]): Exact =>
  values.reduce((least, one) => (isBelow(one, least) ? one : least), zero);

/** By code units, the same on every machine. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
