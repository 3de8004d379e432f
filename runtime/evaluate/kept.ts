import type { Absent } from '../absent.ts';
import type { CalculationNode, NodeId } from '../calculation.ts';
import { argumentsOf } from './arguments.ts';
import type { Evaluation } from './setting.ts';

/** Keeps each value once it is known. */
export function kept<V extends {} | null>(evaluation: Evaluation<V>): Evaluation<V> {
  const bySpan: (V | Absent)[][] = [];
  return (entity, days) => {
    const values = (bySpan[days.index] ??= []);
    return (values[entity.index] ??= evaluation(entity, days));
  };
}

const cheap: ReadonlySet<CalculationNode['op']> = new Set(['literal', 'input', 'attribute', 'column', 'days-in-period']);

/** Nodes whose values are asked for more than once for the same entity and days, and cost more than looking them up. */
export function nodesToKeep(nodes: readonly CalculationNode[], roots: readonly NodeId[]): ReadonlySet<NodeId> {
  const uses = new Map<NodeId, number>();
  const use = (id: NodeId, times: number): void => void uses.set(id, (uses.get(id) ?? 0) + times);
  for (const id of roots) use(id, 1);
  for (const node of nodes) for (const id of argumentsOf(node)) use(id, node.op === 'periods' ? 2 : 1);
  const pays = ({ id, op, grain }: CalculationNode): boolean => {
    if (cheap.has(op) || grain.kind === 'record') return false;
    return op === 'param' || grain.kind !== 'payee' || (uses.get(id) ?? 0) > 1;
  };
  return new Set(nodes.filter(pays).map(({ id }) => id));
}
