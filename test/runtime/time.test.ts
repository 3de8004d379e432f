import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calculation, ColumnType, NodeId, PeriodUnit } from '../../runtime/calculation.ts';
import { run } from '../../runtime/index.ts';
import { isoOf, readIso } from '../../runtime/periods/dates.ts';
import {
  builder,
  component,
  inputRows,
  inputShape,
  money,
  number,
  orBlank,
  paramShape,
  percent,
  table,
  tableShape,
  text,
  yesNo,
} from './build.ts';
import { type Builder, cell, cents, centsOf, codes, dataOf, dealRows, deals, lines, sumOf } from './step.ts';

const payees = (more: Readonly<Record<string, ColumnType>> = {}) =>
  tableShape(
    'payees',
    { payee: { kind: 'key' }, start: orBlank({ kind: 'starts' }), end: orBlank({ kind: 'ends' }), ...more },
    { keys: ['payee'] },
  );
const year = { from: '2017-01-01', to: '2017-12-31' };
const prorated = (b: Builder, amount: NodeId): NodeId => {
  const inRole = b.node({ kind: 'days' }, { op: 'days-in-role' });
  const share = b.node(number, { op: 'divide', left: inRole, right: b.node({ kind: 'days' }, { op: 'days-in-period' }) });
  return b.node(money, { op: 'multiply', left: amount, right: share });
};
const salary = (plan: Partial<Calculation['plan']> = year, every: PeriodUnit = 'month'): Calculation => {
  const b = builder();
  const amount = b.rounded(prorated(b, b.literal('3100', money)));
  return b.done({ plan, payees: payees(), components: [component('salary', amount, { every })] });
};
const staff = (...rows: readonly string[]) => ({ tables: {}, payees: table('people.csv', 'payee | start | end', ...rows) });

describe('days in role', () => {
  test('are those of the payee’s rows; without any there is no line', () => {
    const people = staff('Ana | 2017-01-11 | 2017-01-20', 'Ana | 2017-01-22 | 2017-03-01', 'Bo | |');
    expect(lines(salary(), people, { period: '2017-Q1' })).toEqual([
      ...['Ana 2017-01 salary 2000.00', 'Ana 2017-02 salary 3100.00', 'Ana 2017-03 salary 100.00'],
      ...['Bo 2017-01 salary 3100.00', 'Bo 2017-02 salary 3100.00', 'Bo 2017-03 salary 3100.00'],
    ]);
    expect(lines(salary(), people, { period: '2017-04' })).toEqual(['Bo 2017-04 salary 3100.00']);
  });

  test('are those of the plan, too', () => {
    expect(lines(salary({ from: '2017-01-22', to: '2017-03-10' }), staff('Ana | |'))).toEqual([
      ...['Ana 2017-01 salary 1000.00', 'Ana 2017-02 salary 3100.00', 'Ana 2017-03 salary 1000.00'],
    ]);
  });

  test('over a partition of a period add up to 1', () => {
    const first = readIso('2017-01-01') ?? 0;
    const b = builder();
    const exactly = b.done({
      plan: year,
      payees: payees(),
      components: [component('salary', b.rounded(prorated(b, b.literal('365', money))), { every: 'year' })],
    });
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { maxLength: 5 }), (cuts) => {
        const starts = [0, ...cuts.sort((a, c) => a - c)];
        const rows = starts.map((day, i) => `P${i} | ${isoOf(first + day)} | ${isoOf(first + (starts[i + 1] ?? 365) - 1)}`);
        expect(run(exactly, staff(...rows)).totals.payout).toBe('365.00');
      }),
      { numRuns: 30 },
    );
  });

  test('rows that overlap are a problem', () => {
    const people = staff('Ana | | 2017-03-31', 'Ana | 2017-03-31 |', 'Bo | | 2017-03-31', 'Bo | 2017-04-01 |');
    expect(codes(salary(), people)).toEqual(['rows-overlap line 2']);
  });
});

describe('a plan that begins and ends inside a period', () => {
  test('counts only its own records, and still pays', () => {
    const b = builder();
    const plan = b.done({
      plan: { from: '2017-01-10', to: '2017-02-20' },
      tables: [deals],
      components: [component('sales', b.rounded(sumOf(b, cell(b, 'amount'))))],
    });
    const rows = ['2017-01-09 | | 1', '2017-01-10 | | 20', '2017-02-20 | | 300', '2017-02-21 | | 4000'];
    const data = dataOf({ deals: table('deals.csv', ...dealRows(...rows.map((row, i) => `D${i} | Ana | | ${row}`))) });
    expect(lines(plan, data)).toEqual(['Ana 2017-01 sales 20.00', 'Ana 2017-02 sales 300.00']);
    expect(run(plan, data).rows['deals']).toMatchObject({ read: 4, used: 2, outside: 2 });
  });

  test('pays a longer period in the pay period that holds its end, on the pay periods it has', () => {
    const b = builder();
    const plan = b.done({
      plan: { from: '2017-02-01', to: '2017-05-31' },
      inputs: [inputShape('sales')],
      components: [component('bonus', b.rounded(b.input('sales')), { every: 'quarter' })],
    });
    const rows = inputRows('payee | period | sales', ...[2, 3, 4, 5].map((month) => `Ana | 2017-0${month} | ${month}`));
    expect(lines(plan, rows)).toEqual(['Ana 2017-03 bonus 5.00', 'Ana 2017-05 bonus 9.00']);
  });
});

