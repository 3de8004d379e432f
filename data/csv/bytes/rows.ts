import { packedColumn } from '../../../runtime/tables/packed.ts';
import type { Problem, SourceTable } from '../../../runtime/data.ts';
import { growingWholes, type GrowingWholes } from '../../packed/growing.ts';
import type { CellColumn } from './column.ts';

/** Takes the rows of a file as they come, and the lines they stand on. */
export interface RowKeeper {
  /** Keeps the cells that were just read of some lines, of which the first is on a line of the file. */
  keep(from: number, to: number, line: number): void;
  /** Keeps a row that was read as texts. */
  push(line: number, cells: readonly (string | undefined)[]): void;
  reject(problem: Problem): void;
  table(file: string, headers: readonly string[]): SourceTable;
}

/** `columns`: by the place of their headers; undefined: nobody asks for it. */
export function rowKeeper(columns: readonly (CellColumn | undefined)[]): RowKeeper {
  const read = columns.flatMap((column, place) => (column === undefined ? [] : [{ column, place }]));
  const unreadable: Problem[] = [];
  const lines = lineNumbers();
  return {
    keep(from, to, line) {
      lines.add(line, to - from);
      for (const { column } of read) column.keep(from, to);
    },
    push(line, cells) {
      lines.add(line, 1);
      for (const { column, place } of read) column.push(cells[place]);
    },
    reject: (problem) => void unreadable.push(problem),
    table: (file, headers) => ({
      file,
      columns: headers.flatMap((header, place) => {
        const column = columns[place];
        return header === '' ? [] : [column === undefined ? { header, cells: [] } : packedColumn(header, column.finish())];
      }),
      rowCount: lines.count(),
      ...lines.finish(),
      ...(unreadable.length === 0 ? {} : { unreadable }),
    }),
  };
}

/** The lines of rows: nothing is kept as long as row i stands on line i + 2. */
function lineNumbers() {
  let [rows, known]: [number, GrowingWholes | undefined] = [0, undefined];
  const addAll = (kept: GrowingWholes, line: number, count: number): void => {
    for (let i = 0; i < count; i++) kept.push(line + i);
  };
  return {
    count: () => rows,
    add(line: number, count: number) {
      if (known === undefined && line !== rows + 2) addAll((known = growingWholes()), 2, rows);
      if (known !== undefined) addAll(known, line, count);
      rows += count;
    },
    finish: () => (known === undefined ? {} : { lines: Array.from(known.finish()) }),
  };
}
