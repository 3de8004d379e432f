import type { CalculationNode, NodeId } from '../calculation.ts';
import type { Trace } from '../data.ts';
import { type At, headOf, step, type Tracer, valueAt } from './tracer.ts';

type ChooseNode = Extract<CalculationNode, { readonly op: 'choose' }>;
type LazyTestNode = Extract<CalculationNode, { readonly op: 'both' | 'either' | 'one-of' }>;

/** The question, and what its answer leads to. */
export function explainChoice(tracer: Tracer, node: ChooseNode, at: At): Trace {
  const condition = tracer.explain(node.condition, at);
  const taken = tracer.explain(condition.value === 'yes' ? node.then : node.otherwise, at);
  return step(tracer, valueAt(tracer, node.id, at), node.type, {
    op: 'choose',
    ...headOf(tracer, node),
    children: [condition, taken],
  });
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
