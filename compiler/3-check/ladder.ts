import type { BandBounds } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { constantOf, multipleOf } from './constant.ts';
import type { Draft } from './draft.ts';

/** A ladder whose bounds are multiples of one figure and whose pay is constant: what it pays can be told before any data. */
export interface PlainBand {
  readonly low: Exact;
  readonly high: Exact | undefined;
  readonly pay: Exact;
  readonly risingTo: Exact | undefined;
  readonly another: boolean;
  readonly spread: 'excess' | 'everything';
}
export interface PlainLadder {
  readonly form: 'rate' | 'lump';
  readonly bands: readonly PlainBand[];
}

export type LadderBand = BandBounds<Draft> & {
  readonly pay: Draft;
  readonly risingTo?: Draft;
  readonly another: boolean;
  readonly spread: 'excess' | 'everything';
};

export function plainLadderOf(form: 'rate' | 'lump', bands: readonly LadderBand[]): PlainLadder | undefined {
  const plain: PlainBand[] = [];
  for (const band of bands) {
    const pay = constantOf(band.pay);
    const risingTo = band.risingTo && constantOf(band.risingTo);
    if (pay === undefined || (band.risingTo !== undefined && risingTo === undefined)) return undefined;
    const low = band.low === undefined ? exact.zero : multipleOf(band.low).times;
    const high = band.high && multipleOf(band.high).times;
    plain.push({ low, high, pay, risingTo, another: band.another, spread: band.spread });
  }
  return { form, bands: plain };
}

/** How much the pay changes at the lower bound of band `index`, in units of the figure that bounds are multiples of. */
export function jumpAt(ladder: PlainLadder, index: number): Exact {
  const bound = ladder.bands[index]?.low ?? exact.zero;
  return exact.subtract(paidBy(ladder, index, bound), paidBy(ladder, index - 1, bound));
}

/** What the ladder pays at `base` when band `index` is the highest reached. */
function paidBy(ladder: PlainLadder, index: number, base: Exact): Exact {
  const band = ladder.bands[index];
  if (band === undefined) return exact.zero;
  if (ladder.form === 'lump') return band.another ? exact.add(band.pay, paidBy(ladder, index - 1, base)) : band.pay;
  if (band.spread === 'everything') return exact.multiply(rateAt(band, base), base);
  const slice = exact.multiply(band.pay, exact.subtract(base, band.low));
  return exact.add(slice, paidBy(ladder, index - 1, band.low));
}

function rateAt(band: PlainBand, base: Exact): Exact {
  const { low, high, pay, risingTo } = band;
  if (high === undefined || risingTo === undefined) return pay;
  const part = exact.divide(exact.subtract(base, low), exact.subtract(high, low));
  return exact.add(pay, exact.multiply(part, exact.subtract(risingTo, pay)));
}
