import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddIn, pairOf, paidTo } from './paid.ts';

const head = `plan "What rows hold"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-03-31
payees
  rep   : key
  squad : team
table deals dated by closed
  id      : key
  rep     : payee
  closed  : date or blank
  product : text or blank
  amount  : money
`;
const timed = `${head}table rates by product
  product : text
  since   : starts
  until   : ends or blank
  rate    : percent
table quotas by rep
  rep    : payee
  since  : starts
  until  : ends or blank
  amount : money per month prorated by days
  level  : text as of period end
commission for each deal in deals = rates.rate else 1% of amount
bonus = quotas.amount else 7
award = 100 when (quotas.level else "none") is "senior"
`;
const people = [
  { rep: 'Ann', squad: 'A' },
  { rep: 'Bob', squad: 'B' },
];

test('a rate that changes inside a month, and a quota that is raised', () => {
  const rates = [
    { product: 'Desk', since: '2026-01-01', until: '2026-01-15', rate: '4%' },
    { product: 'Desk', since: '2026-01-16', until: '', rate: '5%' },
  ];
  const quotas = [
    { rep: 'Ann', since: '2026-01-01', until: '2026-01-20', amount: '3100', level: 'junior' },
    { rep: 'Ann', since: '2026-01-21', until: '', amount: '6200', level: 'senior' },
  ];
  const deals = [
    { id: 'D1', rep: 'Ann', closed: '2026-01-15', product: 'Desk', amount: '2000' },
    { id: 'D2', rep: 'Ann', closed: '2026-01-16', product: 'Desk', amount: '2200' },
    { id: 'D3', rep: 'Bob', closed: '2026-01-16', product: 'Lamp', amount: '100' },
  ];
  const pair = pairOf(timed, { people, rates, quotas, deals });
  expect(paidTo(pair, 'Ann', '2026-01')).toEqual({ commission: '190.00', bonus: '4200.00', award: '100.00' });
  expect(oddIn(pair)).toBe(0);
});

const days = fc.constantFrom('2026-01-01', '2026-01-15', '2026-01-31', '2026-02-01', '2026-02-28', '2026-03-10');
const deal = fc.record({
  rep: fc.constantFrom('Ann', 'Bob'),
  closed: fc.oneof(days, fc.constant('')),
  product: fc.constantFrom('Desk', 'Lamp', ''),
  amount: fc.constantFrom('100', '0.07', '-3'),
});
const deals = fc.array(deal, { minLength: 1, maxLength: 6 }).map((all) => all.map((one, i) => ({ id: `D${i}`, ...one })));

test('rows that hold for any time, with gaps, and rows that are not there', () => {
  const rate = fc.record({
    product: fc.constantFrom('Desk', 'Lamp'),
    since: days,
    until: fc.oneof(days, fc.constant('')),
    rate: fc.constantFrom('4%', '5%', 'x'),
  });
  const quota = fc.record({
    rep: fc.constantFrom('Ann', 'Bob'),
    since: days,
    until: fc.oneof(days, fc.constant('')),
    amount: fc.constantFrom('3100', '1000.01'),
    level: fc.constantFrom('junior', 'senior'),
  });
  const rows = fc.record({
    rates: fc.array(rate, { maxLength: 4 }),
    quotas: fc.array(quota, { maxLength: 4 }),
    deals,
  });
  fc.assert(
    fc.property(rows, (data) => void oddIn(pairOf(timed, { people, ...data }))),
    { numRuns: 60 },
  );
});

test('records look up in the period of their own date, by the payee and by the team', () => {
  const text = `${head}table rates by product, month
  product : text
  month   : month
  rate    : percent
table goals by squad, quarter
  squad   : team
  quarter : quarter
  factor  : number
commission for each deal in deals = (rates.rate else 1%) * (goals.factor else 1) * amount
`;
  const rates = [
    { product: 'Desk', month: '2026-01', rate: '10%' },
    { product: 'Desk', month: '2026-02', rate: '20%' },
    { product: 'Lamp', month: '2026-02', rate: '30%' },
  ];
  const goals = [{ squad: 'A', quarter: '2026-Q1', factor: '2' }];
  fc.assert(
    fc.property(deals, (found) => {
      const pair = pairOf(text, { people, rates, goals, deals: found });
      if (found.every(({ closed }) => closed !== '')) expect(oddIn(pair)).toBe(0);
      else oddIn(pair);
    }),
    { numRuns: 15 },
  );
});
