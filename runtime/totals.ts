import type { PayoutLine, Totals } from './data.ts';
import { minorDigitsOf } from './numbers/currencies.ts';
import { add, type Exact, zero } from './numbers/exact.ts';
import { fixedText, plainText } from './numbers/printing.ts';
import { readDecimal } from './numbers/reading.ts';

/** What the lines sum to: in all, and by payee, period and component. Declared units are summed apart. */
export function totalsOf(lines: readonly PayoutLine[], currency: string): Totals {
  const money = lines.filter(({ unit }) => unit === currency);
  const others = lines.filter(({ unit }) => unit !== currency);
  const paid = (sum: Exact): string => fixedText(sum, minorDigitsOf(currency)) ?? plainText(sum);
  return {
    payout: paid(sumOf(money)),
    byPayee: sumsBy(money, ({ payee }) => payee, paid),
    byPeriod: sumsBy(money, ({ period }) => period, paid),
    byComponent: sumsBy(money, ({ component }) => component, paid),
    units: sumsBy(others, ({ unit }) => unit, plainText),
  };
}

const amountOf = ({ amount }: PayoutLine): Exact => readDecimal(amount)?.value ?? zero;
const sumOf = (lines: readonly PayoutLine[]): Exact => lines.reduce((sum, line) => add(sum, amountOf(line)), zero);

function sumsBy(
  lines: readonly PayoutLine[],
  keyOf: (line: PayoutLine) => string,
  shown: (sum: Exact) => string,
): Readonly<Record<string, string>> {
  const sums = new Map<string, Exact>();
  for (const line of lines) sums.set(keyOf(line), add(sums.get(keyOf(line)) ?? zero, amountOf(line)));
  return Object.fromEntries([...sums].map(([key, sum]) => [key, shown(sum)]));
}
