import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peakMemoryOf } from '../memory.ts';
import { isWay, type WayId } from '../way.ts';
import { ledgerOf } from './data.ts';
import { ledgerWays } from './ways.ts';

const program = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'memory.ts');

/** Bytes that a way needs at most, from columns to payouts, measured in a new process; undefined where that cannot be known. */
export function memoryInItsOwnProcess(way: WayId, transactions: number, folder: string): number | undefined {
  const { stdout, status } = spawnSync(process.execPath, [program, way, transactions.toString(), folder], { encoding: 'utf8' });
  const said = stdout.trim();
  return status !== 0 || said === '' ? undefined : Number(said);
}

/** Pays twice, in this process, and says what it needed. The columns themselves are counted. */
export async function ledgerMemory(id: WayId, transactions: number, folder: string): Promise<number | undefined> {
  const way = await ledgerWays(folder, ledgerOf(transactions))[id]?.();
  if (way === undefined || !isWay(way)) return undefined;
  await way.turn();
  await way.turn();
  const peak = way.peakMemory === undefined ? peakMemoryOf(process.pid) : way.peakMemory();
  way.close?.();
  return peak;
}
