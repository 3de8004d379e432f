import { readIso } from '../../../runtime/periods/dates.ts';
import { growingWholes } from '../../packed/growing.ts';
import { type OddCells, oddCells } from '../../packed/odd.ts';
import { type CellColumn, minus, quote } from './column.ts';
import { placeAfter } from './ends.ts';
import { areDigits } from './four.ts';
import { type Lines, mostLines } from './lines.ts';
import { dayIn } from './months.ts';
import { readOdd } from './odd.ts';

/** Cells that say a day as 2017-03-31. */
export function dayColumn(): CellColumn {
  const values = new Int32Array(mostLines);
  const [kept, odd] = [growingWholes(), oddCells()];
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

/** A date is ten bytes: four for the year, four for the month between its lines, two for the day. */
function readDays(values: Int32Array, odd: OddCells, lines: Lines, behind: number): void {
  const { bytes, view, cursors, count } = lines;
  odd.begin();
  for (let line = 0; line < count; line++) {
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
