import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddIn, pairOf, paidTo } from './paid.ts';

const head = `plan "Shares"
  currency EUR
  pays quarterly
  effective 2026-01-01 to 2026-03-31
payees
  name   : key
  region : text or blank
  squad  : team
input past  : money
input total : money by company
`;
const levels = `${head}
region_target = share of total across company into region by sum of past across region, each at least 3,000, each rounded to 1,000
squad_target  = share of region_target across region into team by sum of past across team, each at least 500
target        = share of squad_target across team by past, each at least 10, each rounded to 5
bonus = target
award = 1% of squad_target
`;
const equal = `${head}
pot = share of total across team by past, each rounded to 0.05, rounding down, remainder to highest, among payees where past is above 3
bonus = pot
`;

interface Person {
  readonly squad: string;
  readonly region: string;
  readonly past: string;
}
const tablesOf = (all: readonly Person[], total: string) => {
  const people = all.map(({ squad, region }, i) => ({ name: `P${i}`, region, squad }));
  const inputs = all.map(({ past }, i) => ({ payee: `P${i}`, period: '2026-Q1', past, total }));
  return { people, inputs };
};

test('from the company to its regions, their teams and their people', () => {
  const person = (i: number): Person => ({ squad: `S${i % 5}`, region: `R${(i % 5) % 2}`, past: `${1000 * (i + 1)}` });
  const pair = pairOf(
    levels,
    tablesOf(
      Array.from({ length: 12 }, (_, i) => person(i)),
      '100000',
    ),
  );
  expect(paidTo(pair, 'P0', '2026-Q1')).toEqual({ bonus: '1275.00', award: '229.09' });
  expect(oddIn(pair)).toBe(0);
});

test('shares of any figures, with floors that cannot be had and groups that are in no other or in two', () => {
  const person = fc.record({
    squad: fc.constantFrom('S0', 'S1', 'S2'),
    region: fc.constantFrom('R0', 'R1', ''),
    past: fc.constantFrom('0', '1', '2.5', '1000', '333.33', '-1'),
  });
  const people = fc.array(person, { minLength: 1, maxLength: 7 });
  const total = fc.constantFrom('0', '9999.99', '30000', '0.07', '-5', '31007.13');
  fc.assert(
    fc.property(people, total, fc.constantFrom(levels, equal), (all, amount, text) => {
      oddIn(pairOf(text, tablesOf(all, amount)));
    }),
    { numRuns: 120 },
  );
});

test('an amount of a year over its months, by weights and by none', () => {
  const text = `${head.replace('pays quarterly', 'pays monthly').replace('03-31', '12-31')}
monthly = share of 100,000.07 across months of year equally
seasonal = share of (sum of past over months of year) across months of year by past
bonus = monthly
award = seasonal
`;
  const past = fc.array(fc.constantFrom('0', '1', '2.51', '1000', '333.33', '-1'), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(past, (amounts) => {
      const people = ['P0', 'P1'].map((name) => ({ name, region: '', squad: 'S' }));
      const inputs = amounts.map((amount, i) => {
        const period = `2026-${((i % 12) + 1).toString().padStart(2, '0')}`;
        return { payee: `P${i < 12 ? 0 : 1}`, period, past: amount, total: '1' };
      });
      const pair = pairOf(text, { people, inputs });
      if (!amounts.includes('-1')) expect(oddIn(pair)).toBe(0);
      else oddIn(pair);
    }),
    { numRuns: 20 },
  );
});
