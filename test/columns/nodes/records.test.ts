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
