import type { CalculationNode, NodeId } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { type At, headOf, step, type Tracer, valueAt } from './tracer.ts';

type ChooseNode = Extract<CalculationNode, { readonly op: 'choose' }>;
type LazyTestNode = Extract<CalculationNode, { readonly op: 'both' | 'either' | 'one-of' }>;

/** The question, and what its answer leads to. A question that the plan does not write, such as that for a currency, is left out. */
export function explainChoice(tracer: Tracer, node: ChooseNode, at: At): Trace {
  const head = headOf(tracer, node);
  const condition = tracer.explain(node.condition, at);
  const taken = tracer.explain(condition.value === 'yes' ? node.then : node.otherwise, at);
  const answer = taken.op === 'literal' && taken.phrase === head.phrase ? { ...taken, phrase: 'otherwise' } : taken;
  const children = condition.phrase === head.phrase ? [answer] : [condition, answer];
  return step(tracer, valueAt(tracer, node.id, at), node.type, { op: 'choose', ...head, children });
}

/** Only the questions that were asked. */
export function explainTest(tracer: Tracer, node: LazyTestNode, at: At): Trace {
  const children = askedOf(tracer, node, at).map((id) => tracer.explain(id, at));
  return step(tracer, valueAt(tracer, node.id, at), node.type, { op: node.op, ...headOf(tracer, node), children });
}

function askedOf(tracer: Tracer, node: LazyTestNode, at: At): readonly NodeId[] {
  switch (node.op) {
    case 'one-of':
      return [node.value, ...node.choices];
    case 'both':
      return tracer.explain(node.left, at).value === 'yes' ? [node.left, node.right] : [node.left];
    case 'either':
      return tracer.explain(node.left, at).value === 'yes' ? [node.left] : [node.left, node.right];
  }
}
