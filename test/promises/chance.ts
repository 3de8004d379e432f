/** Chance that a seed repeats. */
export interface Chance {
  /** 0 up to `below`. */
  whole(below: number): number;
  of<T>(choices: readonly [T, ...T[]]): T;
  /** Once in so many. */
  onceIn(times: number): boolean;
}

export function chanceFrom(seed: number): Chance {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    whole,
    of: (choices) => choices[whole(choices.length)] ?? choices[0],
    onceIn: (times) => whole(times) === 0,
  };
}
