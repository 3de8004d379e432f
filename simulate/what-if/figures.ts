import type { Exact } from '../../runtime/numbers/exact.ts';
import { plainText } from '../../runtime/numbers/printing.ts';
import { readPercent } from '../../runtime/numbers/reading.ts';

/** A figure as people write it, such as `33,000` or `5%`: exact, and as data hold it. */
export function figureOf(written: string): { readonly value: Exact; readonly text: string } | undefined {
  const isGrouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?%?$/.test(written);
  const read = readPercent(isGrouped ? written.replaceAll(',', '') : written);
  return read && { value: read.value, text: plainText(read.value) };
}
