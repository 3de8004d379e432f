import type { PayoutLine, Totals } from './data.ts';
import { minorDigitsOf } from './numbers/currencies.ts';
import { add, type Exact, exactOfRational, zero } from './numbers/exact.ts';
import { fixedText, plainText } from './numbers/printing.ts';
import { readDecimal } from './numbers/reading.ts';

/** A line and its amount as a number. */
export interface PaidLine {
  readonly line: PayoutLine;
  readonly amount: Exact;
}

/** A line with its amount, read out of its text. */
export const paidLine = (line: PayoutLine): PaidLine => ({ line, amount: amountOf(line) });
const amountOf = ({ amount }: PayoutLine): Exact => readDecimal(amount)?.value ?? exactOfRational(amount) ?? zero;

/** What the lines sum to: in all, and by payee, period and component. Declared units are summed apart. */
export function totalsOf(lines: readonly PaidLine[], currency: string): Totals {
  const money = lines.filter(({ line }) => line.unit === currency);
  const others = lines.filter(({ line }) => line.unit !== currency);
  const paid = (sum: Exact): string => fixedText(sum, minorDigitsOf(currency)) ?? plainText(sum);
  return {
    payout: paid(money.reduce((sum, { amount }) => add(sum, amount), zero)),
    byPayee: sumsBy(money, ({ payee }) => payee, paid),
    byPeriod: sumsBy(money, ({ period }) => period, paid),
    byComponent: sumsBy(money, ({ component }) => component, paid),
    units: sumsBy(others, ({ unit }) => unit, plainText),
  };
}

function sumsBy(
  lines: readonly PaidLine[],
  keyOf: (line: PayoutLine) => string,
  shown: (sum: Exact) => string,
): Readonly<Record<string, string>> {
  const sums = new Map<string, Exact>();
  for (const { line, amount } of lines) {
    const key = keyOf(line);
    sums.set(key, add(sums.get(key) ?? zero, amount));
  }
  return Object.fromEntries([...sums].map(([key, sum]) => [key, shown(sum)]));
}
