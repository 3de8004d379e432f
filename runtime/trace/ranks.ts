import type { CalculationNode } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { rankedAt } from '../evaluate/rank.ts';
import { payeeOf } from '../world/entities.ts';
import { type At, headOf, step, type Tracer, valueAt, wrapped } from './tracer.ts';

type RankNode = Extract<CalculationNode, { readonly op: 'rank' }>;

/** The payee's own figure, and those it is placed among. */
export function explainRank(tracer: Tracer, node: RankNode, at: At): Trace {
  const payee = payeeOf(at.entity);
  const others = payee === undefined ? [] : rankedAt(tracer.setting, node, payee, at.days).filter((one) => one !== payee);
  const own = wrapped('own', tracer.explain(node.value, at));
  const members = others.map((member): Trace => {
    const child = tracer.explain(node.value, at, { entity: member, days: at.days });
    return { ...child, op: 'member', of: member.key, children: [child] };
  });
  return step(tracer, valueAt(tracer, node.id, at), node.type, {
    op: 'rank',
    ...headOf(tracer, node),
    children: [own, ...members],
  });
}
