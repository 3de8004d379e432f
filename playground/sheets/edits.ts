import type { SourceColumn, SourceTable } from '../../runtime/data.ts';

export type Cell = string | undefined;

/** Something that somebody did to a table by hand. Rows and columns are counted from 0, as they stand when it is done. */
export type TableEdit =
  /** Cells are written from a place on, to the right and down; rows that are not there yet are added below. */
  | { readonly kind: 'write'; readonly row: number; readonly column: number; readonly cells: readonly (readonly Cell[])[] }
  | { readonly kind: 'insert-rows'; readonly row: number; readonly count: number }
  | { readonly kind: 'delete-rows'; readonly row: number; readonly count: number }
  | { readonly kind: 'add-column'; readonly header: string };

/** The table after all edits; the one that is given stays as it is. */
export function edited(table: SourceTable, edits: readonly TableEdit[]): SourceTable {
  return edits.reduce(afterEdit, table);
}

function afterEdit(table: SourceTable, edit: TableEdit): SourceTable {
  switch (edit.kind) {
    case 'write':
      return written(withRows(table, edit.row + edit.cells.length), edit);
    case 'insert-rows':
      return inserted(table, Math.min(edit.row, table.rowCount), edit.count);
    case 'delete-rows':
      return withoutRows(table, edit.row, edit.count);
    case 'add-column':
      return { ...table, columns: [...table.columns, { header: edit.header, cells: [] }] };
  }
}

type Write = Extract<TableEdit, { readonly kind: 'write' }>;

function written(table: SourceTable, { row, column, cells }: Write): SourceTable {
  const width = Math.max(...cells.map((line) => line.length), 0);
  const columns = table.columns.map((one, index) => {
    if (index < column || index >= column + width) return one;
    const changed = [...one.cells];
    cells.forEach((line, at) => {
      if (index - column < line.length) changed[row + at] = line[index - column] === '' ? undefined : line[index - column];
    });
    return { ...one, cells: changed };
  });
  return { ...table, columns };
}

/** So many rows at least. */
function withRows(table: SourceTable, count: number): SourceTable {
  return count <= table.rowCount ? table : inserted(table, table.rowCount, count - table.rowCount);
}

function inserted(table: SourceTable, row: number, count: number): SourceTable {
  const fresh = Array.from({ length: count }, () => undefined);
  const columns = mapCells(table, (cells) => [...cells.slice(0, row), ...padding(cells, row), ...fresh, ...cells.slice(row)]);
  return { ...table, columns, rowCount: table.rowCount + count, ...linesWith(table, row, count) };
}

/** A column may hold fewer cells than the table has rows. */
const padding = (cells: readonly Cell[], row: number): readonly Cell[] =>
  Array.from({ length: Math.max(0, row - cells.length) }, () => undefined);

function withoutRows(table: SourceTable, row: number, count: number): SourceTable {
  const isKept = (_: unknown, index: number): boolean => index < row || index >= row + count;
  const columns = mapCells(table, (cells) => cells.filter(isKept));
  const rowCount = Array.from({ length: table.rowCount }).filter(isKept).length;
  return { ...table, columns, rowCount, ...(table.lines === undefined ? {} : { lines: table.lines.filter(isKept) }) };
}

const mapCells = (table: SourceTable, change: (cells: readonly Cell[]) => readonly Cell[]): readonly SourceColumn[] =>
  table.columns.map((column) => ({ ...column, cells: change(column.cells) }));

/** Rows that stand in no file get the numbers after all lines that do. Where rows are numbered one after the other they still are. */
function linesWith(
  { lines, unreadable = [], rowCount }: SourceTable,
  row: number,
  count: number,
): { readonly lines?: readonly number[] } {
  if (lines === undefined && unreadable.length === 0) return {};
  const known = lines ?? Array.from({ length: rowCount }, (_, index) => index + 2);
  const last = [...known, ...unreadable.map(({ line = 0 }) => line)].reduce((a, b) => Math.max(a, b), 1);
  const fresh = Array.from({ length: count }, (_, index) => last + 1 + index);
  return { lines: [...known.slice(0, row), ...fresh, ...known.slice(row)] };
}
