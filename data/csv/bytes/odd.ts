import type { OddCells } from '../../packed/odd.ts';
import { quote } from './column.ts';
import { placeAfter } from './ends.ts';
import { beforeEnd, countOf, fourOf } from './four.ts';
import type { Lines } from './lines.ts';
import { decoded } from './record.ts';

/** Notes the text of a cell that is not written like the others, and moves on behind it; gives up the line where that needs more. */
export function readOdd(odd: OddCells, lines: Lines, line: number, behind: number): void {
  const { bytes, view, cursors, nowhere, separator } = lines;
  const from = cursors[line] ?? 0;
  const isQuoted = bytes[from] === quote;
  const start = isQuoted ? from + 1 : from;
  const to = cellEnd(view, start, isQuoted ? quote : separator);
  const after = placeAfter(bytes, to, isQuoted, behind);
  if (after !== 0) {
    const text = decoded(bytes.subarray(start, to));
    if (text === undefined) lines.seen = -1;
    odd.note(line, text === '' ? undefined : text);
  }
  cursors[line] = after === 0 ? nowhere : after;
}

/** Where a cell ends whose text starts at a place: at a character, or at what cannot be plain. */
function cellEnd(view: DataView, start: number, character: number): number {
  const ends = fourOf(character);
  let end = start;
  for (let inWord = -1; inWord < 0; end += countOf(inWord)) inWord = beforeEnd(view.getInt32(end, true), ends);
  return end;
}
