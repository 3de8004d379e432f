import { Absent, isAbsent } from '../absent.ts';
import type { CalculationNode, MemberGroup } from '../calculation.ts';
import type { Span } from '../periods/calendar.ts';
import { company, type Entity, type Payee } from '../world/entities.ts';
import type { Circle } from '../world/reports.ts';
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
  return (entity, days) => {
    const members = membersAt(setting, node.group, entity, days);
    if (isAbsent(members)) return members;
    const items = members.map((member): Item<N, B> => ({
      counts: where === undefined ? yes : where(member, days),
      value: () => value(member, days),
    }));
    return aggregate(setting, node.how, items, () => nothing(entity, days));
  };
}

/** The payees an aggregate is over; its node has the group's grain, so that the entity at hand is the group itself. */
export function membersAt<N, B>(
  setting: Setting<N, B>,
  group: MemberGroup,
  entity: Entity,
  days: Span,
): readonly Payee[] | Absent {
  const { people } = setting.world;
  switch (group.kind) {
    case 'company':
      return people.membersOf(company, days);
    case 'group': {
      const own =
        entity.kind === 'group' ? entity : entity.kind === 'payee' ? people.groupOf(entity, group.column, days) : undefined;
      return own === undefined ? [] : people.membersOf(own, days);
    }
    case 'reports': {
      const reports = entity.kind === 'payee' ? people.reportsOf(entity, group.all, days) : [];
      return 'circle' in reports ? circleProblem(people.table.file, reports) : reports;
    }
  }
}

/** The same for everybody in the circle and for all periods, so that it is reported once. */
function circleProblem(file: string, { circle }: Circle): Absent {
  const names = circle.map(({ key }) => key);
  const message =
    names.length === 1
      ? `${names[0] ?? ''} is their own manager.`
      : `${names.join(', ')} are managers in a circle: each is the manager of the next, and the last of the first.`;
  return new Absent({ code: 'manager-circle', message, file, table: 'payees' });
}
