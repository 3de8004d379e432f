/**
 * Four bytes at a time, as one number with the first byte lowest. Bytes that are found have their highest bit set in what comes back.
 */

/** The same byte four times. */
export const fourOf = (byte: number): number => Math.imul(byte, 0x01010101);

/** Which bytes are 0. Only the first of them is certain. */
export const firstFound = (word: number): number => (word - 0x01010101) & ~word & 0x80808080;

/** Which bytes are 0, all of them certain. */
export const allFound = (word: number): number => ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word | 0x7f7f7f7f);

/** Which bytes of a word end a cell: the separator, or a control character. Only the first of them is certain. */
export function endsIn(word: number, separators: number): number {
  const other = word ^ separators;
  return (((other - 0x01010101) & ~other) | ((word - 0x0e0e0e0e) & ~word)) & 0x80808080;
}

/** The place of the first byte that was found, from 0. */
export const placeOfFirst = (found: number): number => (31 - Math.clz32(found & -found)) >>> 3;

/** The first so many bytes, from 0 to 3 of them. */
export const firstOf = (word: number, count: number): number => word & ((1 << (count << 3)) - 1);

/** Are all four from 0 to 9? */
export const areDigits = (word: number): boolean => (((word + 0x46464646) | (word - 0x30303030)) & 0x80808080) === 0;
