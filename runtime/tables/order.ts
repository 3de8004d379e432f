import { isBelow } from '../numbers/exact.ts';
import type { CellValue } from './cells.ts';
import { keyText } from './typed.ts';

/** Cells of one column in order: figures and days by size, texts by their characters, empty ones first. */
export function compareCells(a: CellValue, b: CellValue): number {
  if (typeof a === 'object' && typeof b === 'object') return isBelow(a, b) ? -1 : isBelow(b, a) ? 1 : 0;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [keyText(a), keyText(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
