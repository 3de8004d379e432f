import { loadData } from '../../data/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import { type Columns, columnsOf } from '../../runtime/columns.ts';
import { generator } from '../../runtime/columns/loops/generate.ts';
import { interpreted } from '../../runtime/columns/loops/interpret.ts';
import type { Prepare } from '../../runtime/columns/loops/loop.ts';
import { usualLoops } from '../../runtime/columns/loops/usual.ts';
import { openOnWorkers } from '../../workers/index.ts';
import { evaluatorOf } from '../../runtime/evaluate.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import { type World, worldOf } from '../../runtime/world/world.ts';
import type { BenchPlan } from './plans.ts';
import { took, tookInAll } from '../clock.ts';
import { centsOf } from './cents.ts';
import type { Found, Way, Ways } from './way.ts';
import { type BenchData, namesIn, sourceData } from './written.ts';

/** Upside's own ways: from a plan and its columns, already checked, to a column for each line of everybody's statement. */
export const upsideWays = (plan: BenchPlan, data: () => BenchData, payouts: number): Ways => {
  let known: Ready | undefined;
  const ready = (): Ready => (known ??= readyFor(plan, data()));
  return {
    upside: () => inColumns('Upside', ready(), payouts, usualLoops()),
    script: () => inColumns('Upside, as JavaScript', ready(), payouts, generator()),
    interpreted: () => inColumns('Upside, interpreted', ready(), payouts, interpreted),
    first: () => firstTime('Upside, laid out anew', ready(), payouts),
  };
};

/** A plan with its data; nothing of its pay is worked out. */
interface Ready {
  readonly calculation: Calculation;
  readonly world: World;
}

function readyFor({ calculation }: BenchPlan, data: BenchData): Ready {
  const world = worldOf(calculation, sourceData(data), {});
  if (world.problems.all().length > 0) throw new Error('The data of the benchmark are not as they should be.');
  return { calculation, world };
}

const columnsFor = ({ calculation, world }: Ready, prepare: Prepare): Columns | undefined =>
  columnsOf(calculation, world, evaluatorOf(calculation, exactDomain, world), prepare);

/** From columns that stand by payee and period, and transactions as they come: the columns that C by hand begins with. */
function inColumns(name: string, ready: Ready, payouts: number, prepare: Prepare): Found {
  const columns = columnsFor(ready, prepare);
  if (columns === undefined) return { name, missing: 'an operation that columns do not know' };
  return { name, payouts, turn: () => took(columns.again), paid: () => centsIn(columns, payouts) };
}

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

/** The sum of everybody's lines in each period; not a number where the exact evaluator has to be asked. */
function centsIn(columns: Columns | undefined, payouts: number): Float64Array {
  const paid = new Float64Array(payouts).fill(Number.NaN);
  const periods = columns?.periods ?? [];
  for (const [place, { lines, isOdd }] of periods.entries())
    for (const [payee, row] of columns?.rowOf.entries() ?? [])
      if (!isOdd(row))
        paid[payee * periods.length + place] = lines.reduce(
          (sum, { amountAt, isThere }) => sum + (isThere(row) ? Number(amountAt(row)) : 0),
          0,
        );
  return paid;
}

/** Reads files into the columns that a plan is paid over, and checks every cell. */
export async function columnsFrom({ calculation }: BenchPlan, files: Readonly<Record<string, string>>): Promise<void> {
  const { data, problems } = await loadData(calculation, { files });
  const world = worldOf(calculation, data, {});
  if (problems.length + world.problems.all().length > 0) throw new Error('The files of the benchmark are not as they should be.');
}
