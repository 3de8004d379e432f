import type { Calculation, CalculationNode, NodeId, PromiseShape } from '../../../runtime/calculation.ts';
import { keptFor } from '../remembered.ts';
import { ownNumbers } from './alike.ts';
import { below } from './below.ts';

/**
 * Sums over records that may stand as figures of their own, since nothing else looks at the records of their table: two sums over one
 * table go together, and only records say how; so do sums of what other records come to. Asked again for each figure that rises.
 */
export const independentSums = keptFor((calculation: Calculation): ReadonlySet<NodeId> => {
  const used = below(calculation, everythingPaid(calculation));
  const perRecord = new Set(calculation.components.flatMap((component) => component.perRecord ?? []));
  const numbers = ownNumbers(calculation);
  const looking = calculation.nodes.filter((node) => used.has(node.id) && tableOf(node) !== undefined);
  const byTable = Map.groupBy(looking, tableOf);
  const alone = [...byTable.values()].filter((all) => new Set(all.map(({ id }) => numbers[id])).size === 1);
  const isOfOthers = (id: NodeId): boolean =>
    [...below(calculation, [id])].some((under) => under !== id && tableOf(calculation.nodes[under]) !== undefined);
  return new Set(
    alone.flatMap((all) => all.flatMap(({ id, op }) => (op === 'records' && !perRecord.has(id) && !isOfOthers(id) ? [id] : []))),
  );
});

function everythingPaid({
  components,
  payoutLimits,
  limits = [],
  balances = [],
  promises,
  payeesWhere,
}: Calculation): readonly NodeId[] {
  return [
    ...components.flatMap(({ amount, perRecord }) => [amount, ...(perRecord === undefined ? [] : [perRecord])]),
    ...payoutLimits.map(({ value }) => value),
    ...limits.map(({ to }) => to),
    ...balances.flatMap(({ starts, becomes }) => [starts, becomes]),
    ...(payeesWhere === undefined ? [] : [payeesWhere]),
    ...promises.flatMap(askedBy),
  ];
}

/** What a promise speaks of. */
function askedBy(promise: PromiseShape): readonly NodeId[] {
  switch (promise.kind) {
    case 'never-falls':
      return [promise.as];
    case 'bound':
      return [promise.what, promise.value];
    case 'no-cliff':
      return [promise.in];
    case 'may-fall':
    case 'paid-in-full':
      return [];
    case 'same-as':
      return promise.except === undefined ? [] : [promise.except];
  }
}

/** Of which table a node looks at records. */
export function tableOf(node: CalculationNode | undefined): string | undefined {
  if (node === undefined) return undefined;
  const looks = node.op === 'records' || node.op === 'running' || node.op === 'bundles' || node.op === 'part';
  return looks ? node.table : undefined;
}
