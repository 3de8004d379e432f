import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import { keptFor } from '../remembered.ts';
import { ownNumbers } from '../search/alike.ts';

/** The first node that says the same as each: `mark is above 3` may stand in a plan twice. */
export const firstAlike = keptFor((calculation: Calculation): ((id: NodeId) => NodeId) => {
  const numbers = ownNumbers(calculation);
  const first = new Map<number, NodeId>();
  for (const { id } of calculation.nodes.toReversed()) first.set(numbers[id] ?? -1, id);
  return (id) => first.get(numbers[id] ?? -1) ?? id;
});
