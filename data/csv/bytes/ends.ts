import { firstPlain, quote } from './column.ts';
import { endsIn, placeOfFirst } from './four.ts';

/** Where a cell without quotes ends: at its separator, or at what cannot be plain. */
export function plainEnd(view: DataView, from: number, separators: number): number {
  for (let at = from; ; at += 4) {
    const found = endsIn(view.getInt32(at, true), separators);
    if (found !== 0) return at + placeOfFirst(found);
  }
}

/**
 * Where a quoted cell ends whose text starts at a place: at its closing quote. One with line ends inside, or without an end, gives
 * the place of what is not plain.
 */
export function quotedEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] !== quote && (bytes[at] ?? 0) >= firstPlain) at++;
  return at;
}

/** The place behind a cell that ends at a place, and behind the character after it; 0 where that is not the one `behind` it. */
export function placeAfter(bytes: Uint8Array, end: number, isQuoted: boolean, behind: number): number {
  if (isQuoted && bytes[end] !== quote) return 0;
  const after = isQuoted ? end + 1 : end;
  return bytes[after] === behind ? after + 1 : 0;
}
