import { readIso } from '../../../runtime/periods/dates.ts';
import { growingWholes } from '../../packed/growing.ts';
import { type OddCells, oddCells } from '../../packed/odd.ts';
import { type CellColumn, minus, quote } from './column.ts';
import { placeAfter } from './ends.ts';
import { areDigits } from './four.ts';
import { type Lines, mostLines } from './lines.ts';
import { dayIn, firstDays, lengths } from './months.ts';
import { readOdd } from './odd.ts';
import { readByTurns } from './turns.ts';

/** Cells that say a day as 2017-03-31. */
export function dayColumn(expected: number): CellColumn {
  const values = new Int32Array(mostLines);
  const [kept, odd] = [growingWholes(expected), oddCells()];
  return {
    read: (lines, behind) => readDays(values, odd, lines, behind),
    keep(from, to) {
      kept.add(values.subarray(from, to));
      odd.keep(from, to);
    },
    push(cell) {
      const day = cell === undefined ? undefined : readIso(cell);
      kept.push(day ?? 0);
      odd.push(cell, day !== undefined);
    },
    finish: () => ({ kind: 'days', values: kept.finish(), ...odd.finish() }),
  };
}

const [known, first, hyphen, areAll] = [lengths, firstDays, minus, areDigits];
const hyphens = (hyphen << 24) | hyphen;

function readDays(values: Int32Array, odd: OddCells, lines: Lines, behind: number): void {
  odd.begin();
  readByTurns(lines, {
    usual: (from) => readKnown(values, lines, behind, from),
    any: (from, to) => readAny(values, odd, lines, behind, from, to),
  });
}

/** Days of months that were looked up, without quotes. */
function readKnown(values: Int32Array, { view, cursors, count }: Lines, behind: number, start: number): number {
  let line = start;
  for (; line < count; line++) {
    const at = cursors[line] ?? 0;
    const years = view.getInt32(at, true);
    const months = view.getInt32(at + 4, true);
    const days = view.getInt32(at + 8, true);
    if ((months & 0xff0000ff) !== hyphens || ((days >>> 16) & 0xff) !== behind) break;
    if (!areAll(years) || !areAll((months & 0x00ffff00) | 0x30000030) || !areAll((days & 0xffff) | 0x30300000)) break;
    const pairs = (years & 0x0f0f0f0f) * 10 + ((years & 0x0f0f0f0f) >>> 8);
    const year = (pairs & 0xff) * 100 + ((pairs >>> 16) & 0xff);
    const month = ((months >>> 8) & 15) * 10 + ((months >>> 16) & 15);
    const day = (days & 15) * 10 + ((days >>> 8) & 15);
    const place = year * 12 + month - 1;
    if (month < 1 || month > 12 || day < 1 || day > (known[place] ?? 0)) break;
    values[line] = (first[place] ?? 0) + day - 1;
    cursors[line] = at + 11;
  }
  return line;
}

/** A date is ten bytes: four for the year, four for the month between its lines, two for the day. */
function readAny(values: Int32Array, odd: OddCells, lines: Lines, behind: number, start: number, to: number): void {
  const { bytes, view, cursors } = lines;
  for (let line = start; line < to; line++) {
    const from = cursors[line] ?? 0;
    const isQuoted = bytes[from] === quote;
    const at = isQuoted ? from + 1 : from;
    const day = dayAt(view, at);
    const after = placeAfter(bytes, at + 10, isQuoted, behind);
    if (day !== undefined && after !== 0) {
      values[line] = day;
      cursors[line] = after;
    } else {
      values[line] = 0;
      readOdd(odd, lines, line, behind);
    }
  }
}

function dayAt(view: DataView, at: number): number | undefined {
  const years = view.getInt32(at, true);
  const months = view.getInt32(at + 4, true);
  const days = view.getInt16(at + 8, true);
  const isDate = (months & 0xff0000ff) === ((minus << 24) | minus);
  if (!isDate || !areDigits(years) || !areDigits((months & 0x00ffff00) | 0x30000030) || !areDigits((days & 0xffff) | 0x30300000))
    return undefined;
  const pairs = (years & 0x0f0f0f0f) * 10 + ((years & 0x0f0f0f0f) >>> 8);
  const year = (pairs & 0xff) * 100 + ((pairs >>> 16) & 0xff);
  const month = ((months >>> 8) & 15) * 10 + ((months >>> 16) & 15);
  return dayIn(year, month, (days & 15) * 10 + ((days >>> 8) & 15));
}
