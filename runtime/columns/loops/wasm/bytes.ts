/** A stretch of a WebAssembly module: bytes, and stretches that are made of such. */
export type Bytes = readonly (number | Bytes)[];

/** Byte after byte. */
export function flat(bytes: Bytes, before: number[] = []): readonly number[] {
  bytes.forEach((one) => (typeof one === 'number' ? void before.push(one) : void flat(one, before)));
  return before;
}

/** A whole number from 0 to 2^32 - 1, seven bits a byte. */
export function unsigned(value: number): Bytes {
  return value < 128 ? [value] : [(value % 128) + 128, unsigned(Math.floor(value / 128))];
}

/** A whole number from -2^31 to 2^31 - 1, seven bits a byte. */
export function signed(value: number): Bytes {
  const low = ((value % 128) + 128) % 128;
  const rest = (value - low) / 128;
  const isAll = (rest === 0 && low < 64) || (rest === -1 && low >= 64);
  return isAll ? [low] : [low + 128, signed(rest)];
}

export const float = (value: number): Bytes => [...new Uint8Array(Float64Array.of(value).buffer)];

export const listed = (items: readonly Bytes[]): Bytes => [unsigned(items.length), items];

export function named(text: string): Bytes {
  return listed(Array.from(text, (letter) => [letter.charCodeAt(0)]));
}

export function sized(bytes: Bytes): Bytes {
  const all = flat(bytes);
  return [unsigned(all.length), all];
}
