import type { RunData, RunOptions, RunResult, SourceTable } from '../../runtime/data.ts';
import { run } from '../../runtime/index.ts';
import { calculationOf } from '../examples/paid.ts';

/** Rows as a source: the first holds the headers; an empty cell is blank. */
export function sourceOf(file: string, [headers = [], ...rows]: readonly (readonly string[])[]): SourceTable {
  const columns = headers.map((header, i) => ({ header, cells: rows.map((row) => (row[i] === '' ? undefined : row[i])) }));
  return { file, columns, rowCount: rows.length };
}

/** Pays a plan's text over inputs: the first row holds the headers. */
export function paidOn(text: string, inputs: readonly (readonly string[])[], options: RunOptions = {}): RunResult {
  const data: RunData = { tables: {}, inputs: sourceOf('inputs.csv', inputs) };
  return run(calculationOf(text), data, options);
}

/** Cents as money is written: 123456n is `1234.56`. */
export function moneyOf(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `1234.56` as cents. */
export const centsOf = (money: string): bigint => BigInt(money.replace('.', ''));

/** Hundredths of a percent as a plan writes them: 525n is `5.25%`. */
export const percentOf = (points: bigint): string => `${moneyOf(points)}%`;

/** n / d to a whole number, half away from zero; d is above 0. */
export function rounded(n: bigint, d: bigint): bigint {
  const size = n < 0n ? -n : n;
  const whole = (2n * size + d) / (2n * d);
  return n < 0n ? -whole : whole;
}

/** Thousands apart, as people write figures in a plan: `1,234.56`. */
export const writtenOf = (cents: bigint): string => moneyOf(cents).replace(/\B(?=(?:\d{3})+\.)/g, ',');
