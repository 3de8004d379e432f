import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import { ownNumbers } from '../search/alike.ts';

const asked = new WeakMap<Calculation, (id: NodeId) => NodeId>();

/** The first node that says the same as each: `mark is above 3` may stand in a plan twice. */
export function firstAlike(calculation: Calculation): (id: NodeId) => NodeId {
  const alike = asked.get(calculation) ?? alikeIn(calculation);
  asked.set(calculation, alike);
  return alike;
}

function alikeIn(calculation: Calculation): (id: NodeId) => NodeId {
  const numbers = ownNumbers(calculation);
  const first = new Map<number, NodeId>();
  for (const { id } of calculation.nodes.toReversed()) first.set(numbers[id] ?? -1, id);
  return (id) => first.get(numbers[id] ?? -1) ?? id;
}
