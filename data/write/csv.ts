import { writeFile } from 'node:fs/promises';
import type { PayoutLine } from '../../runtime/data.ts';
import { payoutsCsv } from './csv-text.ts';

/** Payouts as a CSV file. */
export async function writeCsv(payouts: readonly PayoutLine[], path: string): Promise<void> {
  await writeFile(path, payoutsCsv(payouts));
}
