import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NodeId, Operation } from '../../runtime/calculation.ts';
import { run } from '../../runtime/index.ts';
import { builder, component, count, money, number, percent, table, yesNo } from './build.ts';
import {
  type Builder,
  cell,
  cents,
  centsOf,
  codes,
  dataOf,
  deal,
  dealRows,
  deals,
  lines,
  perDeal,
  sumOf,
  wrongIn,
} from './step.ts';

type Running = Extract<Operation, { readonly op: 'running' }>;
const running = (b: Builder, more: Partial<Running> = {}): NodeId =>
  b.node(
    money,
    {
      ...{ op: 'running', how: 'sum', table: 'deals', value: cell(b, 'amount'), datedBy: 'closed' },
      ...{ order: ['id'], unit: 'year', including: false, ...more },
    },
    deal,
  );

/** 5% up to 1,000 in the year, 10% above; each deal is paid for its own slice. */
function ladderPlan(belowZero?: string, more: Partial<Running> = {}) {
  const b = builder();
  const base = cell(b, 'amount');
  const [low, high] = [b.literal('1/20', percent), b.literal('1/10', percent)];
  const bound = b.literal('1000', money);
  const band = { lowIncluded: false, highIncluded: true, another: false, spread: 'excess' as const };
  const pay = b.node(
    money,
    {
      ...{ op: 'tiers', base, form: 'rate', continuing: running(b, more) },
      ...(belowZero !== undefined && { belowZero: b.literal(belowZero, percent) }),
      bands: [
        { ...band, high: bound, pay: low },
        { ...band, low: bound, pay: high },
      ],
    },
    deal,
  );
  const sum = sumOf(b, pay);
  const amount = b.rounded(sum);
  return b.done({
    plan: { from: '2017-01-01', to: '2017-12-31' },
    tables: [deals],
    components: [perDeal('commission', amount, sum)],
  });
}
const dataIn = (...rows: readonly string[]) => dataOf({ deals: table('deals.csv', ...dealRows(...rows)) });
const nonZero = (found: readonly string[]): readonly string[] => found.filter((line) => !line.endsWith(' 0.00'));

describe('a running total', () => {
  test('lets tiers go on from deal to deal, over the borders of periods', () => {
    const data = dataIn('D1 | Ana | | 2017-01-05 | | 800', 'D2 | Ana | | 2017-01-06 | | 400', 'D3 | Ana | | 2017-03-01 | | 100');
    expect(nonZero(lines(ladderPlan(), data))).toEqual(['Ana 2017-01 commission 70.00', 'Ana 2017-03 commission 10.00']);
  });

  test('takes a refund back down the ladder it came up', () => {
    const data = dataIn('D1 | Ana | | 2017-01-05 | | 1200', 'D2 | Ana | | 2017-02-06 | | -300');
    expect(nonZero(lines(ladderPlan(), data))).toEqual(['Ana 2017-01 commission 70.00', 'Ana 2017-02 commission -25.00']);
  });

  test('below 0 is a problem unless the plan says its rate', () => {
    const data = dataIn('D1 | Ana | | 2017-01-05 | | 100', 'D2 | Ana | | 2017-02-06 | | -300');
    expect(codes(ladderPlan(), data)).toContain('base-below-zero');
    expect(nonZero(lines(ladderPlan('1/20'), data))).toEqual(['Ana 2017-01 commission 5.00', 'Ana 2017-02 commission -15.00']);
  });

  test('needs an order that tells rows apart', () => {
    const data = dataIn('D1 | Ana | | 2017-01-05 | | 100', 'D2 | Ana | | 2017-01-05 | | 300');
    expect(codes(ladderPlan(undefined, { order: [] }), data).filter((code) => code.startsWith('order'))).toEqual([
      'order-not-total line 2',
    ]);
    expect(codes(ladderPlan(), data)).toEqual([]);
  });

  test('counts, and takes the highest before', () => {
    const b = builder();
    const place = b.node(
      count,
      { op: 'running', how: 'count', table: 'deals', datedBy: 'closed', order: ['id'], unit: 'month', including: true },
      deal,
    );
    const first = b.node(yesNo, { op: 'at-most', left: place, right: b.literal('2', count) }, deal);
    const plan = b.done({
      tables: [deals],
      components: [component('spiff', b.rounded(sumOf(b, cell(b, 'amount'), { where: first })))],
    });
    const data = dataIn(...[1, 2, 3].map((i) => `D${i} | Ana | | 2017-01-0${i} | | ${i}0`), 'D4 | Ana | | 2017-02-01 | | 5');
    expect(lines(plan, data)).toEqual(['Ana 2017-01 spiff 30.00', 'Ana 2017-02 spiff 5.00']);
  });
});

