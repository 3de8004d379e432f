import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planOf } from '../plans.ts';
import { compiledIn, type MeasuredWay } from './memory.ts';

const program = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'memory.ts');
const fewTransactions = 10_000;

/**
 * Bytes that a way needs at most, from columns to payouts, measured in a new process; undefined where that cannot be known. No compiler
 * is counted: the plan is ready as the program in C is, and a first start leaves behind what Node makes of TypeScript.
 */
export function memoryInItsOwnProcess(way: MeasuredWay, transactions: number, folder: string): number | undefined {
  writeFileSync(compiledIn(folder), JSON.stringify(planOf('ledger').calculation));
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'compiled') };
  const measured = (count: number): number | undefined => {
    const { stdout, status } = spawnSync(process.execPath, [program, way, count.toString(), folder], { encoding: 'utf8', env });
    const said = stdout.trim();
    return status !== 0 || said === '' ? undefined : Number(said);
  };
  measured(fewTransactions);
  return measured(transactions);
}
