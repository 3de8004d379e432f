/** One way to pay a workload. */
export interface Way {
  readonly name: string;
  /** How many payouts a turn works out: fewer than the workload has where all of them would take minutes. */
  readonly payouts: number;
  /** Works all of them out once more; the milliseconds that it took. */
  turn(): number | Promise<number>;
  /** The cents of the last turn's payouts: payee after payee, for each its periods in order. */
  paid(): Float64Array | Promise<Float64Array>;
  /** Bytes, where they are known and another process's. */
  peakMemory?(): number | undefined;
  close?(): void;
}
/** What cannot be measured here, and what is missing for it. */
export interface Skipped {
  readonly name: string;
  readonly missing: string;
}

/** A way that is a function which fills an array with cents. */
export function wayOf(name: string, payouts: number, pay: (paid: Float64Array) => void): Way {
  const paid = new Float64Array(payouts);
  return {
    name,
    payouts,
    turn: () => {
      const start = performance.now();
      pay(paid);
      return performance.now() - start;
    },
    paid: () => paid,
  };
}
