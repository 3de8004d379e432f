import { writeFile } from 'node:fs/promises';
import type { PayoutLine } from '../../runtime/data.ts';
import { cellsOf, columnsOf } from './columns.ts';

/** Payouts as CSV: a line per payee, period and component; amounts digit for digit. */
export async function writeCsv(payouts: readonly PayoutLine[], path: string): Promise<void> {
  const columns = columnsOf(payouts);
  const lines = payouts.map((line) => csvLine(cellsOf(line, columns)));
  await writeFile(path, [columns.join(','), ...lines, ''].join('\n'));
}

function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
