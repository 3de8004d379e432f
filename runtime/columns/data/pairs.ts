/** Numbers pairs of rows, in the order in which they come. */
export interface Pairs {
  count(): number;
  /** The pair's number, a new one where it has none yet. */
  of(first: number, second: number): number;
  /** -1: there is no such pair. */
  find(first: number, second: number): number;
}

/** `width`: more than any of the second rows. */
export function pairsUpTo(width: number): Pairs {
  const numbers = new Map<number, number>();
  const find = (first: number, second: number): number =>
    first < 0 || second < 0 ? -1 : (numbers.get(first * width + second) ?? -1);
  return {
    count: () => numbers.size,
    find,
    of: (first, second) => {
      const found = find(first, second);
      if (found !== -1 || first < 0 || second < 0) return found;
      numbers.set(first * width + second, numbers.size);
      return numbers.size - 1;
    },
  };
}
