import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddIn, pairOf } from './paid.ts';

const head = `plan "Records"
  currency EUR
  pays monthly
  effective 2026-01-01 to 2026-03-31
payees
  name : key
`;
const people = ['Ann', 'Bob', 'Cai'].map((name) => ({ name }));
const days = ['2026-01-31', '2026-02-28', '2026-02-27', '2026-03-01', '2026-03-30', '2026-03-31', '2024-02-29', '2025-12-30'];

test('days and months between dates, in both directions', () => {
  const text = `${head}table deals dated by closed
  closed : date
  opened : date or blank
  seller : payee
  amount : money
bonus = sum of amount * (days from opened to closed) in deals where opened is not blank
commission = sum of amount * (months from opened to closed) in deals where opened is not blank
spiff = sum of amount in deals where months from closed to 2026-03-30 is at least 1
`;
  const deal = fc.record({
    closed: fc.constantFrom(...days.slice(0, 6)),
    opened: fc.constantFrom(...days, ''),
    seller: fc.constantFrom('Ann', 'Bob', 'Cai'),
    amount: fc.constantFrom('100', '0.01', '-3'),
  });
  fc.assert(
    fc.property(fc.array(deal, { minLength: 1, maxLength: 12 }), (deals) => {
      expect(oddIn(pairOf(text, { people, deals }))).toBe(0);
    }),
    { numRuns: 25 },
  );
});

test('the day on which a goal is reached', () => {
  const text = `plan "Pace"
  currency USD
  pays quarterly
  effective 2026-01-01 to 2026-12-31
payees
  name : key
input sales  : money
input target : money
commission = 5% of sales
bonus = if expected on is blank then 7 otherwise if expected on is below 2026-04-23 then 100 otherwise 200
award = $2 * (days from 2026-01-01 to (if expected on is blank then 2026-01-01 otherwise expected on))
`;
  const figure = fc.constantFrom('0', '1', '40000', '100000.01', '-5', '27.37', '9007199254740993');
  fc.assert(
    fc.property(fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 5 }), (found) => {
      const all = found.map(([sales, target], i) => ({ payee: `P${i}`, period: '2026-Q1', sales, target }));
      const pair = pairOf(
        text,
        { people: all.map(({ payee }) => ({ name: payee })), inputs: all },
        { period: '2026-Q1', asOf: '2026-02-14' },
      );
      expect(oddIn(pair)).toBe(0);
    }),
    { numRuns: 25 },
  );
});

test('a table without rows adds up to nothing, and costs nobody the columns', () => {
  const text = `${head}input sales : money
table deals dated by closed
  id     : key
  closed : date
  seller : payee
  client : text
  amount : money
commission for each deal in deals on amount
  up to 10  pay 5%
  above 10  pay 6% on the excess
award for each client in deals on (sum of amount in deals)
  from 10  pay 5
spiff = 5 * count of id in deals
bonus = 1% of sales
`;
  const inputs = people.map(({ name }) => ({ payee: name, period: '2026-01', sales: '100' }));
  const pair = pairOf(text, { people, inputs }, { period: '2026-01' });
  const columns = ['id', 'closed', 'seller', 'client', 'amount'].map((header) => ({ header, cells: [] }));
  const deals = { file: 'deals', columns, rowCount: 0, lines: [] };
  expect(oddIn({ ...pair, data: { ...pair.data, tables: { deals } } })).toBe(0);
});
