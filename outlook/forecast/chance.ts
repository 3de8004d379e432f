/** Chance that is the same for the same seed, everywhere: whole numbers only. */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  pick(below: number): number;
}

const whole = 2 ** 32;

/** A small counter-based generator: each number is a well mixed one of its place in the sequence. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
  const pick = (below: number): number => {
    const fair = whole - (whole % below);
    let number = next();
    while (number >= fair) number = next();
    return number % below;
  };
  return { pick };
}
