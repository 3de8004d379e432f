import type { Calculation } from '../runtime/calculation.ts';
import type { RunData, RunOptions, RunResult } from '../runtime/data.ts';
import { run } from '../runtime/index.ts';

/** What everybody is paid, worked out on so many threads; absent: on this one, which is done soonest with what columns know. */
export async function paidBy(
  workers: number | undefined,
  calculation: Calculation,
  data: RunData,
  options: RunOptions,
): Promise<RunResult> {
  if (workers === undefined || workers === 1) return run(calculation, data, options);
  const { runOnWorkers } = await import('../workers/index.ts');
  return runOnWorkers(calculation, data, { ...options, workers });
}
