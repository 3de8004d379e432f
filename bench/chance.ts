/** Whole numbers that look like chance and are the same every time: each call gives one from 0 to below `most`. */
export function chanceOf(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % most;
  };
}
