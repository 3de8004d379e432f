import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddIn, pairOf, paidTo } from './paid.ts';

const text = `plan "Lines"
  currency EUR
  pays monthly
  effective 2026-01-01 to 2026-02-28
payees
  name    : key
  manager : manager or blank
  joined  : starts or blank
input sales : money else 7.01
bonus = 1% of sum of sales across reports
award = 2% of sum of sales across all reports
spiff = 10 * count of sales across all reports where sales is above 8
`;
const best = 'commission = if count of sales across all reports is 0 then 0 otherwise highest of sales across all reports\n';
const names = ['Ann', 'Bob', 'Cai', 'Dee', 'Eve', 'Fay'];
const sales = (amounts: readonly string[]) =>
  names.flatMap((payee, i) => [{ payee, period: '2026-01', sales: amounts[i] ?? '1' }]);

test('a line of four adds up at every level', () => {
  const people = names.map((name, i) => ({ name, manager: names[i - 1] ?? '', joined: '' }));
  const pair = pairOf(text, { people, inputs: sales(['1', '10', '100', '1000', '10000', '100000']) });
  expect(paidTo(pair, 'Bob', '2026-01')).toEqual({ bonus: '1.00', award: '2222.00', spiff: '40.00' });
  expect(oddIn(pair)).toBe(0);
});

test('the exact evaluator words who leads themselves in the end, and nobody else', () => {
  const leads = { Ann: 'Bob', Bob: 'Ann', Cai: 'Bob', Dee: 'Cai' };
  const people = Object.entries(leads).map(([name, manager]) => ({ name, manager, joined: '' }));
  expect(oddIn(pairOf(text, { people }))).toBe(4);
});

test('lines of any shape, with people who come later', () => {
  const person = fc.record({
    manager: fc.constantFrom(...names, ''),
    joined: fc.constantFrom('', '2025-01-01', '2026-01-17', '2026-02-01'),
    sales: fc.constantFrom('0', '-3', '7.005', '9', '1200.10'),
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: 6, maxLength: 6 }), (found) => {
      const people = found.map(({ manager, joined }, i) => ({ name: names[i] ?? '', manager, joined }));
      const inputs = sales(found.map((one) => one.sales));
      oddIn(pairOf(text + best, { people, inputs }));
    }),
    { numRuns: 25 },
  );
});

test('the manager of whom a record names, as of its date', () => {
  const plan = `${text}table deals dated by closed
  closed : date
  owner  : text or blank
  amount : money
boss_deals = sum of amount in deals where manager of owner is "Ann"
deduction fee = 1% of boss_deals
`;
  const people = [
    { name: 'Ann', manager: '', joined: '' },
    { name: 'Bob', manager: 'Ann', joined: '2026-01-10' },
    { name: 'Cai', manager: 'Bob', joined: '' },
  ];
  const deals = [
    { closed: '2026-01-09', owner: 'Bob', amount: '100' },
    { closed: '2026-01-10', owner: 'Bob', amount: '1000' },
    { closed: '2026-01-11', owner: '', amount: '10000' },
    { closed: '2026-02-11', owner: 'Cai', amount: '10000' },
  ];
  const pair = pairOf(plan, { people, deals });
  expect(paidTo(pair, 'Ann', '2026-01')).toMatchObject({ fee: '-10.00' });
  expect(oddIn(pair)).toBe(0);
  const stranger = [...deals, { closed: '2026-02-12', owner: 'Zed', amount: '1' }];
  expect(oddIn(pairOf(plan, { people, deals: stranger }))).toBe(3);
});

test('places among reports, at any depth, in a team and in the company, with ties', () => {
  const plan = `plan "Places"
  currency EUR
  pays monthly
  effective 2026-01-01 to 2026-01-31
payees
  name    : key
  manager : manager or blank
  squad   : team or blank
input sales : money
input goal  : money
reached = sales / goal
bonus = 100 * rank of sales across reports + 1 * rank of reached across company where sales is above -5
award = 100 * rank of reached across all reports + 1 * rank of sales across team, ties split
`;
  const person = fc.record({
    manager: fc.constantFrom(...names, ''),
    squad: fc.constantFrom('A', 'B', ''),
    sales: fc.constantFrom('0', '-9', '10', '20', '30.01', '9007199254740993'),
    goal: fc.constantFrom('10', '20', '30', '60.02', '9007199254740992.01'),
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: 6, maxLength: 6 }), (found) => {
      const people = found.map(({ manager, squad }, i) => ({ name: names[i] ?? '', manager, squad }));
      const inputs = found.map(({ sales: own, goal }, i) => ({ payee: names[i] ?? '', period: '2026-01', sales: own, goal }));
      oddIn(pairOf(plan, { people, inputs }));
    }),
    { numRuns: 40 },
  );
  const line = names.map((name, i) => ({ name, manager: i < 2 ? '' : (names[i % 2] ?? ''), squad: 'A' }));
  const inputs = names.map((payee, i) => ({ payee, period: '2026-01', sales: `${10 * (i % 4)}`, goal: `${10 * (i + 1)}` }));
  expect(oddIn(pairOf(plan, { people: line, inputs }))).toBe(0);
});
