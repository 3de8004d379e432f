import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calculation, SchedulePart } from '../../runtime/calculation.ts';
import { prepare, run } from '../../runtime/index.ts';
import { builder, component, inputRows, inputShape, money, orBlank, percent, table, tableShape, text } from './build.ts';
import {
  cents,
  centsOf,
  codes,
  credit,
  dataOf,
  deal,
  dealRows,
  deals,
  lines,
  payeeCell,
  perDeal,
  rated,
  sumOf,
  wrongIn,
} from './step.ts';

const year = { from: '2017-01-01', to: '2017-12-31' };
const paidBy = (schedule: readonly SchedulePart[]): Calculation => {
  const b = builder();
  const bonus = component('bonus', b.rounded(b.input('sales')), { schedule });
  const paid = b.node(money, { op: 'paid', component: 'bonus' });
  return b.done({
    plan: year,
    inputs: [inputShape('sales', { otherwise: '0' })],
    components: [bonus, component('double', paid, { paid: false })],
  });
};
const nonZero = (found: readonly string[]): readonly string[] => found.filter((line) => !line.endsWith(' 0.00'));
const march = inputRows('payee | period | sales', 'Ana | 2017-03 | 100.01');

describe('a payment schedule', () => {
  test('pays a part when earned and the rest in instalments, to the cent', () => {
    const plan = paidBy([
      { kind: 'on', share: '1/2' },
      { kind: 'instalments', share: '1/2', count: 3, every: 'month', delay: { count: 2, unit: 'month' } },
    ]);
    expect(nonZero(lines(plan, march))).toEqual([
      'Ana 2017-03 bonus 50.01',
      'Ana 2017-05 bonus 16.67',
      'Ana 2017-06 bonus 16.67',
      'Ana 2017-07 bonus 16.66',
    ]);
  });

  test('shares out its parts first, then the instalments of each', () => {
    const plan = paidBy([
      { kind: 'on', share: '3/4' },
      { kind: 'instalments', share: '1/4', count: 3, every: 'month', delay: { count: 1, unit: 'month' } },
    ]);
    const paid = nonZero(lines(plan, inputRows('payee | period | sales', 'Ana | 2017-03 | 500')));
    expect(paid.map((line) => line.split(' ')[3])).toEqual(['375.00', '41.67', '41.67', '41.66']);
  });

  test('of an earlier period does not need what comes later', () => {
    const plan = paidBy([{ kind: 'on', share: '1' }]);
    const { inputs: _, ...other } = plan;
    const without = { ...other, inputs: [inputShape('sales')] };
    const data = inputRows('payee | period | sales', 'Ana | 2017-01 | 5', 'Ana | 2017-02 | 7', 'Ana | 2017-04 | 9');
    const session = prepare(without, data, { period: '2017-04' });
    expect(session.amountOf('double', 'Ana', '2017-04').kind).toBe('problems');
    expect(session.amountOf('double', 'Ana', '2017-02')).toEqual({ kind: 'value', value: '7' });
  });

  test('of any amounts sums to them', () => {
    const plan = paidBy([
      { kind: 'on', share: '1/3' },
      { kind: 'instalments', share: '2/3', count: 4, every: 'half-month' },
    ]);
    fc.assert(
      fc.property(fc.array(fc.bigInt(-100_000n, 100_000n), { minLength: 10, maxLength: 10 }), (amounts) => {
        const rows = amounts.map((amount, i) => `Ana | 2017-${(i + 1).toString().padStart(2, '0')} | ${cents(amount)}`);
        const result = run(plan, inputRows('payee | period | sales', ...rows));
        expect(wrongIn(result)).toEqual([]);
        expect(centsOf(result.totals.payout)).toBe(amounts.reduce((sum, amount) => sum + amount, 0n));
      }),
      { numRuns: 30 },
    );
  });
});

