import { availableParallelism } from 'node:os';
import type { Calculation } from '../runtime/calculation.ts';
import type { RunData, RunOptions, RunResult } from '../runtime/data.ts';
import { run } from '../runtime/index.ts';

/** Below this, a thread has not paid anybody when one alone is done. */
const manyRows = 1_000_000;
const mostWorkers = 4;

/** What everybody is paid, worked out on so many threads; undefined: on as many as are worth it. */
export async function paidBy(
  workers: number | undefined,
  calculation: Calculation,
  data: RunData,
  options: RunOptions,
): Promise<RunResult> {
  const count = workers ?? usualWorkers(data);
  if (count === 1) return run(calculation, data, options);
  const { runOnWorkers } = await import('../workers/index.ts');
  return runOnWorkers(calculation, data, { ...options, workers: count });
}

function usualWorkers({ tables, payees, inputs }: RunData): number {
  const rows = [...Object.values(tables), payees, inputs].reduce((sum, table) => sum + (table?.rowCount ?? 0), 0);
  return rows < manyRows ? 1 : Math.min(mostWorkers, availableParallelism());
}
