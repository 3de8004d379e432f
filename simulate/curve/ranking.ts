import * as exact from '../../runtime/numbers/exact.ts';
import { compare } from './comparing.ts';
import type { Figure } from './figure.ts';
import type { Watching } from './watching.ts';

/** Places from the highest down: they hold as long as the figures stand in this order. */
export function placesOf(figures: readonly Figure[], tiesSplit: boolean, watching: Watching): readonly Figure[] {
  const figureAt = (i: number): Figure => figures[i] ?? exact.zero;
  const order = figures.map((_, i) => i).sort((i, j) => compare(figureAt(j), figureAt(i), watching));
  const places: Figure[] = [];
  for (let first = 0; first < order.length;) {
    const own = figureAt(order[first] ?? 0);
    let after = first + 1;
    while (after < order.length && compare(figureAt(order[after] ?? 0), own, watching) === 0) after++;
    const place = exact.exactOf(BigInt(tiesSplit ? first + 1 + after : 2 * (first + 1)), 2n);
    for (const i of order.slice(first, after)) places[i] = exact.lowestTerms(place);
    first = after;
  }
  return places;
}
