import type { Calculation, CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import { argumentsOf } from '../../../runtime/evaluate/arguments.ts';

/** The first node that says the same as each: `mark is above 3` may stand in a plan twice. */
export function firstAlike({ nodes }: Calculation): (id: NodeId) => NodeId {
  const first = new Map<string, NodeId>();
  const known = new Map<NodeId, NodeId>();
  for (const node of nodes) {
    const words = wordsOf(node, (id) => known.get(id) ?? id);
    const found = words === undefined ? node.id : (first.get(words) ?? node.id);
    if (words !== undefined) first.set(words, found);
    known.set(node.id, found);
  }
  return (id) => known.get(id) ?? id;
}

/** All that a node says, its arguments by the first alike; undefined for those that say it in another way than by two of them. */
function wordsOf(node: CalculationNode, alike: (id: NodeId) => NodeId): string | undefined {
  const { id: _, ...said } = node;
  switch (node.op) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'divide':
    case 'same':
    case 'below':
    case 'at-most':
    case 'both':
    case 'either':
      return JSON.stringify({ ...said, left: alike(node.left), right: alike(node.right) });
    case 'not':
    case 'negate':
      return JSON.stringify({ ...said, value: alike(node.value) });
    default:
      return argumentsOf(node).length === 0 ? JSON.stringify(said) : undefined;
  }
}
