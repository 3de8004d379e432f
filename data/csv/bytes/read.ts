import type { SourceTable } from '../../../runtime/data.ts';
import { badQuotes, wrongCells } from '../problems.ts';
import { type Cut, isBlank } from '../records.ts';
import { carriageReturn, type CellColumn, lineFeed } from './column.ts';
import { isAscii } from './four.ts';
import { lineFinder, type Lines } from './lines.ts';
import { isText, recordIn, type Stopped } from './record.ts';
import { rowKeeper } from './rows.ts';
import { skipCells } from './skipped.ts';

/** What is known of a CSV file before its rows are read. */
export interface CsvForm {
  /** As named in problems. */
  readonly file: string;
  /** Its character. */
  readonly separator: number;
  readonly headers: readonly string[];
  /** A column per header; undefined: nobody asks for it. */
  readonly columns: readonly (CellColumn | undefined)[];
  /** Do lines end in CR LF? Those that end otherwise are read one by one. */
  readonly endsInTwo: boolean;
  /** The line behind the header. */
  readonly line: number;
}

/** Reads the rows of a CSV file out of its bytes, block by block. */
export interface CsvRows {
  /**
   * Reads whole lines between two places, and gives the place up to which it came: what is left needs the bytes behind it, too.
   * Undefined: the bytes are no text. Behind `to` there are `padding` line feeds; the `last` bytes of a file end in one.
   */
  take(bytes: Uint8Array, from: number, to: number, isLast: boolean): number | undefined;
  table(): SourceTable;
}

export function csvRows(form: CsvForm): CsvRows {
  const finder = lineFinder(form.separator);
  const rows = rowKeeper(form.columns);
  let { line } = form;
  return {
    take(bytes, from, to, isLast) {
      for (let at = from; at < to;) {
        const lines = finder.find(bytes, at, to);
        readCells(form, lines);
        if (!isAscii(lines.seen) && !isText(bytes.subarray(at, lines.end))) return undefined;
        const { came, stopped } = keepLines(lines, to, isLast);
        if (stopped !== undefined) return stopped === 'cut-off' ? came : undefined;
        at = came;
      }
      return to;
    },
    table: () => rows.table(form.file, form.headers),
  };

  /** Keeps all that was read of some lines, and reads those that were given up as text. */
  function keepLines(lines: Lines, to: number, isLast: boolean): { readonly came: number; readonly stopped?: Stopped } {
    const { bytes, starts, count, end } = lines;
    let [at, next] = [starts[0] ?? end, 0];
    while (at < end) {
      if (at === starts[next]) {
        const odd = firstOdd(lines, next, form.endsInTwo);
        if (odd > next) rows.keep(next, odd, line);
        line += odd - next;
        [at, next] = [starts[odd] ?? end, odd];
      }
      if (at >= end) break;
      const record = recordIn(bytes, at, to, form.separator, isLast);
      if (typeof record === 'string') return { came: at, stopped: record };
      keepRecord(record.cut);
      finder.notice(record.after - at);
      at = record.after;
      while (next < count && (starts[next] ?? 0) < at) next++;
    }
    return { came: at };
  }

  function keepRecord({ cells, lines, broken }: Cut): void {
    const { file, headers } = form;
    if (broken !== undefined) rows.reject(badQuotes(file, { line, broken }));
    else if (!isBlank(cells)) {
      if (cells.length === headers.length) rows.push(line, cells);
      else rows.reject(wrongCells(file, { line, cells }, headers.length));
    }
    line += lines;
  }
}

/** Reads a column after the other, which leaves little to decide for each cell. */
function readCells({ separator, columns, endsInTwo }: CsvForm, lines: Lines): void {
  for (const [place, column] of columns.entries()) {
    const behind = place < columns.length - 1 ? separator : endsInTwo ? carriageReturn : lineFeed;
    if (column === undefined) skipCells(lines, behind);
    else column.read(lines, behind);
  }
}

/** The first line from a place on whose last cell does not end where the line does. */
function firstOdd({ starts, cursors, count }: Lines, first: number, endsInTwo: boolean): number {
  const more = endsInTwo ? 1 : 0;
  let line = first;
  while (line < count && (cursors[line] ?? 0) + more === starts[line + 1]) line++;
  return line;
}
