import { loadData } from '../../data/index.ts';
import type { Columns } from '../../runtime/columns.ts';
import { generator } from '../../runtime/columns/loops/generate.ts';
import { interpreted } from '../../runtime/columns/loops/interpret.ts';
import { usualLoops } from '../../runtime/columns/loops/usual.ts';
import { worldOf } from '../../runtime/world/world.ts';
import { openOnWorkers } from '../../workers/index.ts';
import { took, tookInAll } from '../clock.ts';
import { centsOf } from './cents.ts';
import { centsIn, columnsFor, inColumns, type Ready, readyFor } from './in-columns.ts';
import type { BenchPlan } from './plans.ts';
import type { Way, Ways } from './way.ts';
import { type BenchData, namesIn, sourceData } from './written.ts';

/** Upside's own ways: from a plan and its columns, already checked, to a column for each line of everybody's statement. */
export const upsideWays = (plan: BenchPlan, data: () => BenchData, payouts: number): Ways => {
  let known: Ready | undefined;
  const ready = (): Ready => (known ??= readyFor(plan.calculation, data()));
  return {
    upside: () => inColumns('Upside', ready(), payouts, usualLoops()),
    script: () => inColumns('Upside, as JavaScript', ready(), payouts, generator()),
    interpreted: () => inColumns('Upside, interpreted', ready(), payouts, interpreted),
    first: () => firstTime('Upside, laid out anew', ready(), payouts),
  };
};

/** With all that is done once for a plan and its data: finding rows, laying out columns, making code. */
function firstTime(name: string, ready: Ready, payouts: number): Way {
  let columns: Columns | undefined;
  const turn = () => took(() => void (columns = columnsFor(ready, usualLoops())));
  return { name, payouts, turn, paid: () => centsIn(columns, payouts) };
}

/** The same columns, laid out on two threads. */
export async function twoWorkers({ calculation }: BenchPlan, data: BenchData, payouts: number): Promise<Way> {
  const open = await openOnWorkers(calculation, sourceData(data), { workers: 2 });
  const names = namesIn(data);
  return {
    name: 'Upside, 2 workers',
    payouts,
    turn: async () => tookInAll(open.again),
    paid: async () => centsOf(await open.result(), names, payouts / names.length),
    close: () => void open.close(),
  };
}

/** Reads files into the columns that a plan is paid over, and checks every cell. */
export async function columnsFrom({ calculation }: BenchPlan, files: Readonly<Record<string, string>>): Promise<void> {
  const { data, problems } = await loadData(calculation, { files });
  const world = worldOf(calculation, data, {});
  if (problems.length + world.problems.all().length > 0) throw new Error('The files of the benchmark are not as they should be.');
}
