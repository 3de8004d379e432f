import { type Absent, isAbsent } from '../absent.ts';
import type { CalculationNode, MemberGroup } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { company, type Entity, type Payee } from '../world/entities.ts';
import { aggregate, type Item } from './aggregate.ts';
import type { Evaluation, Setting } from './setting.ts';

type MembersNode = Extract<CalculationNode, { readonly op: 'members' }>;

/** Adds up a payee's figure over a team or the company. */
export function planMembers<N, B>(setting: Setting<N, B>, node: MembersNode): Evaluation<N> {
  const { domain, fault } = setting;
  const payee = { kind: 'payee' } as const;
  const value = setting.figure(node.value, payee);
  const where = node.where === undefined ? undefined : setting.test(node.where, payee);
  const yes = domain.truth(true);
  const nothing = (entity: Entity, days: Span): Absent =>
    fault(`${node.how}-of-none`, `Nobody counts in ${days.label}, so there is no ${node.how}.`, entity, days);
  const counted = (figure: N | Absent): N | Absent => (isAbsent(figure) ? figure : setting.one);
  return (entity, days) => {
    const items = membersAt(setting, node.group, entity, days).map((member): Item<N, B> => ({
      counts: where === undefined ? yes : where(member, days),
      value: () => (node.how === 'count' ? counted(value(member, days)) : value(member, days)),
    }));
    return aggregate(setting, node.how, items, () => nothing(entity, days));
  };
}

/** The payees an aggregate is over; its node has the group's grain, so that the entity at hand is the group itself. */
export function membersAt<N, B>({ world }: Setting<N, B>, group: MemberGroup, entity: Entity, days: Span): readonly Payee[] {
  const { people } = world;
  switch (group.kind) {
    case 'company':
      return people.membersOf(company, days);
    case 'group': {
      const own =
        entity.kind === 'group' ? entity : entity.kind === 'payee' ? people.groupOf(entity, group.column, days) : undefined;
      return own === undefined ? [] : people.membersOf(own, days);
    }
    case 'reports':
      return entity.kind === 'payee' ? people.reportsOf(entity, group.all, days) : [];
  }
}
