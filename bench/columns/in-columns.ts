import type { Calculation } from '../../runtime/calculation.ts';
import { type Columns, columnsOf } from '../../runtime/columns.ts';
import type { Prepare } from '../../runtime/columns/loops/loop.ts';
import { evaluatorOf } from '../../runtime/evaluate.ts';
import { exactDomain } from '../../runtime/numbers/exact-domain.ts';
import { type World, worldOf } from '../../runtime/world/world.ts';
import { took } from '../clock.ts';
import type { Found } from './way.ts';
import { type BenchData, sourceData } from './written.ts';

/** A plan with its data; nothing of its pay is worked out. */
export interface Ready {
  readonly calculation: Calculation;
  readonly world: World;
}

export function readyFor(calculation: Calculation, data: BenchData): Ready {
  const world = worldOf(calculation, sourceData(data), {});
  if (world.problems.all().length > 0) throw new Error('The data of the benchmark are not as they should be.');
  return { calculation, world };
}

export const columnsFor = ({ calculation, world }: Ready, prepare: Prepare): Columns | undefined =>
  columnsOf(calculation, world, evaluatorOf(calculation, exactDomain, world), prepare);

/** From columns that stand by payee and period, and transactions as they come: the columns that C by hand begins with. */
export function inColumns(name: string, ready: Ready, payouts: number, prepare: Prepare): Found {
  const columns = columnsFor(ready, prepare);
  if (columns === undefined) return { name, missing: 'an operation that columns do not know' };
  return { name, payouts, turn: () => took(columns.again), paid: () => centsIn(columns, payouts) };
}

/** The sum of everybody's lines in each period; not a number where the exact evaluator has to be asked. */
export function centsIn(columns: Columns | undefined, payouts: number): Float64Array {
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