describe('rows that meet inside a period', () => {
  const plan = (meet?: 'prorated-by-days' | 'as-of-period-end', type: ColumnType = { kind: 'money' }): Calculation => {
    const b = builder();
    const pay = b.node(money, { op: 'attribute', column: 'base', ...(meet !== undefined && { meet }) });
    return b.done({ plan: year, payees: payees({ base: type }), components: [component('salary', b.rounded(pay))] });
  };
  const people = {
    tables: {},
    payees: table('people.csv', 'payee | start | end | base', 'Ana | | 2017-06-15 | 1000', 'Ana | 2017-06-16 | | 4000'),
  };
  const june = { period: '2017-06' };
  test('are a problem until the plan says what holds', () => {
    expect(codes(plan(), people, june)).toEqual(['versions-meet']);
    expect(lines(plan('prorated-by-days'), people, june)).toEqual(['Ana 2017-06 salary 2500.00']);
    expect(lines(plan('as-of-period-end'), people, june)).toEqual(['Ana 2017-06 salary 4000.00']);
  });
  test('of a yearly amount spread evenly concern the month in which they meet', () => {
    const yearly = plan('prorated-by-days', { kind: 'money', per: 'year', spreadEvenly: true });
    expect(lines(yearly, people, { period: '2017-05..2017-07' })).toEqual([
      ...['Ana 2017-05 salary 83.33', 'Ana 2017-06 salary 208.33', 'Ana 2017-07 salary 333.33'],
    ]);
  });
  test('put each plan’s own days and records under it', () => {
    const b = builder();
    const role = b.node(text, { op: 'attribute', column: 'role' });
    const amount = b.rounded(
      b.node(money, { op: 'add', left: prorated(b, b.literal('3000', money)), right: sumOf(b, cell(b, 'amount')) }),
    );
    const reps = b.done({
      plan: year,
      payees: payees({ role: { kind: 'text' } }),
      tables: [deals],
      payeesWhere: b.node(yesNo, { op: 'same', left: role, right: b.literal('rep', text) }),
      components: [component('pay', amount)],
    });
    const staffed = table(
      'people.csv',
      'payee | start | end | role',
      'Ana | | 2017-06-10 | rep',
      'Ana | 2017-06-11 | | boss',
      'Bo | | | boss',
    );
    const rows = dealRows('D1 | Ana | | 2017-06-10 | | 5', 'D2 | Ana | | 2017-06-11 | | 70');
    expect(lines(reps, dataOf({ deals: table('deals.csv', ...rows) }, staffed), { period: '2017-06..2017-07' })).toEqual([
      'Ana 2017-06 pay 1005.00',
    ]);
  });
});

describe('spread evenly', () => {
  const plan = (per: PeriodUnit, every: PeriodUnit, pays: PeriodUnit = 'month'): Calculation => {
    const b = builder();
    const target = b.node(money, { op: 'param', param: 'target' }, { kind: 'company' });
    return b.done({
      plan: { ...year, pays },
      params: [paramShape('target', '1200', { per, spreadEvenly: true })],
      components: [component('bonus', b.rounded(target), { every })],
    });
  };
  const amountOf = (calculation: Calculation, period: string): string | undefined =>
    run(calculation, staff('Ana | |'), { period }).payouts[0]?.amount;
  test('goes by whole parts where there are some, else by days', () => {
    expect(amountOf(plan('year', 'month'), '2017-02')).toBe('100.00');
    expect(amountOf(plan('year', 'quarter'), '2017-03')).toBe('300.00');
    expect(amountOf(plan('month', 'half-month', 'half-month'), '2017-02-A')).toBe('600.00');
    expect(amountOf(plan('year', 'week', 'week'), '2017-W10')).toBe('23.01');
  });
});

test('cumulative pay telescopes to the annual entitlement, also through refunds', () => {
  const b = builder();
  const sales = b.input('sales');
  const bands = [undefined, '1000', '3000'].map((low, i) => ({
    ...(low !== undefined && { low: b.literal(low, money) }),
    lowIncluded: false,
    highIncluded: true,
    pay: b.literal(['1/30', '1/20', '1/11'][i] ?? '0', percent),
    another: false,
    spread: 'everything' as const,
  }));
  const tiers = b.rounded(
    b.node(money, { op: 'tiers', base: sales, form: 'rate', belowZero: b.literal('1/30', percent), bands }),
  );
  const cumulative = b.node(money, { op: 'cumulative', value: tiers, unit: 'year' });
  const plan = b.done({
    plan: year,
    inputs: [inputShape('sales', { otherwise: '0' })],
    components: [component('commission', cumulative), component('yearly', tiers, { every: 'year', paid: false })],
  });
  fc.assert(
    fc.property(fc.array(fc.bigInt(-100_000n, 200_000n), { minLength: 12, maxLength: 12 }), (amounts) => {
      const rows = inputRows(
        'payee | period | sales',
        ...amounts.map((amount, i) => `Ana | 2017-${(i + 1).toString().padStart(2, '0')} | ${cents(amount)}`),
      );
      const monthly = run(plan, rows);
      const whole = { ...plan, components: [component('yearly', tiers, { every: 'year' })] };
      expect(monthly.problems).toEqual([]);
      expect(centsOf(monthly.totals.payout)).toBe(centsOf(run(whole, rows).totals.payout));
    }),
    { numRuns: 20 },
  );
});
