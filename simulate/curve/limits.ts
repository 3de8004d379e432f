import * as exact from '../../runtime/numbers/exact.ts';
import { type Exact, rationalText } from '../../runtime/numbers/exact.ts';
import { type Quotient, quotientAt } from '../numbers/quotient.ts';
import { narrowedTo, type Spot } from '../numbers/spot.ts';
import type { Within } from './curve.ts';

const width = exact.exactOf(1n, 1_000_000n);
const within = (low: Exact, high: Exact): Within => ({ low: rationalText(low), high: rationalText(high) });

export function placed(spot: Spot): Within {
  if (spot.kind === 'fraction') return within(spot.value, spot.value);
  const { low, high } = narrowedTo(spot, width);
  return within(low, high);
}

/** What a function comes to at a place; undefined where it goes beyond all bounds. */
export function limitAt(whole: Quotient, spot: Spot): Within | undefined {
  if (spot.kind === 'fraction') {
    const value = quotientAt(whole, spot.value);
    return value && within(value, value);
  }
  const narrow = narrowedTo(spot, width);
  const [first, last] = [quotientAt(whole, narrow.low), quotientAt(whole, narrow.high)];
  if (first === undefined || last === undefined) return undefined;
  return exact.isBelow(last, first) ? within(last, first) : within(first, last);
}
