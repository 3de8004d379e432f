import type { Calculation, NodeId } from './calculation.ts';
import { type PaidPeriod, paidIn } from './columns/pay.ts';
import { usualLoops } from './columns/loops/usual.ts';
import type { Prepare } from './columns/loops/loop.ts';
import { type Steps, stepsBy } from './columns/loops/steps.ts';
import { markInColumns } from './columns/marks.ts';
import { sumOfFigure } from './columns/sums.ts';
import { sheetOf } from './columns/sheet.ts';
import type { Evaluator } from './evaluate.ts';
import type { Setting } from './evaluate/setting.ts';
import { ownRowsOf } from './evaluate/own-rows.ts';
import { exactDomain } from './numbers/exact-domain.ts';
import type { Exact } from './numbers/exact.ts';
import type { Look } from './rows/looks.ts';
import type { Payee } from './world/entities.ts';
import type { World } from './world/world.ts';

/** Everybody's pay, worked out column by column: to the cent what the exact evaluator gives. */
export interface Columns {
  /** By pay period of the run. */
  readonly periods: readonly PaidPeriod[];
  /** By the payee's index. */
  readonly rowOf: Int32Array;
  /** By row. */
  readonly payees: readonly Payee[];
  /** Works everything out again, from the same columns. */
  again(): void;
  /** A figure of the payees summed over everybody and all pay periods. */
  sumOf(node: NodeId): Exact;
  /** Notes what became of the rows of the data, and gives back the looks that it leaves to the exact evaluator. */
  mark(looks: readonly Look[], exact: Setting<Exact, boolean>): readonly Look[];
}

/** Undefined where the plan does what columns cannot: then the exact evaluator works out everything. */
export function columnsOf(
  calculation: Calculation,
  world: World,
  exact: Evaluator<Exact, boolean>,
  prepare: Prepare = usualLoops(),
): Columns | undefined {
  return columnsBy(calculation, world, exact, stepsBy(prepare));
}

/** The same, with steps of the caller's making. */
export function columnsBy(
  calculation: Calculation,
  world: World,
  exact: Evaluator<Exact, boolean>,
  steps: Steps,
): Columns | undefined {
  if (world.currency === undefined || world.people.payees.length === 0 || !fits(calculation, world)) return undefined;
  const { currency } = world;
  const sheet = sheetOf(calculation, world, exact, steps);
  return {
    periods: world.periods.map((period) => paidIn(sheet, period, currency)),
    rowOf: sheet.cohorts.rowOf,
    payees: sheet.cohorts.payees,
    again: sheet.again,
    sumOf: (node) => sumOfFigure(sheet, node),
    mark: (looks, own) => markInColumns(sheet, looks, own),
  };
}

/**
 * Payment schedules of bundles, limits together with what is carried on or built on payouts, and who is paid by more than their own row,
 * are left to the exact evaluator.
 */
function fits(calculation: Calculation, world: World): boolean {
  const { components, limits = [], payoutLimits, nodes, payeesWhere } = calculation;
  if (components.some(({ schedule, perRecord }) => schedule !== undefined && isByBundle(nodes, perRecord))) return false;
  if (payeesWhere !== undefined && ownRowsOf(calculation, world.people.table, exactDomain) === undefined) return false;
  const isCarried = payoutLimits.some(({ carriedForward }) => carriedForward) || nodes.some(({ op }) => op === 'payout');
  return limits.length === 0 || !isCarried;
}

const isByBundle = (nodes: Calculation['nodes'], perRecord: number | undefined): boolean =>
  perRecord !== undefined && nodes[perRecord]?.op === 'bundles';
