import type { Problem, SourceColumn, SourceTable } from '../runtime/data.ts';
import { isRead, type Source } from './outcome.ts';

/** Collects rows into columns of text, whatever kind of file they come from. */
export interface TableBuilder {
  readonly add: (line: number, cells: readonly (string | undefined)[]) => void;
  readonly reject: (problem: Problem) => void;
  readonly table: () => SourceTable;
}

/** `headers` as they stand in the file, one per cell of a row; a column without a header holds nothing a plan can name. */
export function tableBuilder(source: Source, headers: readonly string[]): TableBuilder {
  const columns = headers.map((header) => ({ header, cells: [] as (string | undefined)[] }));
  const read = columns.flatMap(({ header, cells }, index) =>
    isRead(source, header) ? [{ index, cells, once: onceEach() }] : [],
  );
  const lines: number[] = [];
  const unreadable: Problem[] = [];
  return {
    add(line, cells) {
      lines.push(line);
      for (const { index, cells: column, once } of read) column.push(once(cells[index]));
    },
    reject: (problem) => void unreadable.push(problem),
    table: () => ({
      file: source.file,
      columns: columns.filter(({ header }) => header !== '') satisfies readonly SourceColumn[],
      rowCount: lines.length,
      ...(lines.every((line, row) => line === row + 2) ? {} : { lines }),
      ...(unreadable.length === 0 ? {} : { unreadable }),
    }),
  };
}

/** Most columns say the same few things over and over: each is kept in memory once, as long as they are few. */
function onceEach(): (cell: string | undefined) => string | undefined {
  const kept = new Map<string, string>();
  return (cell) => {
    if (cell === undefined || kept.size >= 10_000) return cell;
    const known = kept.get(cell);
    if (known === undefined) kept.set(cell, cell);
    return known ?? cell;
  };
}

/** A header that stands twice, if the plan reads it: then which column is meant cannot be known. */
export function repeatedHeader(source: Source, headers: readonly string[]): string | undefined {
  return headers.find((header, index) => header !== '' && isRead(source, header) && headers.indexOf(header) < index);
}
