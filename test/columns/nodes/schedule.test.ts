import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planDivide } from '../../../runtime/columns/schedule/divide.ts';
import { shareOut } from '../../../runtime/sharing.ts';
import { oddIn, pairOf, paidTo } from './paid.ts';

const text = `plan "Paid later"
  currency EUR
  pays monthly
  effective 2026-01-01 to 2026-06-30
payees
  name   : key
  joined : starts or blank
  left   : ends or blank
table deals dated by signed
  id     : key
  rep    : payee
  signed : date
  live   : date or blank
  amount : money
table clients dated by day
  day    : date
  rep    : payee
  bonus  : money
commission for each deal in deals on amount
  up to 1,000  pay 10%
  above 1,000  pay 15% on the excess
  at least 1
  paid 50% on signed, 30% in 3 monthly instalments starting 1 months after live, 20% held until live
bonus = 7% of (sum of bonus in clients)
  paid 60% in 2 quarterly instalments, 40% in 7 monthly instalments
award = 10% of (paid commission this quarter)
`;
const people = [
  { name: 'Ann', joined: '', left: '' },
  { name: 'Bob', joined: '2026-02-10', left: '2026-04-20' },
];

test('half at once, the rest in parts, to the cent', () => {
  const deals = [
    { id: 'A', rep: 'Ann', signed: '2026-01-10', live: '2026-02-20', amount: '1000.05' },
    { id: 'B', rep: 'Bob', signed: '2026-03-10', live: '', amount: '333' },
    { id: 'C', rep: 'Bob', signed: '2026-03-11', live: '2026-03-01', amount: '777' },
  ];
  const clients = [{ day: '2026-01-05', rep: 'Ann', bonus: '1000.01' }];
  const pair = pairOf(text, { people, deals, clients });
  expect(paidTo(pair, 'Ann', '2026-04')).toEqual({ commission: '11.00', bonus: '25.00', award: '2.30' });
  expect(oddIn(pair)).toBe(0);
});

test('schedules of any records, also of amounts below 0, of floors, and of what cannot be had', () => {
  const days = fc.constantFrom('2026-01-31', '2026-02-15', '2026-03-01', '2026-05-31', '2026-12-31');
  const deal = fc.record({
    rep: fc.constantFrom('Ann', 'Bob'),
    signed: days,
    live: fc.oneof(days, fc.constant('')),
    amount: fc.constantFrom('0', '1000.07', '13', '-2', '99999.99', '0.04'),
  });
  const client = fc.record({
    rep: fc.constantFrom('Ann', 'Bob'),
    day: days,
    bonus: fc.constantFrom('0', '-7.03', '1000.01', '0.2'),
  });
  fc.assert(
    fc.property(fc.array(deal, { maxLength: 6 }), fc.array(client, { maxLength: 4 }), (found, clients) => {
      const deals = found.map((one, i) => ({ id: `D${i}`, ...one }));
      oddIn(pairOf(text, { people, deals, clients }));
    }),
    { numRuns: 60 },
  );
});

test('parts begin anew with each round of the weights', () => {
  const weights = fc
    .array(fc.bigInt({ min: 0n, max: 40n }), { minLength: 1, maxLength: 6 })
    .filter((all) => all.some((one) => one > 0n));
  fc.assert(
    fc.property(weights, fc.integer({ min: 0, max: 100_000 }), (all, units) => {
      const expected = shareOut(BigInt(units), all, 'webster').map(Number);
      expect(planDivide(all)?.(units)).toEqual(expected);
      expect(planDivide(all)?.(-units)).toEqual(expected.map((part) => 0 - part));
    }),
    { numRuns: 300 },
  );
});
