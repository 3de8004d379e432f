import { writeFile } from 'node:fs/promises';
import type { PayoutLine } from '../../runtime/data.ts';

/** Payouts as CSV: a line per payee, period and component; amounts digit for digit. */
export async function writeCsv(payouts: readonly PayoutLine[], path: string): Promise<void> {
  const lines = payouts.map(({ payee, period, component, amount, unit }) => csvLine([payee, period, component, amount, unit]));
  await writeFile(path, ['payee,period,component,amount,unit', ...lines, ''].join('\n'));
}

function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
