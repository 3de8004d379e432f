import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import { argumentsOf } from '../../../runtime/evaluate/arguments.ts';

/** Everything that a node is made of. */
export function below({ nodes }: Calculation, top: readonly NodeId[]): ReadonlySet<NodeId> {
  const found = new Set<NodeId>(top);
  for (const node of nodes.toReversed()) if (found.has(node.id)) for (const id of argumentsOf(node)) found.add(id);
  return found;
}
