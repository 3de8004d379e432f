import { describe, expect, test } from 'vitest';
import type { Calculation, ShareOperation } from '../../runtime/calculation.ts';
import { builder, component, inputRows, inputShape, money, paramShape } from './build.ts';
import { codes, lines } from './step.ts';

interface Asked {
  readonly amount?: string;
  readonly weighed?: boolean;
  readonly every?: 'month' | 'quarter' | 'year';
  readonly method?: ShareOperation['method'];
}
function budget({ amount = '100', weighed = false, every = 'month', method = 'webster' }: Asked = {}): Calculation {
  const b = builder();
  const fund = b.node(money, { op: 'param', param: 'fund' }, { kind: 'company' });
  const by = weighed ? { weight: b.input('sales') } : {};
  const part = b.node(money, { op: 'share-over-periods', amount: fund, unit: 'month', whole: 'year', method, ...by });
  return b.done({
    plan: { from: '2017-01-01', to: '2017-12-31' },
    params: [paramShape('fund', amount, { per: 'year' })],
    inputs: [inputShape('sales', { otherwise: '0' })],
    components: [component('bonus', part, { every })],
  });
}
const months = (plan: Calculation, ...rows: readonly string[]): readonly string[] =>
  lines(plan, inputRows('payee | period | sales', ...rows)).map((line) => line.split(' ')[3] ?? '');

describe('a year’s amount over its months', () => {
  test('sums to it, the earlier months first', () => {
    expect(months(budget(), 'Ana | 2017-01 | 1')).toEqual([...Array<string>(4).fill('8.34'), ...Array<string>(8).fill('8.33')]);
  });

  test('by weights, and by other methods', () => {
    const rows = ['Ana | 2017-01 | 1', 'Ana | 2017-02 | 2'];
    expect(months(budget({ weighed: true }), ...rows).slice(0, 3)).toEqual(['33.33', '66.67', '0.00']);
    expect(months(budget({ weighed: true, method: 'remainder-to-first' }), ...rows).slice(0, 2)).toEqual(['33.34', '66.66']);
  });

  test('over longer days is the sum of the parts inside', () => {
    expect(months(budget({ every: 'quarter' }), 'Ana | 2017-01 | 1')).toEqual(['25.02', '25.00', '24.99', '24.99']);
    expect(months(budget({ every: 'year' }), 'Ana | 2017-01 | 1')).toEqual(['100.00']);
  });

  test('is refused where it cannot be divided', () => {
    const data = inputRows('payee | period | sales', 'Ana | 2017-01 | -1', 'Ana | 2017-02 | 2');
    expect(codes(budget({ weighed: true }), data)).toContain('weight-negative');
    expect(codes(budget({ amount: '-1' }), data)).toContain('fund-negative');
    expect(codes(budget({ amount: '1/3' }), data)).toContain('fund-not-rounded');
    const nothing = inputRows('payee | period | sales', 'Ana | 2017-01 | 0');
    expect(codes(budget({ weighed: true }), nothing)).toEqual(['nobody-contributes']);
  });
});
