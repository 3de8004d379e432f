import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { company, type Company, type Entity, type Group } from '../world/entities.ts';
import { fundProblem, reportNobody } from './funds.ts';
import { smallestOf } from './round.ts';
import type { Evaluation, Setting } from './setting.ts';
import { planFloors, planSharers, planStep, planWeights, type Sharer } from './sharers.ts';

export type ShareNode = Extract<CalculationNode, { readonly op: 'share' }>;
type Parts<N> = ReadonlyMap<number, N> | Absent;

/** A part of an amount that is divided among the group's people, or among groups inside it; the parts sum to it exactly. */
export function planShare<N, B>(setting: Setting<N, B>, node: ShareNode): Evaluation<N> {
  const { fault, zero } = setting;
  const share = planParts(setting, node);
  const known = new Map<string, Parts<N>>();
  const partsOf = (group: Group | Company, days: Span): Parts<N> => {
    const key = `${days.index} ${group.index}`;
    const found = known.get(key) ?? share(group, days);
    known.set(key, found);
    return found;
  };
  return (entity, days) => {
    const holder = holderOf(setting, node, entity, days);
    if (isAbsent(holder)) return holder;
    if (holder === undefined) {
      const name = entity.kind === 'payee' ? entity.key : 'Nobody';
      return fault('no-group', `${name} is in no group in ${days.label}.`, entity, days);
    }
    const parts = partsOf(holder, days);
    return isAbsent(parts) ? parts : (parts.get(entity.index) ?? zero);
  };
}

/** The group whose amount somebody, or a group inside it, has a part of. */
export function holderOf<N, B>(
  { world, fault }: Pick<Setting<N, B>, 'world' | 'fault'>,
  { group }: ShareNode,
  entity: Entity,
  days: Span,
): Group | Company | Absent | undefined {
  if (group.kind === 'company') return company;
  const { people } = world;
  if (entity.kind === 'payee') return people.groupOf(entity, group.column, days);
  const inside = entity.kind === 'group' ? people.membersOf(entity, days) : [];
  const found = [...new Set(inside.map((payee) => people.groupOf(payee, group.column, days)))];
  if (found.length < 2 || entity.kind !== 'group') return found[0];
  const message = `${entity.column} ${entity.value} has people in more than one ${group.column} in ${days.label}, and can have a part of only one.`;
  return fault('group-not-inside', message, entity, days);
}

function planParts<N, B>(setting: Setting<N, B>, node: ShareNode): (group: Group | Company, days: Span) => Parts<N> {
  const { domain, zero, one } = setting;
  const amount = setting.figure(node.amount, node.group);
  const sharersAt = planSharers(setting, node);
  const weightsOf = planWeights(setting, node);
  const floorsOf = planFloors(setting, node);
  const stepAt = planStep(setting, node);
  const smallest = domain.of(smallestOf(node.type, setting.world));
  const divide = (fund: N, sharers: readonly Sharer[], weights: readonly N[], days: Span, group: Entity): Parts<N> => {
    const step = stepAt(group, days);
    if (isAbsent(step)) return step;
    const floors = floorsOf(sharers, fund, step, group, days);
    if (isAbsent(floors)) return floors;
    const parts = domain.share(fund, weights, step, node.method, floors);
    return new Map(sharers.map((sharer, i) => [sharer.index, parts[i] ?? zero]));
  };
  return (group, days) => {
    const fund = amount(group, days);
    const sharers = sharersAt(group, days);
    if (isAbsent(fund)) return fund;
    if (isAbsent(sharers)) return sharers;
    const wrong = fundProblem(setting, node.amount, fund, smallest, group, days);
    if (wrong !== undefined) return wrong;
    const weights = weightsOf(sharers, days);
    if (isAbsent(weights)) return weights;
    const equal = sharers.map(() => one);
    const nobody = (): Parts<N> => {
      if (node.ifNobody === 'split-equally' && sharers.length > 0) return divide(fund, sharers, equal, days, group);
      reportNobody(setting, node.amount, fund, group, days);
      return new Map<number, N>();
    };
    const total = weights.reduce(domain.add, zero);
    return domain.choose<Parts<N>>(domain.same(total, zero), nobody, () => divide(fund, sharers, weights, days, group));
  };
}
