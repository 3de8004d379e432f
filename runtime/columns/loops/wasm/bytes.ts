/** A stretch of a WebAssembly module. */
export type Bytes = readonly number[];

/** A whole number from 0 to 2^32 - 1, seven bits a byte. */
export function unsigned(value: number): Bytes {
  return value < 128 ? [value] : [(value % 128) + 128, ...unsigned(Math.floor(value / 128))];
}

/** A whole number from -2^31 to 2^31 - 1, seven bits a byte. */
export function signed(value: number): Bytes {
  const low = ((value % 128) + 128) % 128;
  const rest = (value - low) / 128;
  const isAll = (rest === 0 && low < 64) || (rest === -1 && low >= 64);
  return isAll ? [low] : [low + 128, ...signed(rest)];
}

export const float = (value: number): Bytes => [...new Uint8Array(Float64Array.of(value).buffer)];

export const listed = (items: readonly Bytes[]): Bytes => [...unsigned(items.length), ...items.flat()];

export function named(text: string): Bytes {
  return listed(Array.from(text, (letter) => [letter.charCodeAt(0)]));
}

export const sized = (bytes: Bytes): Bytes => [...unsigned(bytes.length), ...bytes];
