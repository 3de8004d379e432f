import { type Exact, exactOf } from './numbers/exact.ts';

/** Exact sums of whole numbers, by place: as floats while they fit, and beyond that as big numbers. */
export interface Tally {
  add(place: number, amount: number | bigint): void;
  /** The sum over a constant; undefined where nothing was added. */
  sumOf(place: number, over: bigint): Exact | undefined;
}

export function tallyOf(places: number): Tally {
  const plain = new Float64Array(places);
  const isThere = new Uint8Array(places);
  const beyond = new Map<number, bigint>();
  return {
    add: (place, amount) => {
      isThere[place] = 1;
      const sum = (plain[place] ?? 0) + Number(amount);
      if (typeof amount === 'number' && Math.abs(sum) <= Number.MAX_SAFE_INTEGER) plain[place] = sum;
      else beyond.set(place, (beyond.get(place) ?? 0n) + BigInt(amount));
    },
    sumOf: (place, over) =>
      isThere[place] === 1 ? exactOf(BigInt(plain[place] ?? 0) + (beyond.get(place) ?? 0n), over) : undefined,
  };
}
