import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddIn, pairOf, paidTo } from './paid.ts';

const head = `plan "Along the year"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-04-30
  fiscal year starts in february
payees
  name : key
param weight : percent = 50% from 2020-01-01, 100% from 2026-02-01
`;
const plain = `table deals dated by closed
  id     : key
  seller : payee
  closed : date or blank
  place  : number
  amount : money
`;
const split = `${plain.replace('seller : payee', 'seller : text\n  other  : text')}credit deals 60% to seller, 40% to other
`;
const pay = `commission for each deal in deals in order of closed, place on amount continuing from amount so far this year before this
  below 0       pay 1%
  up to 10,000  pay 5%
  above 10,000  pay 8% on the excess
deals.valued = if amount is above 100 then weight * amount otherwise amount
deals.weighed = valued so far this quarter
deals.before = amount before this
deals.number = items so far this year
deals.items = if amount is above 0 then 1 otherwise 0
bonus = 1% of sum of weighed in deals
award = 1% of sum of before in deals
spiff = $100 * (sum of number in deals)
`;
const people = ['Ann', 'Bob'].map((name) => ({ name }));

test('each record continues on the ladder where those before it ended', () => {
  const deals = [
    { id: 'A', seller: 'Ann', closed: '2026-01-05', place: '1', amount: '8000' },
    { id: 'B', seller: 'Ann', closed: '2026-02-09', place: '2', amount: '8000' },
    { id: 'C', seller: 'Ann', closed: '2026-02-09', place: '1', amount: '4000' },
    { id: 'D', seller: 'Bob', closed: '2026-03-20', place: '1', amount: '25000' },
  ];
  const pair = pairOf(head + plain + pay, { people, deals });
  expect(paidTo(pair, 'Ann', '2026-02')).toEqual({ commission: '660.00', bonus: '200.00', award: '80.00', spiff: '300.00' });
  expect(oddIn(pair)).toBe(0);
});

test.each([
  ['whole', plain],
  ['split', split],
])('running totals of any records, %s, with twins and without dates', (_, table) => {
  const deal = fc.record({
    seller: fc.constantFrom('Ann', 'Bob'),
    other: fc.constantFrom('Ann', 'Bob'),
    closed: fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-28', '2025-12-31', '2026-04-09', ''),
    amount: fc.constantFrom('15000', '5000.01', '0', '-7', '333.33'),
  });
  const places = fc.constantFrom<(i: number) => number>(
    (i) => i,
    (i) => -i,
    (i) => i % 3,
  );
  fc.assert(
    fc.property(fc.array(deal, { minLength: 1, maxLength: 9 }), places, (found, placeOf) => {
      const deals = found.map((one, i) => ({ id: `D${i}`, place: `${placeOf(i)}`, ...one }));
      oddIn(pairOf(head + table + pay, { people, deals }));
    }),
    { numRuns: 40 },
  );
});
