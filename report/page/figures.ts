import type { Report } from '../report.ts';
import { minorDigitsOf } from '../../runtime/numbers/currencies.ts';
import { type Exact, exactOf, multiply } from '../../runtime/numbers/exact.ts';
import { groupedText } from '../../runtime/numbers/printing.ts';
import type { ReportWords } from '../words/words.ts';

/** How a report writes figures. Amounts of pay are in full; sales and the like at most to the smallest unit. */
export interface Written {
  /** `1,860.00` */
  readonly amount: (value: Exact) => string;
  /** `1,860.00 USD` */
  readonly money: (value: Exact) => string;
  /** `80.8%`: a tenth of a percent. */
  readonly share: (value: Exact) => string;
  /** `12.25k`, for axes: in full where a few signs can say it. */
  readonly short: (value: Exact) => string;
  /** `12.3k` */
  readonly brief: (value: Exact) => string;
  readonly count: (count: number) => string;
}

export function writtenFor({ plan }: Report, { large }: ReportWords): Written {
  const digits = minorDigitsOf(plan.currency);
  const amount = (value: Exact): string => groupedText(value, digits, digits);
  return {
    amount,
    money: (value) => `${amount(value)} ${plan.currency}`.trimEnd(),
    share: (value) => `${groupedText(multiply(value, exactOf(100n)), 0, 1)}%`,
    short: (value) => shortText(value, large, 2),
    brief: (value) => shortText(value, large, 1),
    count: (count) => groupedText(exactOf(BigInt(count)), 0, 0),
  };
}

function shortText({ n, d }: Exact, large: ReportWords['large'], digits: number): string {
  const size = (n < 0n ? -n : n) / d;
  const found = large.find(({ from }) => size >= from);
  return found === undefined
    ? groupedText({ n, d }, 0, digits)
    : `${groupedText({ n, d: d * found.from }, 0, digits)}${found.sign}`;
}

/** An amount as the runtime gives it, thousands apart. */
export function grouped(amount: string): string {
  const [whole = '', decimals] = amount.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? apart : `${apart}.${decimals}`;
}
