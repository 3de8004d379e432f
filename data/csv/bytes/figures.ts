import type { Wholes } from '../../../runtime/tables/stored.ts';
import { growingWholes, type GrowingWholes } from '../../packed/growing.ts';
import { type OddCells, oddCells } from '../../packed/odd.ts';
import { type CellColumn, minus, point, quote, zero } from './column.ts';
import { readUsual } from './digits.ts';
import { placeAfter } from './ends.ts';
import { type Lines, mostLines } from './lines.ts';
import { readOdd } from './odd.ts';
import { readByTurns } from './turns.ts';

/** The digits of a figure as a whole number are below it. */
const tooLarge = 1e15;
const mostDecimals = 15;
const plain = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** Cells of digits, such as -1234.50: their digits without the point, and how many of them stand behind it. */
export function figureColumn(expected: number): CellColumn {
  const read: Read = { values: new Float64Array(mostLines), decimals: new Int32Array(mostLines), usual: -1, isMixed: false };
  const [values, odd, decimals] = [growingWholes(expected), oddCells(), decimalCounts()];
  return {
    read: (lines, behind) => readFigures(read, odd, lines, behind),
    keep(from, to) {
      values.add(read.values.subarray(from, to));
      decimals.add(read, from, to);
      odd.keep(from, to);
    },
    push(cell) {
      const whole = cell === undefined ? undefined : wholeOf(cell);
      values.push(whole ?? 0);
      decimals.push(read, whole === undefined ? undefined : decimalsIn(cell ?? ''));
      odd.push(cell, whole !== undefined);
    },
    finish: () => ({ kind: 'figures', values: values.finish(), decimals: decimals.finish(read), ...odd.finish() }),
  };
}

interface Read {
  readonly values: Float64Array;
  /** Where there is no figure: as usual. */
  readonly decimals: Int32Array;
  /** The decimals of the first figure; -1: there was none. */
  usual: number;
  /** Has any figure others? */
  isMixed: boolean;
}

/** Decimals by row; nothing is kept of them as long as they are as usual. */
function decimalCounts() {
  let [rows, known]: [number, GrowingWholes | undefined] = [0, undefined];
  const begin = ({ usual }: Read): GrowingWholes => {
    const counts = growingWholes();
    for (let row = 0; row < rows; row++) counts.push(usual);
    return counts;
  };
  return {
    add(read: Read, from: number, to: number) {
      if (read.isMixed) (known ??= begin(read)).add(read.decimals.subarray(from, to));
      rows += to - from;
    },
    push(read: Read, decimals: number | undefined) {
      if (read.usual < 0) read.usual = decimals ?? -1;
      if (decimals !== undefined && decimals !== read.usual) read.isMixed = true;
      if (read.isMixed) (known ??= begin(read)).push(decimals ?? read.usual);
      rows += 1;
    },
    finish: ({ usual }: Read): number | Wholes => known?.finish() ?? Math.max(0, usual),
  };
}

function wholeOf(cell: string): number | undefined {
  const whole = plain.test(cell) ? Number(cell.replace('.', '')) : -0;
  return Object.is(whole, -0) || Math.abs(whole) >= tooLarge ? undefined : whole;
}

const decimalsIn = (cell: string): number => (cell.includes('.') ? cell.length - cell.indexOf('.') - 1 : 0);

function readFigures(read: Read, odd: OddCells, lines: Lines, behind: number): void {
  odd.begin();
  read.decimals.fill(Math.max(0, read.usual));
  readByTurns(lines, {
    usual: (from) => (read.usual === 0 || read.usual === 2 ? readUsual(read.values, read.usual, lines, behind, from) : from),
    any: (from, to) => readAny(read, odd, lines, behind, from, to),
  });
}

function readAny(read: Read, odd: OddCells, lines: Lines, behind: number, start: number, to: number): void {
  const { bytes, cursors } = lines;
  for (let line = start; line < to; line++) {
    const from = cursors[line] ?? 0;
    const isQuoted = bytes[from] === quote;
    const end = readFigure(read, line, bytes, isQuoted ? from + 1 : from);
    const after = end === 0 ? 0 : placeAfter(bytes, end, isQuoted, behind);
    if (after !== 0) cursors[line] = after;
    else {
      read.values[line] = 0;
      read.decimals[line] = Math.max(0, read.usual);
      readOdd(odd, lines, line, behind);
    }
  }
}

/** Gives the place behind the digits; 0 where they are not written as a figure is. */
function readFigure(read: Read, line: number, bytes: Uint8Array, start: number): number {
  const isNegative = bytes[start] === minus;
  const first = isNegative ? start + 1 : start;
  let at = first;
  let whole = 0;
  for (let digit = digitAt(bytes, at); digit <= 9; digit = digitAt(bytes, ++at)) whole = whole * 10 + digit;
  const until = at;
  if (until === first || (until > first + 1 && bytes[first] === zero)) return 0;
  if (bytes[at] === point)
    for (let digit = digitAt(bytes, ++at); digit <= 9; digit = digitAt(bytes, ++at)) whole = whole * 10 + digit;
  const decimals = at === until ? 0 : at - until - 1;
  const isWritten = decimals > 0 || at === until;
  if (!isWritten || decimals > mostDecimals || whole >= tooLarge || (isNegative && whole === 0)) return 0;
  read.values[line] = isNegative ? -whole : whole;
  read.decimals[line] = decimals;
  if (decimals !== read.usual) notice(read, decimals);
  return at;
}

function notice(read: Read, decimals: number): void {
  if (read.usual >= 0) read.isMixed = true;
  else read.decimals.fill((read.usual = decimals));
}

/** Above 9: no digit. */
const digitAt = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) - zero) >>> 0;
