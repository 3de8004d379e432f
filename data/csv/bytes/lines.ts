import { lineFeed } from './column.ts';
import { beforeSame, countOf, fourOf } from './four.ts';

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
  /** All bits of the texts that were looked at. */
  seen: number;
}

/** A block has this much room behind its bytes. */
export const padding = 16;
const lineFeeds = fourOf(lineFeed);
export const mostLines = 1 << 13;

export interface LineFinder {
  /** The first lines from a place on, up to `to`; bytes after the last line feed are left. */
  find(bytes: Uint8Array, from: number, to: number): Lines;
  /** There is a line of so many bytes. */
  notice(length: number): void;
}

/** Lines are looked for behind as many bytes as the shortest of them has, so one that is shorter stands as part of the line before. */
export function lineFinder(separator: number): LineFinder {
  const starts = new Int32Array(mostLines + 1);
  const cursors = new Int32Array(mostLines);
  let shortest = Infinity;
  return {
    find(bytes, from, to) {
      const view = new DataView(bytes.buffer);
      const [count, least] = startsOf(view, from, to, shortest === Infinity ? 0 : shortest - 1, starts);
      shortest = Math.min(shortest, least);
      cursors.set(starts.subarray(0, count));
      const end = starts[count] ?? from;
      return { bytes, view, count, starts, cursors, end, nowhere: end + 1, separator, seen: 0 };
    },
    notice: (length) => void (shortest = Math.min(shortest, length)),
  };
}

const [before, bytesIn] = [beforeSame, countOf];

/** Notes where lines start: behind line feeds, but for those among so many bytes at the start of a line. Gives the least length, too. */
function startsOf(
  view: DataView,
  from: number,
  to: number,
  without: number,
  starts: Int32Array,
): readonly [count: number, least: number] {
  let [count, start, least] = [0, from, to];
  starts[0] = from;
  for (let at = from + without; at < to && count < mostLines;) {
    const one = before(view.getInt32(at, true), lineFeeds);
    const two = before(view.getInt32(at + 4, true), lineFeeds);
    if ((one & two) === -1) {
      at += 8;
      continue;
    }
    at += bytesIn(one) + bytesIn(two & (one >> 31)) + 1;
    if (at > to) break;
    if (at - start < least) least = at - start;
    starts[++count] = start = at;
    at += without;
  }
  if (start < to && count < mostLines) starts[++count] = to;
  return [count, least];
}
