import { took } from './clock.ts';

/** Milliseconds that a piece of work takes, by the clock on the wall. */
export const timeOf = (work: () => void): number => took(work).wall;

/** Milliseconds that it takes the processor. */
export const processorTimeOf = (work: () => void): number => took(work).processor;

export function medianOf(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.length % 2 === 0 ? [sorted[middle - 1], sorted[middle]] : [sorted[middle], sorted[middle]];
  return (low + high) / 2;
}

/** Medians of two pieces of work that take turns, after a few turns to warm up. */
export function takingTurns(rounds: number, one: () => number, other: () => number): readonly [number, number] {
  const times: (readonly [number, number])[] = [];
  for (let round = 0; round < rounds + 3; round++) times.push(round % 2 === 0 ? [one(), other()] : reversed([other(), one()]));
  const counted = times.slice(3);
  return [medianOf(counted.map(([first]) => first)), medianOf(counted.map(([, second]) => second))];
}

const reversed = ([first, second]: readonly [number, number]): readonly [number, number] => [second, first];

export const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 2 : time < 100 ? 1 : 0)} ms`;
