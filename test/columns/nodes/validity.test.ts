import { expect, test } from 'vitest';
import { oddIn, pairOf, paidTo, type Tables } from './paid.ts';

const head = `plan "Those who come and go"
  currency EUR
  pays monthly
  effective 2026-01-01 to 2026-04-30
payees
  name   : key
  joined : starts
  left   : ends or blank
`;
const text = `${head}  base   : money per month prorated by days
  grade  : text
input sales : money else 100
salary = base
  prorated by days in role
commission = (if grade is "A" then 10% otherwise 5%) * sales * (if months in role is above 2 then 1 otherwise 2)
bonus = 1% of company sales
`;
/** Somebody who started earlier, somebody in every month, a raise inside a month, one on its first day, a gap, and a day alone. */
const people: Tables['people'] = [
  { name: 'Ann', joined: '2020-05-05', left: '', base: '3100', grade: 'A' },
  { name: 'Bob', joined: '2026-02-16', left: '', base: '2800', grade: 'B' },
  { name: 'Cai', joined: '2024-01-01', left: '2026-03-15', base: '3100', grade: 'A' },
  { name: 'Cai', joined: '2026-03-16', left: '', base: '3410', grade: 'B' },
  { name: 'Dee', joined: '2024-01-01', left: '2026-02-28', base: '1000', grade: 'A' },
  { name: 'Dee', joined: '2026-03-01', left: '2026-04-10', base: '2000', grade: 'A' },
  { name: 'Eve', joined: '2026-01-05', left: '2026-01-10', base: '3000.01', grade: 'B' },
  { name: 'Eve', joined: '2026-01-20', left: '', base: '3000.01', grade: 'B' },
  { name: 'Fay', joined: '2026-04-30', left: '2026-04-30', base: '3000', grade: 'A' },
  { name: 'Gus', joined: '2026-01-11', left: '2026-01-12', base: '310', grade: 'A' },
  { name: 'Gus', joined: '2026-01-13', left: '2026-01-17', base: '620', grade: 'A' },
  { name: 'Gus', joined: '2026-01-18', left: '', base: '933', grade: 'C' },
];

test('raises inside a month weigh by their days, and days and months in role are counted', () => {
  const pair = pairOf(text, { people });
  expect(paidTo(pair, 'Cai', '2026-03')).toEqual({ salary: '3260.00', commission: '5.00', bonus: '6.00' });
  expect(oddIn(pair)).toBe(0);
});

test('a figure that changes inside a month is the exact evaluator’s matter where the plan does not say what holds', () => {
  const pair = pairOf(`${head}  base : money\n  grade : text or blank\nsalary = base\n`, { people });
  // Cai in March, Gus in January; Eve's figure stays the same.
  expect(oddIn(pair)).toBe(2);
});

test('as of the end of the period, the last row holds', () => {
  const plan = `${head}  base : money per month as of period end\n  grade : text or blank\nsalary = base\n`;
  const pair = pairOf(plan, { people });
  expect(paidTo(pair, 'Gus', '2026-01')).toEqual({ salary: '933.00' });
  expect(oddIn(pair)).toBe(0);
});

test('a plan that begins inside a month, and weeks inside months, tell days apart', () => {
  const cut = text.replace('2026-01-01 to', '2026-01-12 to');
  expect(oddIn(pairOf(cut, { people }))).toBe(0);
  const weekly = text.replace('pays monthly', 'pays weekly').replace('per month', 'per month spread evenly');
  expect(oddIn(pairOf(weekly, { people }))).toBe(0);
});

test('whoever comes to the plan inside a month has the records of their days on it', () => {
  const chosen = head.replace('plan "Those who come and go"', 'plan "The A" for payees where grade is "A"');
  const plan = `${chosen}  base : money
  grade : text
table deals dated by day
  day    : date
  seller : payee
  amount : money
commission = 10% of sum of amount in deals
`;
  const deals = [
    { day: '2026-01-12', seller: 'Gus', amount: '100' },
    { day: '2026-01-20', seller: 'Gus', amount: '1000' },
    { day: '2026-03-20', seller: 'Cai', amount: '1000' },
    { day: '2026-03-20', seller: 'Ann', amount: '1000' },
  ];
  const pair = pairOf(plan, { people, deals });
  expect(paidTo(pair, 'Gus', '2026-01')).toEqual({ commission: '10.00' });
  expect(oddIn(pair)).toBe(2);
});
