import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Calculation } from '../../../runtime/calculation.ts';
import { peakMemoryOf } from '../memory.ts';
import { type Found, isWay } from '../way.ts';
import { type Ledger, ledgerData, ledgerMonths, ledgerOf } from './data.ts';

/** Where the plan lies that was compiled beforehand, as C is. */
export const compiledIn = (folder: string): string => join(folder, 'ledger.json');

/** Each loads what it needs by itself: what other ways need would be counted with it. */
const ways = {
  upside: async (folder: string, ledger: Ledger): Promise<Found> => {
    const { inColumns, readyFor } = await import('../in-columns.ts');
    const { usualLoops } = await import('../../../runtime/columns/loops/usual.ts');
    const calculation = JSON.parse(readFileSync(compiledIn(folder), 'utf8')) as Calculation;
    return inColumns('Upside', readyFor(calculation, ledgerData(ledger)), ledger.payees * ledgerMonths, usualLoops());
  },
  javascript: async (_: string, ledger: Ledger): Promise<Found> => (await import('./javascript.ts')).ledgerInJavaScript(ledger),
  c: async (folder: string, ledger: Ledger): Promise<Found> => (await import('./c.ts')).ledgerInC(folder, ledger),
};
export type MeasuredWay = keyof typeof ways;

/** Pays twice, in this process, and says what it needed. The columns themselves are counted. */
export async function ledgerMemory(id: MeasuredWay, transactions: number, folder: string): Promise<number | undefined> {
  const way = await ways[id](folder, ledgerOf(transactions));
  if (!isWay(way)) return undefined;
  await way.turn();
  await way.turn();
  const peak = way.peakMemory === undefined ? peakMemoryOf(process.pid) : way.peakMemory();
  way.close?.();
  return peak;
}
