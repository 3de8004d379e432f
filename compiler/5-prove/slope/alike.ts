import type { Calculation, CalculationNode, NodeId } from '../../../runtime/calculation.ts';
import { argumentsOf } from '../../../runtime/evaluate/arguments.ts';

const found = new WeakMap<Calculation, (id: NodeId) => NodeId>();

/** The first node that says the same as each: `mark is above 3` may stand in a plan twice. */
export function firstAlike(calculation: Calculation): (id: NodeId) => NodeId {
  const alike = found.get(calculation) ?? alikeIn(calculation);
  found.set(calculation, alike);
  return alike;
}

function alikeIn({ nodes }: Calculation): (id: NodeId) => NodeId {
  const first = new Map<string, NodeId>();
  const known = new Map<NodeId, NodeId>();
  for (const node of nodes) {
    const words = wordsOf(node, (id) => known.get(id) ?? id);
    const same = words === undefined ? node.id : (first.get(words) ?? node.id);
    if (words !== undefined) first.set(words, same);
    known.set(node.id, same);
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
    case 'at':
      return JSON.stringify({ ...said, value: alike(node.value) });
    case 'excess':
      return JSON.stringify({ ...said, value: alike(node.value), over: alike(node.over) });
    case 'greatest':
    case 'least':
      return JSON.stringify({ ...said, values: node.values.map(alike) });
    case 'members':
    case 'periods':
      return JSON.stringify({ ...said, value: alike(node.value), where: node.where && alike(node.where) });
    case 'records':
      return node.roundEach === undefined
        ? JSON.stringify({ ...said, value: node.value && alike(node.value), where: node.where && alike(node.where) })
        : undefined;
    case 'lookup':
      return node.keys.every(({ kind }) => kind !== 'value' && kind !== 'date')
        ? JSON.stringify({ ...said, otherwise: node.otherwise && alike(node.otherwise) })
        : undefined;
    default:
      return argumentsOf(node).length === 0 ? JSON.stringify(said) : undefined;
  }
}
