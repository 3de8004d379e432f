import { type Exact, exactOf } from '../numbers/exact.ts';
import { type Days, unitHolding } from './units.ts';

/**
 * The share that a part has of a longer unit. Months, quarters and half-years are whole parts of it (a month is 1/12 of any year), and
 * so are half-months; anything else, such as weeks and cut periods, goes by its days.
 */
export function shareOfUnit(part: Days, whole: Days): Exact {
  const [some, all] = [halfMonthsIn(part), halfMonthsIn(whole)];
  return some === undefined || all === undefined ? exactOf(lengthOf(part), lengthOf(whole)) : exactOf(some, all);
}

const lengthOf = ({ from, to }: Days): bigint => BigInt(to - from + 1);

/** How many half-months the days are made of; undefined where they are not. */
function halfMonthsIn({ from, to }: Days): bigint | undefined {
  let count = 0n;
  for (let at = from; at <= to; count++) {
    const half = unitHolding('half-month', at, 1);
    if (half.from !== at || half.to > to) return undefined;
    at = half.to + 1;
  }
  return count;
}
