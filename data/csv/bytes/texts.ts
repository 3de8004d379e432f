import { growingWholes } from '../../packed/growing.ts';
import { mixed, placeOf, placeOfBytes, type TextPlaces, textPlaces } from '../../packed/places.ts';
import { packedTexts } from '../../packed/texts.ts';
import { type CellColumn, quote } from './column.ts';
import { placeAfter, quotedEnd } from './ends.ts';
import { endsIn, firstOf, fourOf, placeOfFirst } from './four.ts';
import { type Lines, mostLines } from './lines.ts';

/** Cells of any text, each text kept once. */
export function textColumn(): CellColumn {
  const places = textPlaces();
  const values = new Int32Array(mostLines);
  const kept = growingWholes();
  const encoder = new TextEncoder();
  /** Lines that were read and left out. */
  let unkept = 0;
  return {
    read(lines, behind) {
      readTexts(places, values, lines, behind);
      unkept += lines.count;
    },
    keep(from, to) {
      kept.add(values.subarray(from, to));
      unkept -= to - from;
    },
    push(cell = '') {
      const bytes = encoder.encode(cell);
      kept.push(placeOfBytes(places, bytes, 0, bytes.length));
    },
    finish: () => packedTexts(kept.finish(), places, unkept === 0),
  };
}

/** A cell is looked at four bytes at a time: the first two of these fours tell most texts apart. */
function readTexts(places: TextPlaces, values: Int32Array, lines: Lines, behind: number): void {
  const { bytes, view, cursors, count, nowhere, separator } = lines;
  const separators = fourOf(separator);
  for (let line = 0; line < count; line++) {
    const from = cursors[line] ?? 0;
    if (bytes[from] === quote) {
      cursors[line] = readQuoted(places, values, line, lines, behind);
      continue;
    }
    let at = from;
    let word = view.getInt32(from, true);
    let found = endsIn(word, separators);
    const first = found === 0 ? word : firstOf(word, placeOfFirst(found));
    let second = 0;
    while (found === 0) {
      at += 4;
      word = view.getInt32(at, true);
      found = endsIn(word, separators);
      const next = found === 0 ? word : firstOf(word, placeOfFirst(found));
      second = at === from + 4 ? next : mixed(second, next);
    }
    at += placeOfFirst(found);
    if (bytes[at] === behind) {
      values[line] = placeOf(places, bytes, from, at - from, first, second);
      cursors[line] = at + 1;
    } else cursors[line] = nowhere;
  }
}

function readQuoted(
  places: TextPlaces,
  values: Int32Array,
  line: number,
  { bytes, cursors, nowhere }: Lines,
  behind: number,
): number {
  const from = (cursors[line] ?? 0) + 1;
  const to = quotedEnd(bytes, from);
  const after = placeAfter(bytes, to, true, behind);
  if (after === 0) return nowhere;
  values[line] = placeOfBytes(places, bytes, from, to);
  return after;
}
