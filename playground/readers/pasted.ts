import { delimiterOf } from '../../data/csv/delimiter.ts';
import { readCsv, readCsvRows } from '../../data/csv/read.ts';
import { recordsOf } from '../../data/csv/records.ts';
import { refused, type ReadOutcome, type Source } from '../../data/outcome.ts';
import { finished } from '../../data/steps.ts';

/** What a paste came to, and what was made of its first row. */
export interface Pasted {
  readonly outcome: ReadOutcome;
  readonly hasHeader: boolean;
}

/**
 * Cells from a spreadsheet's clipboard: tabs between cells, line ends between rows, cells with either of them in quotes. Where the
 * first row says names of `columns`, it is the header; else the cells belong to those columns in their order.
 * Refuses with `file-empty`, else as a CSV file.
 */
export function readPasted(source: Source, text: string, columns: readonly string[]): Pasted {
  const delimiter = text.includes('\t') ? '\t' : delimiterOf(text);
  const first = firstCells(text, delimiter);
  if (first === undefined) {
    return { outcome: refused('file-empty', 'Nothing was pasted: the clipboard holds no cells.', source.file), hasHeader: false };
  }
  const hasHeader = isHeader(first, columns);
  const steps = hasHeader
    ? readCsv(source, text, delimiter, (header) => namedAs(header, columns))
    : readCsvRows(source, text, delimiter, headersFor(first.length, columns));
  return { outcome: finished(steps), hasHeader };
}

function firstCells(text: string, delimiter: string): readonly string[] | undefined {
  for (const { cells, broken } of recordsOf(text, delimiter)) {
    if (broken === undefined) return cells.map((cell) => (cell ?? '').trim());
  }
  return undefined;
}

/** A header, if half of it are names of columns; without columns, if it is all words and none twice. */
function isHeader(cells: readonly string[], columns: readonly string[]): boolean {
  if (columns.length === 0) return cells.every(isWord) && new Set(cells).size === cells.length;
  const known = cells.filter((cell) => columns.some((column) => isSameName(cell, column)));
  return known.length > 0 && known.length * 2 >= cells.filter((cell) => cell !== '').length;
}

function isWord(cell: string): boolean {
  return /^\p{L}/u.test(cell);
}

function isSameName(cell: string, column: string): boolean {
  return cell.toLowerCase() === column.trim().toLowerCase();
}

/** Capital letters of a pasted header do not matter. */
function namedAs(cell: string, columns: readonly string[]): string {
  return columns.find((column) => isSameName(cell, column)) ?? cell;
}

function headersFor(width: number, columns: readonly string[]): readonly string[] {
  return Array.from({ length: width }, (_, index) => columns[index] ?? `column ${index + 1}`);
}
