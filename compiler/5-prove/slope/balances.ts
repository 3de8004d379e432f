import type { BalanceShape, CalculationNode } from '../../../runtime/calculation.ts';
import type { Figure } from '../figure.ts';
import {
  everything,
  type Interval,
  isNotNegative,
  isNotPositive,
  isNothing,
  notNegative,
  nothing,
  notPositive,
} from '../interval.ts';
import type { Analysis } from './analysis.ts';
import { isOwnDays, type Place, somewhere } from './place.ts';

type BalanceNode = Extract<CalculationNode, { readonly op: 'balance' }>;

/** What is taken for granted of a balance while one step of it is looked at. */
export interface Taken {
  readonly range: Interval;
  readonly slope: Interval;
}
/** The analysis in which balances are taken to be so. */
export type WithTaken = (name: string, taken: Taken) => Analysis;

/** What holds at the start and, if it held before, after each step. */
export function balanceAt(
  analysis: Analysis,
  node: BalanceNode,
  shape: BalanceShape,
  place: Place,
  withTaken: WithTaken,
): Taken | Figure {
  const isOwn = isOwnDays(place) && place.every === analysis.calculation.plan.pays;
  const free = { ...place, facts: [] };
  if (isOwn && !node.previous) return analysis.figure(shape.becomes, shape.grain, free);
  const holds = isOwn && place.holds === 'yes' ? 'no' : 'maybe';
  const step: Place = { ...somewhere(free, `balance ${node.balance}`), holds, every: analysis.calculation.plan.pays };
  for (const range of [notNegative, everything]) {
    for (const slope of [nothing, notNegative, notPositive]) {
      const taken = { range, slope };
      const inside = withTaken(node.balance, taken);
      const [starts, becomes] = [shape.starts, shape.becomes].map((id) => inside.figure(id, shape.grain, step));
      if ([starts, becomes].every((figure) => figure !== undefined && fits(figure, taken))) return taken;
    }
  }
  return { range: everything, slope: everything };
}

function fits({ range, slope }: Figure, taken: Taken): boolean {
  const isInRange = taken.range === everything || isNotNegative(range);
  if (isNothing(taken.slope)) return isInRange && isNothing(slope);
  return isInRange && (isNotNegative(taken.slope) ? isNotNegative(slope) : isNotPositive(slope));
}
