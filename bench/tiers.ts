import type { Calculation } from '../runtime/calculation.ts';
import { evaluatorOf } from '../runtime/evaluate.ts';
import { run } from '../runtime/index.ts';
import { exactDomain } from '../runtime/numbers/exact-domain.ts';
import { worldOf } from '../runtime/world/world.ts';
import { payByHand, readByHand } from './by-hand.ts';
import { planFrom } from './columns/plans.ts';
import { takingTurns, timeOf } from './timing.ts';
import { workData, workPlan, workRows } from './workload.ts';

export interface TierTimes {
  readonly payeePeriods: number;
  readonly lines: number;
  /** Amounts that the two do not agree on. */
  readonly differing: number;
  /** Figures at hand, to statements. */
  readonly exact: number;
  readonly byHand: number;
  /** Text cells, to lines as text; the exact run also checks every cell, adds totals and takes the hash of the result. */
  readonly wholeRun: number;
  readonly wholeByHand: number;
}

/** The same plan two ways, taking turns in one process. */
export function tierTimes(rounds: number): TierTimes {
  const rows = workRows();
  const data = workData(rows);
  const ready = readByHand(rows);
  const { calculation } = planFrom(workPlan);
  const [exact, byHand] = takingTurns(
    rounds,
    () => exactTime(calculation, data),
    () => timeOf(() => void payByHand(ready)),
  );
  const [wholeRun, wholeByHand] = takingTurns(
    Math.ceil(rounds / 2),
    () => timeOf(() => void run(calculation, data)),
    () => timeOf(() => void payByHand(readByHand(rows)).map((line) => ({ ...line, amount: line.amount.toFixed(2) }))),
  );
  const paid = run(calculation, data).payouts;
  const differing = differences(paid, payByHand(ready));
  return { payeePeriods: rows.length, lines: paid.length, differing, exact, byHand, wholeRun, wholeByHand };
}

/** Statements are kept once they are known, so each turn has a fresh evaluator; making it and reading cells is not counted. */
function exactTime(calculation: Calculation, data: Parameters<typeof worldOf>[1]): number {
  const world = worldOf(calculation, data, {});
  const evaluator = evaluatorOf(calculation, exactDomain, world);
  let lines = 0;
  const time = timeOf(() => {
    for (const period of world.periods)
      for (const payee of world.people.payees) lines += evaluator.statement(payee, period).lines.length;
  });
  if (lines === 0) throw new Error('The benchmark paid nobody.');
  return time;
}

function differences(paid: ReturnType<typeof run>['payouts'], byHand: ReturnType<typeof payByHand>): number {
  const wanted = new Map(
    byHand.map(({ payee, period, component, amount }) => [`${payee} ${period} ${component}`, amount.toFixed(2)]),
  );
  const wrong = paid.filter(({ payee, period, component, amount }) => wanted.get(`${payee} ${period} ${component}`) !== amount);
  return wrong.length + Math.abs(paid.length - byHand.length);
}
