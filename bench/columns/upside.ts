import { loadData } from '../../data/index.ts';
import { worldOf } from '../../runtime/world/world.ts';
import type { BenchPlan } from './plans.ts';
import type { Found, Ways } from './way.ts';
import type { BenchData } from './written.ts';

const missing = (name: string) => (): Found => ({ name, missing: 'runtime/columns' });

/** Upside's own ways: from a plan and its columns to what everybody is paid. */
export const upsideWays = (_plan: BenchPlan, _data: () => BenchData, _payouts: number): Ways => ({
  upside: missing('Upside'),
  interpreted: missing('Upside, interpreted'),
  workers: missing('Upside, 2 workers'),
});

/** Reads files into the columns that a plan is paid over, and checks every cell. */
export async function columnsFrom({ calculation }: BenchPlan, files: Readonly<Record<string, string>>): Promise<void> {
  const { data, problems } = await loadData(calculation, { files });
  const world = worldOf(calculation, data, {});
  if (problems.length + world.problems.all().length > 0) throw new Error('The files of the benchmark are not as they should be.');
}

/** Milliseconds until a changed transaction is paid, with all that depends on it, in a calculation that is kept open. */
export function changeTime(_plan: BenchPlan, _data: BenchData, _rounds: number): number | undefined {
  return undefined;
}
