import { quote } from './column.ts';
import { placeAfter, plainEnd, quotedEnd } from './ends.ts';
import { fourOf } from './four.ts';
import type { Lines } from './lines.ts';

/** Moves on behind cells that nobody asks for. */
export function skipCells({ bytes, view, cursors, count, nowhere, separator }: Lines, behind: number): void {
  const separators = fourOf(separator);
  for (let line = 0; line < count; line++) {
    const from = cursors[line] ?? 0;
    const isQuoted = bytes[from] === quote;
    const to = isQuoted ? quotedEnd(bytes, from + 1) : plainEnd(view, from, separators);
    const after = placeAfter(bytes, to, isQuoted, behind);
    cursors[line] = after === 0 ? nowhere : after;
  }
}
