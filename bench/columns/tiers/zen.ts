import { ZenEngine } from '@gorules/zen-engine';
import { tookInAll } from '../../clock.ts';
import type { Way } from '../way.ts';
import type { TierRows } from './data.ts';

/** Salary, sales and target are 0, 1 and 2 of a row. Zen's numbers are decimals, and its `round` takes halves away from zero. */
const payout = 'min([3 * #[0], #[0] + round(0.05 * #[1] + 0.01 * max([0, #[1] - #[2]]) + 0.02 * max([0, #[1] - 1.2 * #[2]]))])';

/** One decision for all rows of the sample, handed over as one batch; rows are arrays, which it reads much faster than objects. */
export function tiersInZen({ salary, sales, target }: TierRows, sample: number): Way {
  const engine = new ZenEngine();
  const decision = engine.createDecision(graphOf({ key: 'payouts', value: `map(rows, ${payout})` }));
  const count = Math.min(sample, salary.length);
  const rows = Array.from({ length: count }, (_, row) => [salary[row], sales[row], target[row]]);
  let paid: readonly number[] = [];
  return {
    name: '@gorules/zen-engine, one batch',
    payouts: count,
    turn: async () =>
      tookInAll(async () => {
        const { result } = (await decision.evaluate({ rows })) as { readonly result: { readonly payouts: readonly number[] } };
        paid = result.payouts;
      }),
    paid: () => Float64Array.from(paid),
    close: () => engine.dispose(),
  };
}

function graphOf(expression: { readonly key: string; readonly value: string }): object {
  const place = { position: { x: 0, y: 0 } };
  return {
    nodes: [
      { id: 'in', name: 'rows', type: 'inputNode', content: {}, ...place },
      { id: 'pay', name: 'pay', type: 'expressionNode', content: { expressions: [{ id: 'all', ...expression }] }, ...place },
      { id: 'out', name: 'payouts', type: 'outputNode', content: {}, ...place },
    ],
    edges: [
      { id: 'first', type: 'edge', sourceId: 'in', targetId: 'pay' },
      { id: 'last', type: 'edge', sourceId: 'pay', targetId: 'out' },
    ],
  };
}