test('whatever the deals, a year pays what the whole base pays in one', () => {
  const amounts = fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), amount: fc.bigInt(0n, 100_000n) }), {
    maxLength: 12,
  });
  const plan = ladderPlan();
  fc.assert(
    fc.property(amounts, (all) => {
      const rows = all.map(
        ({ month, amount }, i) =>
          `D${i.toString().padStart(2, '0')} | Ana | | 2017-${month.toString().padStart(2, '0')}-03 | | ${cents(amount * 20n)}`,
      );
      const result = run(plan, dataIn(...rows, 'ZZ | Ana | | 2017-12-31 | | 0'));
      const total = all.reduce((sum, { amount }) => sum + amount * 20n, 0n);
      expect(wrongIn(result)).toEqual([]);
      expect(centsOf(result.totals.payout)).toBe((total < 100_000n ? total * 5n : 500_000n + (total - 100_000n) * 10n) / 100n);
    }),
    { numRuns: 40 },
  );
});

test('splitting a deal in two changes nothing but declared rounding', () => {
  const plan = ladderPlan();
  fc.assert(
    fc.property(fc.bigInt(1n, 100_000n), fc.bigInt(1n, 100_000n), (one, other) => {
      const split = run(
        plan,
        dataIn(`D1 | Ana | | 2017-01-03 | | ${cents(one * 20n)}`, `D2 | Ana | | 2017-01-03 | | ${cents(other * 20n)}`),
      );
      const whole = run(plan, dataIn(`D1 | Ana | | 2017-01-03 | | ${cents((one + other) * 20n)}`));
      expect(split.totals.payout).toBe(whole.totals.payout);
    }),
    { numRuns: 40 },
  );
});

describe('record by record', () => {
  test('each credited record is rounded on its own', () => {
    const b = builder();
    const third = b.node(money, { op: 'divide', left: cell(b, 'amount'), right: b.literal('3') }, deal);
    const sum = sumOf(b, third, { roundEach: { mode: 'half-up' } });
    const plan = b.done({ tables: [deals], components: [perDeal('commission', b.rounded(sum), sum)] });
    const data = dataIn('D1 | Ana | | 2017-01-05 | | 0.05', 'D2 | Ana | | 2017-01-06 | | 0.05');
    expect(lines(plan, data)).toEqual(['Ana 2017-01 commission 0.04']);
  });

  test('bundles have tiers of their own', () => {
    const b = builder();
    const bundle = { kind: 'bundle', table: 'deals', column: 'product' } as const;
    const sum = b.node(money, { op: 'records', how: 'sum', table: 'deals', value: cell(b, 'amount'), datedBy: 'closed' }, bundle);
    const over = b.node(money, { op: 'excess', value: sum, over: b.literal('100', money) }, bundle);
    const named = b.node({ kind: 'text' }, { op: 'bundle-value' }, bundle);
    const rate = b.node(
      number,
      { op: 'text-scale', by: named, cases: [{ values: ['A'], gives: b.literal('1') }], otherwise: b.literal('2') },
      bundle,
    );
    const value = b.node(money, { op: 'multiply', left: over, right: rate }, bundle);
    const all = b.node(money, { op: 'bundles', table: 'deals', column: 'product', datedBy: 'closed', value });
    const plan = b.done({ tables: [deals], components: [component('commission', b.rounded(all))] });
    const rows = ['A | 90', 'A | 30', 'B | 99', 'C | 150'].map((row, i) => `D${i} | Ana | | 2017-01-05 | ${row}`);
    expect(lines(plan, dataIn(...rows))).toEqual(['Ana 2017-01 commission 120.00']);
  });
});

test('a run of one month pays what a run of the year pays for it: borders of batches do not matter', () => {
  const rows = Array.from({ length: 24 }, (_, i) => {
    const month = (Math.floor(i / 2) + 1).toString().padStart(2, '0');
    return `D${i.toString().padStart(2, '0')} | Ana | | 2017-${month}-1${i % 2} | | ${(i * 37) % 400}`;
  });
  const whole = run(ladderPlan(), dataIn(...rows)).payouts;
  const alone = whole.flatMap(({ period }) => run(ladderPlan(), dataIn(...rows.toReversed()), { period }).payouts);
  expect(alone).toEqual(whole);
});
