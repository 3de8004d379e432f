import { rationalText } from '../numbers/exact.ts';
import type { CellValue } from './cells.ts';

/** One text per key value: figures in lowest terms. */
export function keyText(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return rationalText(value);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value.toString();
}
