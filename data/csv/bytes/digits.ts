import { minus, point, zero } from './column.ts';
import { areDigits, beforeNoDigit, countOf, wholeIn } from './four.ts';
import type { Lines } from './lines.ts';

const [before, bytesIn, whole, areAll] = [beforeNoDigit, countOf, wholeIn, areDigits];
const [hyphen, dot, nought] = [minus, point, zero];
const tens = Int32Array.of(1, 10, 100, 1_000, 10_000);

/** Figures without decimals, or all with two of them: up to eight digits stand before them. Gives the first line with another cell. */
export function readUsual(values: Float64Array, decimals: 0 | 2, lines: Lines, behind: number, start: number): number {
  const { view, cursors, count } = lines;
  const around = (behind << 24) | dot;
  let line = start;
  for (; line < count; line++) {
    const from = cursors[line] ?? 0;
    const isNegative = view.getUint8(from) === hyphen;
    const at = isNegative ? from + 1 : from;
    const one = view.getInt32(at, true);
    const inOne = before(one);
    let end = at + bytesIn(inOne);
    let figure = whole(one, inOne);
    if (inOne < 0) {
      const two = view.getInt32(end, true);
      const inTwo = before(two);
      figure = figure * (tens[bytesIn(inTwo)] ?? 0) + whole(two, inTwo);
      end += bytesIn(inTwo);
    }
    if (end === at || ((one & 0xff) === nought && end > at + 1)) break;
    const last = view.getInt32(end, true);
    if (decimals === 0) {
      if ((last & 0xff) !== behind) break;
      end += 1;
    } else {
      if ((last & 0xff0000ff) !== around || !areAll((last & 0x00ffff00) | 0x30000030)) break;
      figure = figure * 100 + ((last >>> 8) & 15) * 10 + ((last >>> 16) & 15);
      end += 4;
    }
    if (isNegative && figure === 0) break;
    values[line] = isNegative ? -figure : figure;
    cursors[line] = end;
  }
  return line;
}
