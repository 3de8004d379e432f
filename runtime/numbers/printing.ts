import { Decimal } from './decimal.ts';
import { type Exact, lowestTerms } from './exact.ts';
import { roundQuotient } from './rounding.ts';

/** Exactly so many digits after the point: `1860.00`. Undefined when the number has more than that. */
export function fixedText(value: Exact, digits: number): string | undefined {
  const scaled = value.n * 10n ** BigInt(digits);
  return scaled % value.d === 0n ? pointed(scaled / value.d, digits) : undefined;
}

/** For people: thousands apart, at most so many digits, `…` never: the exact value stands beside it in a trace. */
export function groupedText(value: Exact, least: number, most: number): string {
  const scaled = roundQuotient(value.n * 10n ** BigInt(most), value.d, 'half-up');
  const [whole = '0', decimals = ''] = pointed(scaled, most).split('.');
  const shown = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return shown === '' ? grouped : `${grouped}.${shown}`;
}

/** `120%`, at most four digits after the point. */
export const percentText = (value: Exact): string => `${groupedText({ n: value.n * 100n, d: value.d }, 0, 4)}%`;

/** A decimal such as `0.05` where the number has one, else a fraction `1/3`. */
export function plainText(value: Exact): string {
  const { n, d } = lowestTerms(value);
  for (let digits = 0; digits <= 12; digits++) {
    const text = fixedText({ n, d }, digits);
    if (text !== undefined) return text;
  }
  return `${n}/${d}`;
}

function pointed(scaled: bigint, digits: number): string {
  return new Decimal(`${scaled}e-${digits}`).toFixed(digits);
}
