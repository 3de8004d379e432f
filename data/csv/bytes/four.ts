/**
 * Four bytes at a time, as one number with the first byte lowest. Bytes that are looked for come back as the bits below the first of
 * them: its own last seven are among those, and where there is none it is all bits.
 *
 * A loop over many cells gives what it uses from other files a name in its own: V8 looks an imported or exported one up in every turn,
 * which costs a third of reading a cell.
 */

/** The same byte four times. */
export const fourOf = (byte: number): number => Math.imul(byte, 0x01010101);

/** `found`: the highest bit of each byte that is looked for; only the first need be certain. */
const before = (found: number): number => (found - 1) & ~found;

/** Before the first byte that is the same as in another word. */
export const beforeSame = (word: number, fours: number): number => {
  const other = word ^ fours;
  return before((other - 0x01010101) & ~other & 0x80808080);
};

/** Before the first byte that ends a cell: the separator, or a control character, which are below 14, among them what ends a line. */
export const beforeEnd = (word: number, separators: number): number => {
  const other = word ^ separators;
  return before((((other - 0x01010101) & ~other) | ((word - 0x0e0e0e0e) & ~word)) & 0x80808080);
};

/** Before the first byte that is not from 0 to 9. */
export const beforeNoDigit = (word: number): number => before(((word + 0x46464646) | (word - 0x30303030)) & 0x80808080);

/** How many bytes such bits are. */
export const countOf = (bits: number): number => (32 - Math.clz32(bits)) >>> 3;

/** Those of such bits that are whole bytes. */
export const wholeBytes = (bits: number): number => (bits >>> 7) | (bits >> 31);

/** Are all four from 0 to 9? */
export const areDigits = (word: number): boolean => (((word + 0x46464646) | (word - 0x30303030)) & 0x80808080) === 0;

/** What the digits before such bits come to, which are the first so many bytes. */
export const wholeIn = (word: number, bits: number): number => {
  const digits = (word & ((bits >>> 7) | (bits >> 31)) & 0x0f0f0f0f) << (32 - (((32 - Math.clz32(bits)) >>> 3) << 3));
  const pairs = Math.imul(digits, 10) + (digits >>> 8);
  return (pairs & 0xff) * 100 + ((pairs >>> 16) & 0xff);
};

export const isAscii = (word: number): boolean => (word & 0x80808080) === 0;
