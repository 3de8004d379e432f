import { growingWholes } from '../../packed/growing.ts';
import { slotOf, mixed, placeOf, placeOfBytes, type TextPlaces, textPlaces } from '../../packed/places.ts';
import { packedTexts } from '../../packed/texts.ts';
import { type CellColumn, quote } from './column.ts';
import { placeAfter } from './ends.ts';
import { beforeEnd, countOf, fourOf, wholeBytes } from './four.ts';
import { type Lines, mostLines } from './lines.ts';
import { readByTurns } from './turns.ts';

/** Cells of any text, each text kept once. */
export function textColumn(expected: number): CellColumn {
  const places = textPlaces();
  const values = new Int32Array(mostLines);
  const kept = growingWholes(expected);
  const encoder = new TextEncoder();
  /** Lines that were read and left out. */
  let unkept = 0;
  return {
    read(lines, behind) {
      readTexts(places, values, lines, behind);
      unkept += lines.count;
    },
    keep(from, to) {
      kept.add(values.subarray(from, to), [0, places.count - 1]);
      unkept -= to - from;
    },
    push(cell = '') {
      const bytes = encoder.encode(cell);
      kept.push(placeOfBytes(places, bytes, 0, bytes.length));
    },
    finish: () => packedTexts(kept.finish(), places, unkept === 0),
  };
}

const [before, bytesIn, wholly, slotFor, quoted] = [beforeEnd, countOf, wholeBytes, slotOf, quote];

function readTexts(places: TextPlaces, values: Int32Array, lines: Lines, behind: number): void {
  readByTurns(lines, {
    usual: (from) => readKnown(places, values, lines, behind, from),
    any: (from, to) => readAny(places, values, lines, behind, from, to),
  });
}

/** Texts of fewer than eight bytes that are known, and found where they are looked for first. */
function readKnown({ slots, mask }: TextPlaces, values: Int32Array, lines: Lines, behind: number, start: number): number {
  const { view, cursors, count } = lines;
  const separators = fourOf(lines.separator);
  let [line, seen] = [start, 0];
  for (; line < count; line++) {
    const from = cursors[line] ?? 0;
    const one = view.getInt32(from, true);
    const two = view.getInt32(from + 4, true);
    const inOne = before(one, separators);
    const inTwo = before(two, separators) & (inOne >> 31);
    const first = one & wholly(inOne);
    const second = two & wholly(inTwo);
    const slot = slotFor(first, second, mask);
    const end = from + bytesIn(inOne) + bytesIn(inTwo);
    if (inTwo < 0 || (one & 0xff) === quoted || slots[slot] !== first || slots[slot + 1] !== second) break;
    const place = slots[slot + 3] ?? 0;
    if (place === 0 || view.getUint8(end) !== behind) break;
    values[line] = place - 1;
    cursors[line] = end + 1;
    seen |= one | two;
  }
  lines.seen |= seen;
  return line;
}

function readAny(places: TextPlaces, values: Int32Array, lines: Lines, behind: number, start: number, to: number): void {
  const { bytes, view, cursors, nowhere } = lines;
  const [separators, quotes] = [fourOf(lines.separator), fourOf(quote)];
  let seen = 0;
  for (let line = start; line < to; line++) {
    const cell = cursors[line] ?? 0;
    const isQuoted = bytes[cell] === quoted;
    const from = isQuoted ? cell + 1 : cell;
    const ends = isQuoted ? quotes : separators;
    const one = view.getInt32(from, true);
    const two = view.getInt32(from + 4, true);
    const inOne = before(one, ends);
    let inLast = before(two, ends) & (inOne >> 31);
    let second = two & wholly(inLast);
    let end = from + bytesIn(inOne) + bytesIn(inLast);
    seen |= one | two;
    while (inLast < 0) {
      const word = view.getInt32(end, true);
      inLast = before(word, ends);
      second = mixed(second, word & wholly(inLast));
      end += bytesIn(inLast);
      seen |= word;
    }
    const after = placeAfter(bytes, end, isQuoted, behind);
    if (after !== 0) values[line] = placeOf(places, bytes, from, end - from, one & wholly(inOne), second);
    cursors[line] = after === 0 ? nowhere : after;
  }
  lines.seen |= seen;
}
