import type { BalanceShape, CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import { argumentsOf } from '../../../runtime/evaluate/arguments.ts';
import { type Exact, exactOfRational, zero } from '../../../runtime/numbers/exact.ts';
import type { Figure, Truth } from '../figure.ts';
import {
  everything,
  type Interval,
  interval,
  isNotNegative,
  isNotPositive,
  isNothing,
  notNegative,
  nothing,
  notPositive,
  minus,
  point,
} from '../interval.ts';
import type { Analysis } from './analysis.ts';
import { isOwnDays, type Place, somewhere } from './place.ts';
import { opaqueTruth } from './truths.ts';

type BalanceNode = Extract<CalculationNode, { readonly op: 'balance' }>;

/** What is taken for granted of a balance while one step of it is looked at. */
export interface Taken {
  readonly range: Interval;
  readonly slope: Interval;
  /** Of a yes or no. */
  readonly turn?: Truth['turn'];
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
  for (const range of [...marksIn(analysis, shape).map((high) => interval(zero, high)), notNegative, everything]) {
    for (const slope of [nothing, notNegative, notPositive]) {
      const taken = { range, slope };
      const inside = withTaken(node.balance, taken);
      const [starts, becomes] = [shape.starts, shape.becomes].map((id) => inside.figure(id, shape.grain, step));
      if ([starts, becomes].every((figure) => figure !== undefined && fits(figure, taken))) return taken;
    }
  }
  return { range: everything, slope: everything };
}

/** A level that is kept only ever turns to yes, if it did so before. */
export function levelAt(analysis: Analysis, node: BalanceNode, shape: BalanceShape, place: Place, withTaken: WithTaken): Truth {
  const pays = analysis.calculation.plan.pays;
  const isOwn = isOwnDays(place) && place.every === pays;
  const free = { ...place, facts: [] };
  if (isOwn && !node.previous) return analysis.truth(shape.becomes, shape.grain, free);
  const holds = isOwn && place.holds === 'yes' ? 'no' : 'maybe';
  const step: Place = { ...somewhere(free, `balance ${node.balance}`), holds, every: pays };
  const turns = ['still', 'to-yes', 'to-no'] as const;
  const turn = turns.find((taken) => {
    const inside = withTaken(node.balance, { range: everything, slope: everything, turn: taken });
    return [shape.starts, shape.becomes].every((id) => {
      const { turn: found } = inside.truth(id, shape.grain, step);
      return found === 'still' || found === taken;
    });
  });
  return { ...opaqueTruth(true), turn: turn ?? 'any' };
}

const mostMarks = 3;

/** Figures that the plan writes for the balance: it may fill up to one of them. */
function marksIn(analysis: Analysis, { becomes }: BalanceShape): readonly Exact[] {
  const open = [becomes];
  const seen = new Set<NodeId>();
  const marks: Exact[] = [];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const node = analysis.node(id);
    const mark = node.op === 'literal' && node.type.kind === 'money' ? exactOfRational(node.value) : undefined;
    if (mark !== undefined && mark.n > 0n) marks.push(mark);
    open.push(...argumentsOf(node));
  }
  return marks.slice(0, mostMarks);
}

function fits({ range, slope }: Figure, taken: Taken): boolean {
  const isInRange = isNotNegative(minus(range, point(taken.range.low ?? zero))) || taken.range.low === undefined;
  const isBelow = taken.range.high === undefined || isNotPositive(minus(range, point(taken.range.high)));
  if (!isBelow) return false;
  if (isNothing(taken.slope)) return isInRange && isNothing(slope);
  return isInRange && (isNotNegative(taken.slope) ? isNotNegative(slope) : isNotPositive(slope));
}
