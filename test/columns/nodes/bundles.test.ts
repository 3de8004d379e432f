import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddIn, pairOf, paidTo } from './paid.ts';

const head = `plan "Client by client"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-03-31
payees
  name : key
`;
const plain = `table deals dated by closed
  seller : payee
  closed : date
  client : text or blank
  line   : count
  amount : money
`;
const split = `${plain.replace('seller : payee', 'id : key\n  seller : text\n  other : text')}credit deals 60% to seller, 40% to other
`;
const pay = `award for each client in deals where amount is above 0 on (sum of amount in deals)
  from 15,000  pay 100
  from 20,000  pay another 50
bonus for each client in deals = if client is "Acme" then 2% of (sum of amount in deals where amount is above 4) otherwise 10 * (count of client in deals)
spiff for each line in deals = 1% of (highest of amount in deals)
`;
const people = ['Ann', 'Bob'].map((name) => ({ name }));

test('each client’s records together, in tiers of their own', () => {
  const deals = [
    { seller: 'Ann', closed: '2026-01-05', client: 'Acme', line: '1', amount: '12000' },
    { seller: 'Ann', closed: '2026-01-09', client: 'Acme', line: '2', amount: '5000' },
    { seller: 'Ann', closed: '2026-01-20', client: '', line: '1', amount: '800' },
    { seller: 'Bob', closed: '2026-02-20', client: 'Acme', line: '1', amount: '25000' },
  ];
  const pair = pairOf(head + plain + pay, { people, deals });
  expect(paidTo(pair, 'Ann', '2026-01')).toEqual({ award: '100.00', bonus: '340.00', spiff: '170.00' });
  expect(oddIn(pair)).toBe(0);
});

test.each([
  ['whole', plain],
  ['split', split],
])('bundles of any records, %s', (_, table) => {
  const deal = fc.record({
    seller: fc.constantFrom('Ann', 'Bob'),
    other: fc.constantFrom('Ann', 'Bob'),
    closed: fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-28', '2025-12-31'),
    client: fc.constantFrom('Acme', 'Byte', ''),
    line: fc.constantFrom('1', '2'),
    amount: fc.constantFrom('15000', '5000.01', '0', '-7', '333.33'),
  });
  fc.assert(
    fc.property(fc.array(deal, { minLength: 1, maxLength: 9 }), (found) => {
      const deals = found.map((one, i) => ({ id: `D${i}`, ...one }));
      oddIn(pairOf(head + table + pay, { people, deals }));
    }),
    { numRuns: 30 },
  );
});
