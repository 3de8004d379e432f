import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddIn, pairOf, paidTo } from './paid.ts';

const text = `plan "Fractions"
  currency EUR
  pays monthly
  effective 2026-01-01 to 2026-02-28
payees
  name    : key
  squad   : team
  manager : manager or blank
input sales : money
input goal  : money
table deals dated by day
  day    : date
  seller : payee
  amount : money
  rate   : number
reached = sales / goal
bonus = 100 * average of reached across team
award = 10 * (sum of reached across reports) + 5 * highest of reached across company
pot = share of 1,000.03 across team by reached
allowance = pot
spiff = 7 * average of reached across company where sales is above 0
commission = 1% of sum of amount / rate in deals + 1% of (if (count of amount in deals) is 0 then 0 otherwise lowest of amount / rate in deals)
`;
const names = ['Ann', 'Bob', 'Cai', 'Dee'];
const squads = ['A', 'A', 'B', 'B'];
const people = names.map((name, i) => ({ name, squad: squads[i] ?? '', manager: i === 0 ? '' : 'Ann' }));

test('attainments of a team, and amounts divided by rates', () => {
  const inputs = names.map((payee, i) => ({ payee, period: '2026-01', sales: `${100 + i}`, goal: `${300 + 7 * i}` }));
  const deals = [
    { day: '2026-01-03', seller: 'Ann', amount: '100', rate: '3' },
    { day: '2026-01-04', seller: 'Ann', amount: '100', rate: '7' },
  ];
  const pair = pairOf(text, { people, inputs, deals }, { period: '2026-01' });
  expect(paidTo(pair, 'Ann', '2026-01')).toMatchObject({ commission: '0.62', bonus: '33.12' });
  expect(oddIn(pair)).toBe(0);
});

test('fractions of any figures', () => {
  const figure = fc.constantFrom('0', '1', '7', '-3', '33.33', '1000000.01');
  const row = fc.record({
    sales: figure,
    goal: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('1', '7', '-3', '33.33', '910.7') }, { weight: 1, arbitrary: figure }),
  });
  const deal = fc.record({
    day: fc.constantFrom('2026-01-31', '2026-02-01'),
    seller: fc.constantFrom(...names),
    amount: figure,
    rate: fc.constantFrom('1', '1.07', '-3', '0.9'),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 8, maxLength: 8 }), fc.array(deal, { maxLength: 6 }), (found, deals) => {
      const inputs = found.map((one, i) => ({ payee: names[i % 4] ?? '', period: i < 4 ? '2026-01' : '2026-02', ...one }));
      oddIn(pairOf(text, { people, inputs, deals }));
    }),
    { numRuns: 30 },
  );
});
