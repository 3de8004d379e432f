import { quote } from './column.ts';

/** The place behind a cell that ends at a place, and behind the character after it; 0 where that is not the one `behind` it. */
export function placeAfter(bytes: Uint8Array, end: number, isQuoted: boolean, behind: number): number {
  if (isQuoted && bytes[end] !== quote) return 0;
  const after = isQuoted ? end + 1 : end;
  return bytes[after] === behind ? after + 1 : 0;
}
