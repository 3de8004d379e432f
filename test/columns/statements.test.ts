import { expect, test } from 'vitest';
import { builder, component, inputRows, inputShape, money } from '../runtime/build.ts';
import { difference, paidExactly, paidInColumns, ways } from './both.ts';
import { oddIn, pairOf } from './nodes/paid.ts';

/** What once differed, each with the least data that showed it. */

const head = `plan "P"
  currency USD
  pays monthly
payees
  name : key
  joined : starts
  left : ends or blank
input sales : money
input calls : count
`;
const ana = { name: 'Ana', joined: '2026-01-01', left: '' };
const bo = { name: 'Bo', joined: '2026-02-10', left: '' };
const row = (payee: string, period: string, sales: string, calls = '1'): Readonly<Record<string, string>> => ({
  payee,
  period,
  sales,
  calls,
});

test('months in which something held are counted by payee', () => {
  const text = `${head}bonus paid quarterly = 100 * (count of sales over months of quarter where sales is at least 10)\n`;
  const inputs = ['2026-01', '2026-02', '2026-03'].flatMap((period, i) => [
    row('Ana', period, `${i * 10}`),
    row('Cy', period, '5'),
  ]);
  expect(oddIn(pairOf(text, { people: [ana, { ...ana, name: 'Cy' }], inputs }, { period: '2026-Q1' }))).toBe(0);
});

test('lines stand in their order where somebody does not have all of them', () => {
  const text = `${head}commission = 5% of sales
bonus paid quarterly = 10
allowance = 1
payout at most 30, carried forward
payout at least 20, carried forward
payout at most 25, carried forward
`;
  const inputs = ['2026-01', '2026-02', '2026-03'].flatMap((period, i) => [
    row('Ana', period, `${i * 700}`),
    row('Bo', period, `${900 - i * 400}`),
  ]);
  expect(oddIn(pairOf(text, { people: [ana, bo], inputs }, { period: '2026-01..2026-03' }))).toBe(0);
});

test('who is owed a figure that is not known is not paid in the months after, present or not', () => {
  const text = `${head}commission = calls * 10
bonus paid quarterly = 100
payout at most 50, carried forward
`;
  const inputs = [row('Ana', '2026-01', '1', ''), row('Ana', '2026-02', '1')];
  const people = [{ ...ana, left: '2026-02-20' }];
  const pair = pairOf(text, { people, inputs }, { period: '2026-01..2026-04' });
  expect(oddIn(pair)).toBeGreaterThan(0);
  expect(paidExactly(pair).payouts).toEqual([]);
});

test('what is not paid has to be known', () => {
  const text = `${head}commission = 5% of sales
bonus points_won on sales
  from 0 pay 1%
  not paid
`;
  const inputs = [row('Ana', '2026-01', '-1'), row('Bo', '2026-02', '1'), row('Bo', '2026-01', '1')];
  expect(oddIn(pairOf(text, { people: [ana, bo], inputs }, { period: '2026-01' }))).toBe(1);
});

test('a limit is on what is paid then, also where it was earned before', () => {
  const text = `${head}commission a = 50% of sales
  paid in 2 monthly instalments
bonus b = 1
limit a and b to 4, cut in proportion
`;
  const inputs = ['100', '2', '2'].map((sales, i) => row('Ana', `2026-0${i + 1}`, sales));
  expect(oddIn(pairOf(text, { people: [ana], inputs }, { period: '2026-01..2026-03' }))).toBe(2);
});

test('a band that is open at both ends needs its figure', () => {
  const b = builder();
  const open = { lowIncluded: true, highIncluded: true };
  const [sales, seven, two] = [b.input('sales'), b.literal('7', money), b.literal('2', money)];
  const scale = b.node(money, { op: 'scale', by: sales, bands: [{ ...open, gives: seven }] });
  const side = { kind: 'bands', bands: [open] } as const;
  const matrix = b.node(money, { op: 'matrix', rowsBy: sales, columnsBy: two, rows: side, columns: side, cells: [[seven]] });
  const lump = b.node(money, { op: 'tiers-by', base: two, by: sales, form: 'lump', bands: [{ ...open, pay: seven }] });
  for (const amount of [scale, matrix, lump]) {
    const calculation = b.done({ components: [component('a', b.rounded(amount))], inputs: [inputShape('sales')] });
    const data = inputRows('payee | period | sales', 'Ana | 2026-01 |', 'Bo | 2026-01 | 1');
    const pair = { name: 'open', calculation, data, options: {} };
    const { result, odd } = paidInColumns(pair, ways.generated);
    expect([difference(paidExactly(pair), result), odd]).toEqual([undefined, 1]);
  }
});
