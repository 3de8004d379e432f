import { quote } from './column.ts';
import { plainEnd, quotedEnd } from './ends.ts';
import { fourOf } from './four.ts';
import type { Lines } from './lines.ts';

/** Moves on behind cells that nobody asks for. */
export function skipCells({ bytes, view, cursors, count, nowhere, separator }: Lines, behind: number): void {
  const separators = fourOf(separator);
  for (let line = 0; line < count; line++) {
    const from = cursors[line] ?? 0;
    const at = bytes[from] === quote ? quotedEnd(bytes, from + 1) + 1 : plainEnd(view, from, separators);
    const isWhole = bytes[at] === behind && (bytes[from] !== quote || bytes[at - 1] === quote);
    cursors[line] = isWhole ? at + 1 : nowhere;
  }
}
