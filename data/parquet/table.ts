import type { Problem, SourceTable } from '../../runtime/data.ts';
import type { Source } from '../outcome.ts';

/** A column of a Parquet file, its cells as texts. */
export interface ParquetColumn {
  readonly header: string;
  readonly cells: readonly (string | undefined)[];
  /** It holds lists or objects, which are no cells: a row that has one is rejected. */
  readonly nested: boolean;
}

/** The columns of a Parquet file as a table. A row's `line` is its number, from 1. */
export function parquetTable({ file }: Source, columns: readonly ParquetColumn[], rowCount: number): SourceTable {
  const unreadable = nestedCells(file, columns);
  const rejected = new Set(unreadable.map(({ line = 0 }) => line - 1));
  const isKept = (_cell: unknown, row: number): boolean => !rejected.has(row);
  const lines = Array.from({ length: rowCount }, (_, row) => row + 1).filter(isKept);
  return {
    file,
    columns: columns.map(({ header, cells }) => ({
      header: header.trim(),
      cells: rejected.size === 0 ? cells : cells.filter(isKept),
    })),
    rowCount: lines.length,
    lines,
    ...(unreadable.length === 0 ? {} : { unreadable }),
  };
}

/** One problem for each row that has any. */
function nestedCells(file: string, columns: readonly ParquetColumn[]): readonly Problem[] {
  const found = new Map<number, Problem>();
  for (const { header, cells } of columns.filter(({ nested }) => nested)) {
    cells.forEach((cell, row) => {
      if (cell !== undefined && !found.has(row)) found.set(row, nestedCell(file, row + 1, header.trim()));
    });
  }
  return [...found.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function nestedCell(file: string, line: number, column: string): Problem {
  const message = `${file} record ${line} holds a list or an object under “${column}” where one value belongs; it is left out.`;
  return { code: 'row-has-nested-value', message, file, line, column };
}
