import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { narrowed, type Spot } from '../numbers/spot.ts';

/** The multiples of the smallest step, by number. */
export interface Grid {
  readonly step: Exact;
}

export const onGrid = ({ step }: Grid, place: bigint): Exact => exact.lowestTerms(exact.multiply(exact.exactOf(place), step));

function floorOf({ n, d }: Exact): bigint {
  return n >= 0n || n % d === 0n ? n / d : n / d - 1n;
}

/** The last multiple at or below, and whether it is just there. */
function below({ step }: Grid, spot: Spot): { readonly place: bigint; readonly isOn: boolean } {
  if (spot.kind === 'fraction') {
    const inSteps = exact.lowestTerms(exact.divide(spot.value, step));
    return { place: floorOf(inSteps), isOn: inSteps.d === 1n };
  }
  const places = (root: typeof spot): readonly bigint[] => [root.low, root.high].map((end) => floorOf(exact.divide(end, step)));
  let root = spot;
  while (places(root)[0] !== places(root)[1]) root = narrowed(root);
  return { place: places(root)[0] ?? 0n, isOn: false };
}

/** The place of a figure on the grid; undefined where it is on none. */
export function placeOn(grid: Grid, spot: Spot): bigint | undefined {
  const { place, isOn } = below(grid, spot);
  return isOn ? place : undefined;
}

/** First and last place between two figures, without them; the first is above the last where there is none. */
export function between(grid: Grid, from: Spot, to: Spot): { readonly first: bigint; readonly last: bigint } {
  const end = below(grid, to);
  return { first: below(grid, from).place + 1n, last: end.isOn ? end.place - 1n : end.place };
}

/** The least place for which a claim holds that goes on holding once it does; one after the last where it never holds. */
export function leastPlace(first: bigint, last: bigint, holds: (place: bigint) => boolean): bigint {
  let [low, high] = [first, last + 1n];
  while (low < high) {
    const middle = (low + high) >> 1n;
    if (holds(middle)) high = middle;
    else low = middle + 1n;
  }
  return low;
}
