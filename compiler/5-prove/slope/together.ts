import type { CalculationNode, MemberGroup } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Figure } from '../figure.ts';
import { isNotNegative, upToOne } from '../interval.ts';
import { aggregated, isAlone, itemAt } from './aggregates.ts';
import { portion, portionOf } from './close.ts';
import { settled } from './ground.ts';
import type { Asked } from './nodes.ts';
import type { Place } from './place.ts';
import { share } from './share.ts';

type NodeOf<O extends CalculationNode['op']> = Extract<CalculationNode, { readonly op: O }>;

/** The others of a group, by name. */
export const othersOf = (group: MemberGroup, { when, holds }: Place): string => JSON.stringify(['others', group, when, holds]);

/** A team's sum is one's own figure and those of the others: the own one may cancel. */
export function membersFigure({ analysis, place, ground, node: { id } }: Asked, node: NodeOf<'members'>): Figure {
  const { rules } = analysis;
  const all = rules.members(analysis, node, place);
  const isAll =
    node.where === undefined && node.group.kind !== 'reports' && place.role === 'own' && (ground.isClose || isAlone(analysis));
  const found = ground.atom(all.range, all.slope, true);
  const isCount = node.how === 'count' ? { ...found, multiple: exact.one } : found;
  if (!isAll || (node.how !== 'sum' && !(ground.isClose && isNotNegative(all.range)))) return isCount;
  const payee = { kind: 'payee' } as const;
  const at = (role: Place['role']) =>
    itemAt(analysis, node.value, undefined, payee, { ...place, role, record: 'own', facts: [] });
  const rest = aggregated('sum', undefined, [at('other')]);
  const groundOfOthers = analysis.ground(`${id} others@${place.when}/${place.holds}`, { ...place, facts: [] });
  const others = groundOfOthers.atom(rest.range, rest.slope, true);
  if (ground.isClose)
    groundOfOthers.tell({ sum: { domain: othersOf(node.group, place), value: at('other').value, where: undefined } });
  const sum = rules.add(at('own').value, others, ground);
  if (node.how !== 'sum') {
    // None of them is more than all of them together.
    if (node.how !== 'count') ground.tell({ below: [sum.form] });
    return isCount;
  }
  return { ...sum, total: true };
}

/** Nobody has more than all of it. */
export function shareFigure({ analysis, place, ground }: Asked, node: NodeOf<'share'>): Figure {
  const { range, slope } = share(analysis, node, place);
  const found = ground.atom(range, slope, true);
  if (!ground.isClose || place.role !== 'own') return found;
  const amount = analysis.figure(node.amount, node.group, { ...place, record: 'own', facts: [] });
  ground.tell(portionOf(amount, upToOne));
  return settled(portion(found, amount, upToOne), ground);
}
