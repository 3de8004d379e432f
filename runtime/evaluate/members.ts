import type { Absent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { company, type Company, type Entity, type Group } from '../world/entities.ts';
import { aggregate, type Item } from './aggregate.ts';
import type { Evaluation, Setting } from './setting.ts';

type MembersNode = Extract<CalculationNode, { readonly op: 'members' }>;

/** Adds up a payee's figure over a team or the company. */
export function planMembers<N, B>(setting: Setting<N, B>, node: MembersNode): Evaluation<N> {
  const { domain, fault, world } = setting;
  const payee = { kind: 'payee' } as const;
  const value = setting.figure(node.value, payee);
  const where = node.where === undefined ? undefined : setting.test(node.where, payee);
  const yes = domain.truth(true);
  const nothing = (entity: Entity, days: Span): Absent =>
    fault(`${node.how}-of-none`, `Nobody counts in ${days.label}, so there is no ${node.how}.`, entity, days);
  return (entity, days) => {
    const items = world.people.membersOf(groupAt(setting, node.group, entity, days), days).map((member): Item<N, B> => ({
      counts: where === undefined ? yes : where(member, days),
      value: () => value(member, days),
    }));
    return aggregate(setting, node.how, items, () => nothing(entity, days));
  };
}

/** The group an aggregate is over; its node has the group's grain, so that the entity at hand is the group itself. */
function groupAt<N, B>({ world }: Setting<N, B>, group: MembersNode['group'], entity: Entity, days: Span): Group | Company {
  if (group.kind === 'company') return company;
  if (entity.kind === 'group') return entity;
  return (entity.kind === 'payee' ? world.people.groupOf(entity, group.column, days) : undefined) ?? company;
}
