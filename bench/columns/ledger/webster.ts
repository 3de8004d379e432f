import { sumOf } from '../reference.ts';

/**
 * Webster's shares, found by what defines them: all cents that could be given stand in one order, by weight / (2 × cents had + 1), then by
 * place; the first `fund` of them are given. It starts anywhere, and trades cents until no cent that was not given comes before one that was.
 */
export function webster(fund: bigint, weights: readonly bigint[]): readonly bigint[] {
  const total = sumOf(weights);
  const parts = weights.map((weight) => (fund * weight) / total);
  const change = (place: number, by: bigint): void => void (parts[place] = (parts[place] ?? 0n) + by);
  for (let given = sumOf(parts); given < fund; given++) change(next(), 1n);
  for (;;) {
    const [gains, loses] = [next(), last()];
    if (loses === undefined || !comesBefore(gains, cent(gains, 1n), loses, cent(loses, -1n))) return parts;
    change(gains, 1n);
    change(loses, -1n);
  }

  function cent(place: number, offset: bigint): bigint {
    return 2n * (parts[place] ?? 0n) + offset;
  }
  function comesBefore(one: number, oneCent: bigint, other: number, otherCent: bigint): boolean {
    const difference = (weights[one] ?? 0n) * otherCent - (weights[other] ?? 0n) * oneCent;
    return difference > 0n || (difference === 0n && one < other);
  }
  /** Who gets the next cent. */
  function next(): number {
    return weights.reduce((best, _, i) => (comesBefore(i, cent(i, 1n), best, cent(best, 1n)) ? i : best), 0);
  }
  /** Whose cent was given last; undefined where nobody has one. */
  function last(): number | undefined {
    const having = parts.flatMap((part, i) => (part > 0n ? [i] : []));
    const [first, ...others] = having;
    if (first === undefined) return undefined;
    return others.reduce((worst, i) => (comesBefore(worst, cent(worst, -1n), i, cent(i, -1n)) ? i : worst), first);
  }
}
