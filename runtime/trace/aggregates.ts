import { isAbsent } from '../absent.ts';
import type { CalculationNode } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { type BundlesNode, planBundlesAt } from '../evaluate/bundles.ts';
import { membersAt } from '../evaluate/members.ts';
import { one } from '../numbers/exact.ts';
import { holds, opOf } from './counting.ts';
import { type At, headOf, placeOf, step, type Tracer, valueAt } from './tracer.ts';

type MembersNode = Extract<CalculationNode, { readonly op: 'members' }>;
type PeriodsNode = Extract<CalculationNode, { readonly op: 'periods' }>;

export function explainMembers(tracer: Tracer, node: MembersNode, at: At): Trace {
  const members = membersAt(tracer.setting, node.group, at.entity, at.days);
  const counted = isAbsent(members) ? [] : members.filter((member) => holds(tracer, node.where, member, at));
  const children = counted.map((member): Trace => {
    const child = tracer.explain(node.value, at, { entity: member, days: at.days });
    if (node.how !== 'count') return { ...child, op: 'member', of: member.key, children: [child] };
    return step(tracer, one, node.type, { op: 'member', phrase: member.key, of: member.key });
  });
  return step(tracer, valueAt(tracer, node.id, at), node.type, {
    op: opOf('members', node.how),
    ...headOf(tracer, node),
    children,
  });
}

export function explainPeriods(tracer: Tracer, node: PeriodsNode, at: At): Trace {
  const children = tracer.setting.world.calendar.wholeUnitsIn(node.unit, at.days).map((days): Trace => {
    const inside = { entity: at.entity, days };
    const child = tracer.explain(node.value, inside);
    if (node.how !== 'count') return { ...child, op: 'period', ...placeOf(at, inside), children: [child] };
    return step(tracer, one, node.type, { op: 'period', phrase: days.label, ...placeOf(at, inside) });
  });
  return step(tracer, valueAt(tracer, node.id, at), node.type, {
    op: opOf('periods', node.how),
    ...headOf(tracer, node),
    children,
  });
}

/** Every bundle of the payee's records that counted. */
export function explainBundles(tracer: Tracer, node: BundlesNode, at: At): Trace {
  const { setting } = tracer;
  const records = setting.records(node.table);
  const bundles = 'code' in records ? [] : planBundlesAt(setting, node, records)(at.entity, at.days);
  const children = isAbsent(bundles)
    ? []
    : bundles.map((bundle) => tracer.explain(node.value, at, { entity: bundle, days: at.days }));
  return step(tracer, valueAt(tracer, node.id, at), node.type, { op: 'bundles', ...headOf(tracer, node), children });
}
