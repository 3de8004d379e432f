import { type Cut, recordAt } from '../records.ts';
import { lineFeed } from './column.ts';

/** One record read as text, and the place behind it. */
export interface RecordRead {
  readonly cut: Cut;
  readonly after: number;
}

/** Why a record could not be read: it ends behind the bytes at hand, or they are no text. */
export type Stopped = 'cut-off' | 'no-text';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** Are some bytes text? */
export function isText(bytes: Uint8Array): boolean {
  return decoded(bytes) !== undefined;
}

/** Undefined where the bytes are no text, or more of it than fits into one. */
export function decoded(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * The record that starts at a place, in as many lines as it takes. All bytes up to `to` are whole lines; behind the last bytes of a
 * file a record that does not end is broken.
 */
export function recordIn(bytes: Uint8Array, from: number, to: number, separator: number, isLast: boolean): RecordRead | Stopped {
  for (let end = lineEnd(bytes, from); ; end = lineEnd(bytes, Math.min(to - 1, from + 2 * (end - from)))) {
    const text = decoded(bytes.subarray(from, end));
    if (text === undefined || text.includes('\0')) return 'no-text';
    const cut = recordAt(text, separator, 0);
    if (cut.broken !== 'quote-never-closed' || (end === to && isLast)) return { cut, after: from + bytesIn(text, cut.end) };
    if (end === to) return 'cut-off';
  }
}

const lineEnd = (bytes: Uint8Array, from: number): number => bytes.indexOf(lineFeed, from) + 1;

/** How many bytes the first so many characters take. */
const bytesIn = (text: string, end: number): number => encoder.encode(text.slice(0, end)).length;
