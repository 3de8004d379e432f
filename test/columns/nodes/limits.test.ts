import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddIn, pairOf } from './paid.ts';

const text = `plan "Budgets"
  currency EUR
  pays monthly
  effective 2026-01-01 to 2026-03-31
payees
  name   : key
  squad  : team or blank
  joined : starts or blank
input sales  : money else 100
input budget : money by team else 60
commission = 10% of sales
bonus paid quarterly = 5% of sales
spiff = 1% of sales
  paid in 2 monthly instalments
deduction fee = 2
`;
const limits = [
  'limit commission and bonus to budget, cut in proportion\n',
  'limit commission and spiff to 200, cut in proportion\n',
  'limit commission and spiff to company sales * 10%, cut in proportion\nlimit commission to budget, cut in proportion\n',
];

test('limits of a team and of the company, in any order', () => {
  const person = fc.record({
    squad: fc.constantFrom('A', 'B', ''),
    joined: fc.constantFrom('', '2026-02-05'),
    sales: fc.constantFrom('0', '100', '333.33', '900', '-50'),
    budget: fc.constantFrom('60', '20.005', '1000'),
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), fc.constantFrom(...limits), (found, limit) => {
      const people = found.map(({ squad, joined }, i) => ({ name: `P${i}`, squad, joined }));
      const inputs = found.map(({ sales }, i) => ({ payee: `P${i}`, period: '2026-01', sales }));
      oddIn(pairOf(text + limit, { people, inputs }));
    }),
    { numRuns: 60 },
  );
});

test('a limit that does not bind costs nobody the columns', () => {
  const people = ['A', 'A', 'B'].map((squad, i) => ({ name: `P${i}`, squad, joined: '' }));
  const inputs = people.map(({ name }) => ({ payee: name, period: '2026-01', sales: '50' }));
  const plan = pairOf(`${text}limit commission and bonus to budget, cut in proportion\n`, { people, inputs });
  expect(oddIn(plan)).toBe(0);
  const more = inputs.map((row, i) => ({ ...row, sales: i === 0 ? '900' : '50' }));
  // The two of team A, in January, and with the quarter's bonus in March.
  expect(oddIn(pairOf(`${text}limit commission and bonus to budget, cut in proportion\n`, { people, inputs: more }))).toBe(4);
});
