import { lineFeed } from './column.ts';
import { allFound, firstFound, fourOf, placeOfFirst } from './four.ts';

/** Some lines of a block of bytes. They end in a line feed; behind the last of them line feeds stand too. */
export interface Lines {
  readonly bytes: Uint8Array;
  /** The same bytes, for four at a time. */
  readonly view: DataView;
  readonly count: number;
  /** Where each line starts, and where the last one ends. */
  readonly starts: Int32Array;
  /** How far each line has been read. */
  readonly cursors: Int32Array;
  readonly end: number;
  /** The cursor of a line that is given up: a place behind all lines. */
  readonly nowhere: number;
  /** Cells are cut by it. */
  readonly separator: number;
  readonly isAscii: boolean;
}

/** A block has this much room behind its bytes. */
export const padding = 16;
const lineFeeds = fourOf(lineFeed);
export const mostLines = 1 << 13;

export interface LineFinder {
  /** The first lines from a place on, up to `to`; bytes after the last line feed are left. */
  find(bytes: Uint8Array, from: number, to: number): Lines;
}

export function lineFinder(separator: number): LineFinder {
  const starts = new Int32Array(mostLines + 1);
  const cursors = new Int32Array(mostLines);
  return {
    find(bytes, from, to) {
      const view = new DataView(bytes.buffer);
      const words = new Int32Array(bytes.buffer, 0, bytes.length >> 2);
      const [count, isAscii] = startsOf(words, from, to, starts);
      cursors.set(starts.subarray(0, count));
      const end = starts[count] ?? from;
      return { bytes, view, count, starts, cursors, end, nowhere: end + 1, separator, isAscii };
    },
  };
}

/** Notes where lines start, and whether all bytes looked at are ASCII. */
function startsOf(words: Int32Array, from: number, to: number, starts: Int32Array): readonly [count: number, isAscii: boolean] {
  let count = 0;
  let seen = 0;
  starts[0] = from;
  for (let word = from >> 2; word << 2 < to && count < mostLines; word += 2) {
    const [one, two] = [words[word] ?? 0, words[word + 1] ?? 0];
    seen |= one | two;
    if ((firstFound(one ^ lineFeeds) | firstFound(two ^ lineFeeds)) === 0) continue;
    count = noteLines(one, word << 2, from, to, starts, count);
    count = noteLines(two, (word << 2) + 4, from, to, starts, count);
  }
  return [count, (seen & 0x80808080) === 0];
}

/** Notes a line behind each line feed among four bytes, those from a place on. */
function noteLines(four: number, place: number, from: number, to: number, starts: Int32Array, known: number): number {
  let count = known;
  for (let found = allFound(four ^ lineFeeds); found !== 0 && count < mostLines; found &= found - 1) {
    const next = place + placeOfFirst(found) + 1;
    if (from < next && next <= to) starts[++count] = next;
  }
  return count;
}
