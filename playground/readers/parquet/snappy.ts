import { snappyUncompress as uncompressInto } from 'hyparquet';

/** Unpacks Snappy in JavaScript, given how many bytes come out. */
export function snappyUncompress(input: Uint8Array, length: number): Uint8Array {
  const output = new Uint8Array(length);
  uncompressInto(input, output);
  return output;
}

/**
 * Stands in for the package `hysnappy` (see `vite.config.ts`): hyparquet-compressors starts its WebAssembly as soon as it is
 * loaded, which the page's Content-Security-Policy forbids.
 */
export const snappyUncompressor = (): typeof snappyUncompress => snappyUncompress;
