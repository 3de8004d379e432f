import type { CalculationNode } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { company, payeeOf } from '../world/entities.ts';
import { type At, headOf, step, type Tracer, valueAt, wrapped } from './tracer.ts';

type ShareNode = Extract<CalculationNode, { readonly op: 'share' }>;

/** The fund, and everybody's part by their weight. */
export function explainShare(tracer: Tracer, node: ShareNode, at: At): Trace {
  const { people } = tracer.setting.world;
  const payee = payeeOf(at.entity);
  const group = node.group.kind === 'company' ? company : payee && people.groupOf(payee, node.group.column, at.days);
  const value = valueAt(tracer, node.id, at);
  if (group === undefined) return step(tracer, value, node.type, { op: 'share', ...headOf(tracer, node) });
  const fund = wrapped('fund', tracer.explain(node.amount, at, { entity: group, days: at.days }));
  const among = node.among === undefined ? undefined : tracer.setting.test(node.among, { kind: 'payee' });
  const members = people.membersOf(group, at.days).filter((member) => among === undefined || among(member, at.days) === true);
  const parts = members.map((member): Trace => {
    const own = { entity: member, days: at.days };
    const children = node.weight === undefined ? [] : [wrapped('by', tracer.explain(node.weight, at, own))];
    return step(tracer, valueAt(tracer, node.id, own), node.type, {
      op: 'part',
      phrase: `part of ${member.key}`,
      of: member.key,
      children,
    });
  });
  return step(tracer, value, node.type, { op: 'share', ...headOf(tracer, node), children: [fund, ...parts] });
}
