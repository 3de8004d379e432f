import type { ComponentShape, NodeId, PeriodUnit, SchedulePart } from '../../../runtime/calculation.ts';
import type { Figure } from '../figure.ts';
import { directionOf, everything, hull, type Interval, isNotNegative, isNothing, nothing, onlyOf } from '../interval.ts';
import { isUncredited } from '../credited-by.ts';
import { datesIn } from '../subject.ts';
import type { Analysis } from './analysis.ts';
import type { Ground } from './ground.ts';
import { summed } from './leaves.ts';
import { isMultiple } from './multiples.ts';
import { ownPlace } from './place.ts';
import { ofRecords } from './record-sums.ts';

/** What a component earns: in a period in which the figure rises, and in one in which it does not. */
export interface Earned {
  readonly now: Figure;
  readonly before: Figure;
}

/**
 * What a schedule pays in a pay period: parts of what was earned in it and before. More to share out over the parts never makes one of
 * them smaller, unless it is below 0, and all of them together grow by just as much. Where records share an amount first, one of them
 * may lose a cent to another, which is paid at another time.
 */
export function scheduled(
  analysis: Analysis,
  { schedule = [], perRecord, amount }: ComponentShape,
  { now, before }: Earned,
  ground: Ground,
): Figure {
  const range = hull(nothing, hull(now.range, before.range));
  const isDated = schedule.some((part) => datesIn(part).some(analysis.isMoved));
  const isStill = !isDated && isNothing(now.slope) && isNothing(before.slope);
  const isOrdered = isNotNegative(range) && !isDated && (perRecord === undefined || isWhole(analysis, amount, perRecord));
  const { pays } = analysis.calculation.plan;
  // Where no two periods pay the same part at once, all parts together are at most one amount of the largest.
  const isOne = isOrdered && schedule.every((part) => isSteady(part, pays));
  return ground.atom(
    isOne ? range : summed(range),
    isStill ? nothing : isOrdered ? slopeOf(now.slope, before.slope) : everything,
    now.total && before.total,
  );
}

/** Each record gives whole minor units, and nothing else is in the amount: so each has what it gave. */
function isWhole(analysis: Analysis, amount: NodeId, perRecord: NodeId): boolean {
  const { calculation, rules } = analysis;
  const node = analysis.node(perRecord);
  const rounded = analysis.node(amount);
  const isAll = amount === perRecord || (rounded.op === 'round' && rounded.value === perRecord && rounded.unit === undefined);
  const unit = onlyOf(rules.smallest(calculation, rounded.type));
  if (node.op !== 'records' || node.how !== 'sum' || node.value === undefined || !isAll || unit === undefined) return false;
  const each = ofRecords(analysis, node.table, node.value, ownPlace(calculation.plan.pays, 'maybe'));
  return isUncredited(calculation, node.table) && each.every((figure) => isMultiple(figure, unit) && isNotNegative(figure.range));
}

/** Some of the parts of one amount; where others move as well, of who knows how many. */
const slopeOf = (now: Interval, before: Interval): Interval =>
  isNothing(before) ? hull(nothing, now) : directionOf(hull(now, before));

const ofMonths: ReadonlySet<PeriodUnit> = new Set(['month', 'quarter', 'half-year', 'year']);

/** So long after what was earned, whatever the data say; months later there is one month for each. */
function isSteady(part: SchedulePart, pays: PeriodUnit): boolean {
  switch (part.kind) {
    case 'on':
      return part.date === undefined;
    case 'instalments':
      return part.after === undefined && [pays, part.every, part.delay?.unit ?? pays].every((unit) => ofMonths.has(unit));
    case 'held':
      return false;
  }
}
