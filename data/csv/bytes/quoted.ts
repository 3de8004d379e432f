import { firstPlain, quote } from './column.ts';

/**
 * Where a quoted cell ends whose text starts at a place: at its closing quote. One with quotes or line ends inside, or without an
 * end, gives the place of what is not plain.
 */
export function quotedEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] !== quote && (bytes[at] ?? 0) >= firstPlain) at++;
  return at;
}
