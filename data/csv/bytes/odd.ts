import type { OddCells } from '../../packed/odd.ts';
import { quote } from './column.ts';
import { placeAfter, plainEnd, quotedEnd } from './ends.ts';
import { fourOf } from './four.ts';
import type { Lines } from './lines.ts';
import { decoded } from './record.ts';

/** Notes the text of a cell that is not written like the others, and moves on behind it; gives up the line where that needs more. */
export function readOdd(odd: OddCells, { bytes, view, cursors, nowhere, separator }: Lines, line: number, behind: number): void {
  const from = cursors[line] ?? 0;
  const isQuoted = bytes[from] === quote;
  const start = isQuoted ? from + 1 : from;
  const to = isQuoted ? quotedEnd(bytes, start) : plainEnd(view, from, fourOf(separator));
  const after = placeAfter(bytes, to, isQuoted, behind);
  if (after !== 0) odd.note(line, to === start ? undefined : decoded(bytes.subarray(start, to)));
  cursors[line] = after === 0 ? nowhere : after;
}
