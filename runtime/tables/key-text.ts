import { rationalText } from '../numbers/exact.ts';
import type { CellValue } from './cells.ts';

/** One text per key value: figures in lowest terms. */
export function keyText(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return rationalText(value);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value.toString();
}

/** One text for several key texts, and for several key values. */
export const joinedKey = (texts: readonly string[]): string => texts.join('\u0000');
export const keyOf = (values: readonly CellValue[]): string => joinedKey(values.map(keyText));
