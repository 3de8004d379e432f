import { quote } from './column.ts';
import { placeAfter } from './ends.ts';
import { beforeEnd, countOf, fourOf } from './four.ts';
import type { Lines } from './lines.ts';

/** Moves on behind cells that nobody asks for. */
export function skipCells(lines: Lines, behind: number): void {
  const { bytes, view, cursors, count, nowhere } = lines;
  const [separators, quotes] = [fourOf(lines.separator), fourOf(quote)];
  let seen = 0;
  for (let line = 0; line < count; line++) {
    const from = cursors[line] ?? 0;
    const isQuoted = bytes[from] === quote;
    let to = isQuoted ? from + 1 : from;
    for (let inWord = -1; inWord < 0; to += countOf(inWord)) {
      const word = view.getInt32(to, true);
      inWord = beforeEnd(word, isQuoted ? quotes : separators);
      seen |= word;
    }
    const after = placeAfter(bytes, to, isQuoted, behind);
    cursors[line] = after === 0 ? nowhere : after;
  }
  lines.seen |= seen;
}
