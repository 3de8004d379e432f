import { type Exact, exactOf } from './exact.ts';

/** A number as data holds it: digits, perhaps a sign and decimals. */
export interface Decimal {
  readonly value: Exact;
  /** Digits after the point, without closing zeros. */
  readonly decimals: number;
}

/** Reads `-1234.50`; undefined for anything else, such as `1,234`, `1e3`, `$5`, `NaN`. At most 60 digits on each side. */
export function readDecimal(text: string): Decimal | undefined {
  const found = /^([+-]?)(\d{1,60})(?:\.(\d{1,60}))?$/.exec(text);
  if (found === null) return undefined;
  const digits = (found[3] ?? '').replace(/0+$/, '');
  const n = BigInt(`${found[2] ?? ''}${digits}`);
  return { value: exactOf(found[1] === '-' ? -n : n, 10n ** BigInt(digits.length)), decimals: digits.length };
}

/** Reads `5%` as 1/20, and plain decimals. */
export function readPercent(text: string): Decimal | undefined {
  if (!text.endsWith('%')) return readDecimal(text);
  const decimal = readDecimal(text.slice(0, -1).trimEnd());
  return decimal && { value: exactOf(decimal.value.n, decimal.value.d * 100n), decimals: decimal.decimals + 2 };
}
