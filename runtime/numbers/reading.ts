import { Decimal } from './decimal.ts';
import { type Exact, exactOf } from './exact.ts';

/** A number as data holds it: digits, perhaps a sign and decimals. */
export interface ReadNumber {
  readonly value: Exact;
  /** Digits after the point, without closing zeros. */
  readonly decimals: number;
}

/** Reads `-1234.50`; undefined for anything else, such as `1,234`, `1e3`, `$5`, `NaN`. At most 60 digits on each side. */
export function readDecimal(text: string): ReadNumber | undefined {
  if (!/^[+-]?\d{1,60}(?:\.\d{1,60})?$/.test(text)) return undefined;
  const decimal = new Decimal(text);
  const decimals = decimal.decimalPlaces();
  const n = BigInt(decimal.toFixed(decimals).replace('.', ''));
  return { value: exactOf(n, 10n ** BigInt(decimals)), decimals };
}

/** Reads `5%` as 1/20, and plain decimals. */
export function readPercent(text: string): ReadNumber | undefined {
  if (!text.endsWith('%')) return readDecimal(text);
  const decimal = readDecimal(text.slice(0, -1).trimEnd());
  return decimal && { value: exactOf(decimal.value.n, decimal.value.d * 100n), decimals: decimal.decimals + 2 };
}