describe('record by record', () => {
  const issued = tableShape(
    'deals',
    {
      ...Object.fromEntries(deals.columns.map(({ name, type, orBlank: blank }) => [name, blank ? { type } : type])),
      collected: orBlank({ kind: 'date' }),
    },
    { datedBy: 'closed' },
  );
  const plan = (schedule?: readonly SchedulePart[]): Calculation => {
    const b = builder();
    const collected = b.node({ kind: 'date' }, { op: 'column', table: 'deals', column: 'collected' }, deal);
    const sum = sumOf(b, rated(b, '1/10'));
    const held: readonly SchedulePart[] = [
      { kind: 'on', share: '4/5' },
      { kind: 'held', share: '1/5', until: collected },
    ];
    return b.done({
      plan: year,
      tables: [issued],
      components: [perDeal('commission', b.rounded(sum), sum, { schedule: schedule ?? held })],
    });
  };

  test('a part is held until its own record is collected', () => {
    const rows = ['id | owner | partner | closed | product | amount | collected'];
    rows.push(
      'D1 | Ana | | 2017-01-05 | | 1000 | 2017-03-02',
      'D2 | Ana | | 2017-01-09 | | 500 |',
      'D3 | Ana | | 2017-02-09 | | 50 | 2017-01-01',
    );
    expect(nonZero(lines(plan(), dataOf({ deals: table('deals.csv', ...rows) })))).toEqual([
      'Ana 2017-01 commission 120.00',
      'Ana 2017-02 commission 5.00',
      'Ana 2017-03 commission 20.00',
    ]);
  });
});

describe('what was paid for a record', () => {
  const returns = tableShape('returns', { deal: { kind: 'reference', table: 'deals' }, on: { kind: 'date' } }, { datedBy: 'on' });
  function clawback(split: boolean): Calculation {
    const b = builder();
    const sum = sumOf(b, rated(b, '1/30'));
    const record = { kind: 'record', table: 'returns' } as const;
    const key = b.node(text, { op: 'column', table: 'returns', column: 'deal' }, record);
    const part = b.node(money, { op: 'part', component: 'commission', table: 'deals', record: key }, record);
    const back = b.node(money, { op: 'records', how: 'sum', table: 'returns', value: part, datedBy: 'on' });
    const halves = ['owner', 'partner'].map((column) => ({ payee: payeeCell(b, column), share: b.literal('1/2', percent) }));
    return b.done({
      plan: year,
      tables: [deals, returns],
      ...(split && { credits: [credit({ kind: 'parts', parts: halves })] }),
      components: [
        perDeal('commission', b.rounded(sum), sum),
        component('clawback', b.rounded(back), { kind: 'deduction', sign: -1 }),
      ],
    });
  }

  test('a clawed-back deal nets to zero, among others and in the same period', () => {
    const deal = fc.record({ amount: fc.bigInt(1n, 1_000_000n), back: fc.boolean() });
    fc.assert(
      fc.property(fc.array(deal, { minLength: 1, maxLength: 5 }), fc.constantFrom('01', '04'), (all, month) => {
        const rows = all.map(({ amount }, i) => `D${i} | Ana | Bo | 2017-01-05 | | ${cents(amount)}`);
        const backs = all.flatMap(({ back }, i) => (back ? [`D${i} | 2017-${month}-20`] : []));
        const data = dataOf({
          deals: table('deals.csv', ...dealRows(...rows)),
          returns: table('returns.csv', 'deal | on', ...backs),
        });
        const result = run(clawback(false), data);
        expect(wrongIn(result)).toEqual([]);
        if (all.every(({ back }) => back)) expect(result.totals.payout).toBe('0.00');
        const exactly = all.reduce((sum, { amount, back }) => (back ? sum : sum + amount), 0n);
        const off = centsOf(result.totals.payout) * 30n - exactly;
        expect(off <= 30n * 5n && off >= -30n * 5n).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test('belongs to each payee of a split, and explains itself', () => {
    const data = dataOf({
      deals: table('deals.csv', ...dealRows('D1 | Ana | Bo | 2017-01-05 | | 600', 'D2 | Ana | Ana | 2017-01-06 | | 90')),
      returns: table('returns.csv', 'deal | on', 'D1 | 2017-02-03'),
    });
    expect(nonZero(lines(clawback(true), data))).toEqual([
      'Ana 2017-01 commission 13.00',
      'Ana 2017-02 clawback -10.00',
      'Bo 2017-01 commission 10.00',
      'Bo 2017-02 clawback -10.00',
    ]);
  });

  test('a return that names no deal is a problem', () => {
    const data = dataOf({
      deals: table('deals.csv', ...dealRows('D1 | Ana | | 2017-01-05 | | 600')),
      returns: table('returns.csv', 'deal | on', 'D9 | 2017-02-03'),
    });
    expect(codes(clawback(false), data)).toEqual(['reference-not-found line 2']);
  });
});
