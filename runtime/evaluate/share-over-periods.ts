import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import type { Entity } from '../world/entities.ts';
import { checkedWeight, fundProblem, reportNobody } from './funds.ts';
import { smallestOf } from './round.ts';
import type { Evaluation, Setting } from './setting.ts';

export type ShareOverPeriodsNode = Extract<CalculationNode, { readonly op: 'share-over-periods' }>;
/** The part of each unit of a longer period, by the unit's span. */
type Parts<N> = ReadonlyMap<Span, N> | Absent;

/** An amount of a longer period, divided over its units: the parts of those that end inside the days. They sum to it exactly. */
export function planShareOverPeriods<N, B>(setting: Setting<N, B>, node: ShareOverPeriodsNode): Evaluation<N> {
  const { calendar } = setting.world;
  const partsOf = planParts(setting, node);
  return (entity, days) => {
    const units = calendar.unitsEndingIn(node.unit, days);
    if (units.length === 0) return noUnit(setting, node, entity, days);
    let sum = setting.zero;
    for (const unit of units) {
      const parts = partsOf(entity, calendar.holding(node.whole, unit.to));
      if (isAbsent(parts)) return parts;
      sum = setting.domain.add(sum, parts.get(unit) ?? setting.zero);
    }
    return sum;
  };
}

function noUnit<N, B>({ fault, phrase }: Setting<N, B>, node: ShareOverPeriodsNode, entity: Entity, days: Span): Absent {
  const message = `${phrase(node.id)} is shared out over each ${node.unit}, and none ends in ${days.label}.`;
  return fault('period-too-short', message, entity, days);
}

function planParts<N, B>(setting: Setting<N, B>, node: ShareOverPeriodsNode): (entity: Entity, whole: Span) => Parts<N> {
  const { domain, world, zero } = setting;
  const amount = setting.figure(node.amount, node.grain);
  const weightsOf = planWeights(setting, node);
  const smallest = domain.of(smallestOf(node.type, world));
  const divide = (fund: N, units: readonly Span[], weights: readonly N[]): ReadonlyMap<Span, N> => {
    const parts = domain.share(fund, weights, smallest, node.method);
    return new Map(units.map((unit, i) => [unit, parts[i] ?? zero]));
  };
  const make = (entity: Entity, whole: Span): Parts<N> => {
    const fund = amount(entity, whole);
    if (isAbsent(fund)) return fund;
    const wrong = fundProblem(setting, node.amount, fund, smallest, entity, whole);
    if (wrong !== undefined) return wrong;
    const units = world.calendar.unitsEndingIn(node.unit, whole);
    const weights = weightsOf(entity, units);
    if (isAbsent(weights)) return weights;
    const nobody = (): Parts<N> => {
      reportNobody(setting, node.amount, fund, entity, whole);
      return new Map<Span, N>();
    };
    return domain.choose<Parts<N>>(domain.same(weights.reduce(domain.add, zero), zero), nobody, () =>
      divide(fund, units, weights),
    );
  };
  const known: Parts<N>[][] = [];
  return (entity, whole) => {
    const ofWhole = (known[whole.index] ??= []);
    return (ofWhole[entity.index] ??= make(entity, whole));
  };
}

function planWeights<N, B>(
  setting: Setting<N, B>,
  { weight: id, grain }: ShareOverPeriodsNode,
): (entity: Entity, units: readonly Span[]) => readonly N[] | Absent {
  if (id === undefined) return (_, units) => units.map(() => setting.one);
  const weight = setting.figure(id, grain);
  return (entity, units) => {
    const weights: N[] = [];
    for (const unit of units) {
      const figure = weight(entity, unit);
      const checked = isAbsent(figure) ? figure : checkedWeight(setting, id, figure, entity, unit);
      if (isAbsent(checked)) return checked;
      weights.push(checked);
    }
    return weights;
  };
}
