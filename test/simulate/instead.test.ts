import { describe, expect, test } from 'vitest';
import type { FigureInstead, RunData, RunResult } from '../../runtime/data.ts';
import { prepare, run } from '../../runtime/index.ts';
import { calculationOf } from '../examples/paid.ts';
import { sourceOf } from '../laws/plans.ts';

const plan = calculationOf(`
plan "Instead"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-12-31

payees
  name : key
  team : team
  base : money per month

table deals dated by closed
  rep    : payee
  closed : date
  amount : money

input target : money else 1,000

sales      = sum of amount in deals
so_far     = sales year to date
attainment = sales / target

salary = base
commission on sales
  up to 1,000    pay 5%
  above 1,000    pay 10% on the excess
bonus year = 1% of so_far
bonus quarter paid quarterly = 2% of sales
bonus made = 100 when attainment is at least 100%
team pool
  fund 10% of team sales
  split equally
`);

const data: RunData = {
  payees: sourceOf('payees.csv', [
    ['name', 'team', 'base'],
    ['Ana', 'North', '2000'],
    ['Bo', 'North', '2000'],
    ['Cy', 'South', '2000'],
  ]),
  tables: {
    deals: sourceOf('deals.csv', [
      ['rep', 'closed', 'amount'],
      ['Ana', '2026-01-10', '400'],
      ['Ana', '2026-02-10', '600'],
      ['Ana', '2026-03-10', '300'],
      ['Bo', '2026-02-20', '500'],
      ['Cy', '2026-02-20', '700'],
    ]),
  },
};
const given = (figure: string, value: string, more: Partial<FigureInstead> = {}): FigureInstead => ({
  figure,
  payee: 'Ana',
  period: '2026-02',
  value,
  ...more,
});
const paid = (...instead: readonly FigureInstead[]): RunResult => run(plan, data, { period: '2026-02..2026-03', instead });
const lineOf = (result: RunResult, payee: string, period: string, component: string): string | undefined =>
  result.payouts.find((line) => line.payee === payee && line.period === period && line.component === component)?.amount;

describe('a figure given instead of the data', () => {
  const result = paid(given('sales', '2000'));
  test('takes their place in that pay period', () => {
    expect(lineOf(result, 'Ana', '2026-02', 'commission')).toBe('150.00');
    expect(lineOf(result, 'Ana', '2026-02', 'made')).toBe('100.00');
    expect(lineOf(result, 'Ana', '2026-03', 'commission')).toBe('15.00');
  });
  test('is followed by longer days that hold the period', () => {
    expect(lineOf(result, 'Ana', '2026-02', 'year')).toBe('24.00');
    expect(lineOf(result, 'Ana', '2026-03', 'year')).toBe('27.00');
    expect(lineOf(result, 'Ana', '2026-03', 'quarter')).toBe('54.00');
  });
  test("counts in the team's sum, and leaves others alone", () => {
    expect(lineOf(result, 'Bo', '2026-02', 'pool')).toBe('125.00');
    expect(lineOf(result, 'Bo', '2026-02', 'commission')).toBe('25.00');
    expect(lineOf(result, 'Cy', '2026-02', 'pool')).toBe('70.00');
  });
  test('may be one that is not a sum, a column of the payee, or an input that no data give', () => {
    expect(lineOf(paid(given('attainment', '3/2')), 'Ana', '2026-02', 'made')).toBe('100.00');
    expect(lineOf(paid(given('base', '2500')), 'Ana', '2026-02', 'salary')).toBe('2500.00');
    expect(lineOf(paid(given('base', '2500')), 'Ana', '2026-03', 'salary')).toBe('2000.00');
    expect(lineOf(paid(given('target', '500')), 'Ana', '2026-02', 'made')).toBe('100.00');
    expect(lineOf(paid(given('target', '500')), 'Ana', '2026-03', 'made')).toBe('0.00');
  });
  test('may be several, the last of which holds', () => {
    expect(lineOf(paid(given('sales', '1'), given('sales', '2000')), 'Ana', '2026-03', 'quarter')).toBe('54.00');
    const both = paid(given('sales', '2000'), given('sales', '1000', { period: '2026-03' }));
    expect(lineOf(both, 'Ana', '2026-03', 'quarter')).toBe('68.00');
  });
  test('stands in the trace as given', () => {
    const { traces } = prepare(plan, data, { period: '2026-02', instead: [given('sales', '2000')] }).trace('Ana', '2026-02');
    expect(JSON.stringify(traces)).toContain('"op":"given","phrase":"sum of amount in deals"');
  });
  test('says what is wrong with it', () => {
    const said = paid(
      given('sale', '1'),
      given('rep', '1'),
      given('sales', '1', { payee: 'Anna' }),
      given('sales', '1', { period: '2026-Q1' }),
      given('sales', 'many'),
    ).problems.map(({ code, message }) => `${code}: ${message}`);
    expect(said).toEqual([
      'cell-not-a-number: sales: "many" is not a number. Write 1250 or 5/4.',
      'unknown-name: The plan has no figure rep that a payee could be given.',
      'unknown-name: The plan has no figure sale that a payee could be given. Did you mean sales?',
      'unknown-payee: Anna is not among the payees. Did you mean Ana?',
      'period-not-readable: "2026-Q1" is not a pay period of the plan, which pays by the month.',
    ]);
  });
});
