import { expect, test } from 'vitest';
import { run } from '../../runtime/index.ts';
import { builder, component, inputRows, inputShape, ladder, paramShape } from './build.ts';
import { wrongIn } from './step.ts';

function fieldSales() {
  const b = builder();
  const [sales, target] = [b.input('sales'), b.input('target')];
  const commission = b.rounded(ladder(b, sales, target));
  return b.done({ inputs: [inputShape('sales'), inputShape('target')], components: [component('commission', commission)] });
}

test('36,000 against 30,000 pays 5% of 30,000 and 6% of 6,000', () => {
  const result = run(
    fieldSales(),
    inputRows('payee | period | sales | target', 'Ana | 2017-01 | 36000 | 30000', 'Bo | 2017-01 | 0.10 | 30000'),
  );
  expect(wrongIn(result)).toEqual([]);
  expect(result.payouts).toEqual([
    { payee: 'Ana', period: '2017-01', component: 'commission', amount: '1860.00', unit: 'USD' },
    { payee: 'Bo', period: '2017-01', component: 'commission', amount: '0.01', unit: 'USD' },
  ]);
  expect(result.totals.payout).toBe('1860.01');
  expect(result.rows).toEqual({ inputs: { read: 2, used: 2, filtered: 0, outside: 0, undated: 0, rejected: 0 } });
});

test('a target of 0 is a problem, and only that payee is not paid', () => {
  const result = run(
    fieldSales(),
    inputRows('payee | period | sales | target', 'Ana | 2017-01 | 36000 | 0', 'Bo | 2017-01 | 100 | 30000'),
  );
  expect(result.problems.map(({ code, payee, period }) => [code, payee, period])).toEqual([
    ['target-not-positive', 'Ana', '2017-01'],
  ]);
  expect(result.payouts.map(({ payee, amount }) => [payee, amount])).toEqual([['Bo', '5.00']]);
});

test('a param per month is summed over the months of a quarter', () => {
  const b = builder();
  const target = b.node({ kind: 'money' }, { op: 'param', param: 'target' }, { kind: 'company' });
  const param = paramShape('target', '100', { per: 'month', versions: [{ value: '100' }, { from: '2017-03-01', value: '150' }] });
  const plan = b.done({
    params: [param],
    components: [component('bonus', target, { every: 'quarter' })],
    inputs: [inputShape('x')],
  });
  const result = run(plan, inputRows('payee | period | x', 'Ana | 2017-01 | 1', 'Ana | 2017-03 | 1'));
  expect(wrongIn(result)).toEqual([]);
  expect(result.payouts.map(({ period, amount }) => [period, amount])).toEqual([['2017-03', '350.00']]);
});
