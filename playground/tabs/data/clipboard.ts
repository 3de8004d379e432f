import { recordsOf } from '../../../data/csv/records.ts';
import type { Cell } from '../../sheets/edits.ts';

/** Cells as spreadsheets put them on the clipboard: tabs between cells, a line end behind each row. */
export function clipboardText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

function quoted(cell: Cell = ''): string {
  return /[\t\r\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Cells from a clipboard; one cell where there is no tab and no line end. */
export function clipboardCells(text: string): readonly (readonly Cell[])[] {
  if (!/["\t]/.test(text))
    return text
      .replace(/\r?\n$/, '')
      .split(/\r\n|\n|\r/)
      .map((cell) => [cell.trim()]);
  const rows = [...recordsOf(text, '\t')].map(({ cells, broken }) => (broken === undefined ? cells : [text]));
  return rows.map((cells) => cells.map((cell) => cell?.trim()));
}

/** Does a first row say the names of columns? */
export function isHeaderRow(cells: readonly Cell[], headers: readonly string[]): boolean {
  const known = new Set(headers.map((header) => header.trim().toLowerCase()));
  const filled = cells.filter((cell) => cell !== undefined && cell !== '');
  return filled.length > 0 && filled.filter((cell) => known.has(cell?.toLowerCase() ?? '')).length * 2 > filled.length;
}
