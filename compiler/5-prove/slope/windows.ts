import type { CalculationNode, NodeId, PayoutLimit, PeriodUnit } from '../../../runtime/calculation.ts';
import type { Figure } from '../figure.ts';
import {
  everything,
  hull,
  type Interval,
  isNothing,
  isNotNegative,
  meet,
  minus,
  nothing,
  plus,
  negative,
  unit,
} from '../interval.ts';
import type { Analysis } from './analysis.ts';
import { aggregated, itemAt } from './aggregates.ts';
import { extreme, round } from './arithmetic.ts';
import type { Ground } from './ground.ts';
import { summed, summedOver } from './leaves.ts';
import { holdsUnit, isOwnDays, mostOf, type Place, somewhere, throughWindow } from './place.ts';

type NodeOf<O extends CalculationNode['op']> = Extract<CalculationNode, { readonly op: O }>;
interface Known {
  readonly range: Interval;
  readonly slope: Interval;
}

/** The value to date less the same before the days at hand, which what rises inside the days does not change. */
export function cumulative(analysis: Analysis, node: NodeOf<'cumulative'>, place: Place): Known {
  const toDate = throughWindow({ ...place, facts: [] }, { kind: 'to-date', unit: node.unit });
  const isInside = toDate.holds === 'yes' && place.holds === 'yes';
  const earlier: Place = { ...somewhere({ ...place, facts: [] }, `before ${node.unit}`), holds: isInside ? 'no' : 'maybe' };
  const [now, before] = [analysis.figure(node.value, node.grain, toDate), analysis.figure(node.value, node.grain, earlier)];
  const range = hull(now.range, minus(now.range, before.range));
  return { range, slope: plus(now.slope, negative(before.slope)) };
}

/** What a component came to: its own amount where the days are one period of it, else the sum of who knows how many. */
export function component(analysis: Analysis, node: NodeOf<'component' | 'paid'>, place: Place): Figure | Known {
  const shape = analysis.component(node.component);
  if (shape === undefined) return { range: everything, slope: everything };
  const isMoved = analysis.isMoved(node.op === 'paid' ? node.id : shape.amount);
  const isScheduled = node.op === 'paid' && shape.schedule !== undefined;
  const free = { ...place, facts: [] };
  const isFirm = analysis.rules.whom(analysis);
  // Of others, nobody knows whether the plan pays them.
  const isPaid = isFirm && (place.role === 'own' || analysis.calculation.payeesWhere === undefined);
  if (isOwnDays(place) && place.every === shape.every && !isScheduled && isPaid)
    return analysis.figure(shape.amount, node.grain, free);
  const each = analysis.figure(shape.amount, node.grain, oneOf(place, shape.every));
  const most = isScheduled ? undefined : mostOf(place, shape.every);
  const range = summedOver(hull(nothing, each.range), most);
  const slopeAt = (at: Place): Interval => analysis.figure(shape.amount, node.grain, at).slope;
  const inOne = isMoved && !isScheduled ? slopeInOne(analysis, place, shape.every, slopeAt) : everything;
  // In the period in which the figure is raised somebody may be gone.
  const once = analysis.rules.mayBeGone(analysis) ? hull(nothing, inOne) : inOne;
  if (!isFirm) return { range, slope: everything };
  return { range, slope: !isMoved ? nothing : isScheduled ? everything : meet(summed(each.slope), once) };
}

/** All the units inside the days at hand, by name. */
export const domainOf = ({ role, when }: Place, unit: PeriodUnit): string => `every ${unit} of ${role}/${when}`;

/** One of the units inside the days, nobody knows which. */
export const oneOf = (place: Place, unit: PeriodUnit, holds: Place['holds'] = 'maybe'): Place => ({
  ...somewhere({ ...place, facts: [] }, unit),
  every: unit,
  inside: { count: 1, unit },
  holds,
});

/** The figure is raised inside one of the units: where the others do not see it, only that one changes. */
function slopeInOne({ calculation }: Analysis, place: Place, unit: PeriodUnit, slopeAt: (at: Place) => Interval): Interval {
  if (!holdsUnit(unit, calculation.plan.pays) || !isNothing(slopeAt(oneOf(place, unit, 'no')))) return everything;
  const slope = slopeAt(oneOf(place, unit, 'yes'));
  return place.holds === 'yes' ? slope : hull(nothing, slope);
}

/** The payout within its floor and its cap, each in whole minor units. */
export function limited(
  sum: Figure,
  limits: readonly { readonly bound: PayoutLimit['bound']; readonly value: Figure }[],
  smallest: Interval,
  groundOf: (i: number, part: string) => Ground,
): Figure {
  return limits.reduce((payout, { bound, value }, i) => {
    const to = round(value, smallest, groundOf(i, 'bound'));
    return extreme(bound === 'at-least' ? 'greatest' : 'least', payout, to, groundOf(i, bound));
  }, sum);
}

/** Over who knows how many units, each with a value of its own, that may count or not. */
export function periods(analysis: Analysis, node: NodeOf<'periods'>, place: Place): Known {
  const each = oneOf(place, node.unit);
  const item = itemAt(analysis, node.value, node.where, { kind: 'payee' }, each);
  const all = aggregated(node.how, undefined, [item], analysis.pace);
  const isAdded = node.how === 'sum' || node.how === 'count';
  const slopeAt = (at: Place): Interval =>
    aggregated(node.how, itemAt(analysis, node.value, node.where, { kind: 'payee' }, at), [], analysis.pace).slope;
  const found = isAdded ? { ...all, slope: meet(all.slope, slopeInOne(analysis, place, node.unit, slopeAt)) } : all;
  const most = mostOf(place, node.unit);
  if (most === undefined || (node.how !== 'sum' && node.how !== 'count')) return found;
  const one = node.how === 'count' ? unit : item.value.range;
  return { ...found, range: summedOver(hull(nothing, one), most) };
}

/**
 * A sum over the periods of some days, over a sum over the same: where in each of them the one is not below 0 and not above the other,
 * it is a part of it, however many there are. There is no figure where there are none.
 */
export function isPart(analysis: Analysis, left: NodeId, right: NodeId, place: Place): boolean {
  const [part, whole] = [analysis.node(left), analysis.node(right)];
  if (part.op !== 'periods' || whole.op !== 'periods' || part.unit !== whole.unit) return false;
  const isPlain = [part, whole].every(({ id, how, where }) => how === 'sum' && where === undefined && !analysis.isMoved(id));
  if (!isPlain) return false;
  const [a, b] = [part, whole].map(({ value, grain, unit: each }) => analysis.figure(value, grain, oneOf(place, each)).range);
  return a !== undefined && b !== undefined && isNotNegative(a) && isNotNegative(minus(b, a));
}
