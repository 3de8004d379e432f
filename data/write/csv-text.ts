import type { PayoutLine, SourceTable } from '../../runtime/data.ts';
import { cellsOf, columnsOf } from './columns.ts';

/** Payouts as CSV: a line per payee, period and component; amounts digit for digit. */
export function payoutsCsv(payouts: readonly PayoutLine[]): string {
  const columns = columnsOf(payouts);
  return csvText([columns, ...payouts.map((line) => cellsOf(line, columns))]);
}

/**
 * A table as CSV: read again it has the same cells. Rows that could not be read are not in it,
 * and neither is a row of one column that is empty, which is no row in CSV.
 */
export function tableCsv({ columns, rowCount }: SourceTable): string {
  const rows = Array.from({ length: rowCount }, (_, row) => columns.map(({ cells }) => cells[row] ?? ''));
  return csvText([columns.map(({ header }) => header), ...rows]);
}

function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${csvLine(cells)}\n`).join('');
}

function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
