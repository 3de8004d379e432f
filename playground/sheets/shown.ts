import type { SourceTable } from '../../runtime/data.ts';
import type { Cell } from './edits.ts';

/** A row as a grid shows it: of the table, or a line of the file that could not be read, in its place among the others. */
export type ShownRow =
  | { readonly kind: 'row'; readonly line: number; readonly cells: readonly Cell[] }
  | { readonly kind: 'left-out'; readonly line: number; readonly message: string };

/** A stretch of a table, and how long it is in all. */
export interface ShownRows {
  readonly headers: readonly string[];
  /** All rows that are shown, those that could not be read among them. */
  readonly count: number;
  /** Where rows stand that could not be read, from 0, in order. */
  readonly leftOut: readonly number[];
  readonly from: number;
  readonly rows: readonly ShownRow[];
}

export function shownRows(table: SourceTable, from: number, count: number): ShownRows {
  const { unreadable = [], rowCount, columns } = table;
  const leftOut = placesOf(table);
  const all = rowCount + unreadable.length;
  const places = Array.from({ length: Math.max(0, Math.min(count, all - from)) }, (_, index) => from + index);
  return {
    headers: columns.map(({ header }) => header),
    count: all,
    leftOut,
    from,
    rows: places.map((place) => shownRow(table, leftOut, place)),
  };
}

function shownRow(table: SourceTable, leftOut: readonly number[], place: number): ShownRow {
  const before = countBelow(leftOut, place);
  const problem = leftOut[before] === place ? table.unreadable?.[before] : undefined;
  if (problem !== undefined) return { kind: 'left-out', line: problem.line ?? 0, message: problem.message };
  const row = place - before;
  return { kind: 'row', line: lineOf(table, row), cells: table.columns.map(({ cells }) => cells[row]) };
}

/** The row of the table that a shown place is; undefined for one that could not be read. */
export function rowAt(leftOut: readonly number[], place: number): number | undefined {
  const before = countBelow(leftOut, place);
  return leftOut[before] === place ? undefined : place - before;
}

/** Where a line of the file is shown. */
export function placeOfLine(table: SourceTable, line: number): number | undefined {
  const leftOut = placesOf(table);
  const broken = (table.unreadable ?? []).findIndex((problem) => problem.line === line);
  if (broken >= 0) return leftOut[broken];
  const row = table.lines === undefined ? line - 2 : table.lines.indexOf(line);
  if (row < 0 || row >= table.rowCount) return undefined;
  return leftOut.reduce((place, out) => (out <= place ? place + 1 : place), row);
}

const known = new WeakMap<SourceTable, readonly number[]>();

/** Lines that could not be read stand before the first row of a later line. Rows that were added have no line of their own. */
function placesOf(table: SourceTable): readonly number[] {
  const places = known.get(table) ?? sortedIn(table);
  known.set(table, places);
  return places;
}

function sortedIn(table: SourceTable): readonly number[] {
  const { unreadable = [], rowCount } = table;
  let row = 0;
  return unreadable.map(({ line = 0 }, index) => {
    while (row < rowCount && lineOf(table, row) < line) row++;
    return row + index;
  });
}

const lineOf = ({ lines }: SourceTable, row: number): number => lines?.[row] ?? row + 2;

/** How many of the numbers, which stand in order, are below a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
