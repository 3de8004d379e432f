import type { Operation } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { builder, inputShape, money } from '../../runtime/build.ts';
import { type Contract, firstOf, lists } from './contract.ts';
import { type Row, valuesOf } from './evaluated.ts';

const months = ['2026-01', '2026-02', '2026-03'];
const quarters = lists(3, 4);

/** Every quarter of three whole figures, and a third of it in whole numbers, paid to date. */
function telescopes(): string | undefined {
  const b = builder();
  const third = b.node(money, { op: 'divide', left: b.input('x'), right: b.literal('3') });
  const value = b.node(money, { op: 'round', value: third, mode: 'half-up', unit: b.literal('1') });
  const cumulative: Operation = { op: 'cumulative', value, unit: 'quarter' };
  const [paid, toDate] = [
    b.node(money, cumulative),
    b.node(money, { op: 'at', value, window: { kind: 'to-date', unit: 'quarter' } }),
  ];
  const calculation = b.done({ inputs: [inputShape('x')] });
  const rows = quarters.flatMap((figures) =>
    figures.map((x, i): Row => ({ payee: figures.join('-'), period: months[i] ?? '', x: `${x}` })),
  );
  const [parts, sums] = [valuesOf(calculation, paid, rows), valuesOf(calculation, toDate, rows)];
  return firstOf(quarters.keys(), (at) => {
    let sum = exact.zero;
    for (const i of [0, 1, 2]) {
      sum = exact.add(sum, parts[3 * at + i] ?? exact.zero);
      if (!exact.isSame(sum, sums[3 * at + i] ?? exact.one)) return `${quarters[at]?.join(', ')}, month ${i + 1}`;
    }
    return undefined;
  });
}

export const cumulativeContracts: readonly Contract[] = [
  {
    fact: 'what is paid to date sums to the figure to date, after each month',
    usedBy: ['slope/windows.ts', 'slope/payout.ts'],
    broken: telescopes,
  },
];
