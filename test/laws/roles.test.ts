import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import type { RunData, RunResult } from '../../runtime/data.ts';
import { run } from '../../runtime/index.ts';
import { table } from '../runtime/build.ts';

const plan = (role: string, parts: string): string => `plan "${role}" for payees where role is "${role}"
currency USD
effective 2017-06-01 to 2017-06-30
payees
  name : key
  role : text
  team : team
  rate : number
  from_day : starts or blank
  to_day   : ends or blank
table deals dated by closed
  owner  : payee
  closed : date
  amount : money
${parts}`;
const both = (parts: string): readonly string[] => ['guide', 'host'].map((role) => plan(role, parts));
const june = (day: number): string => `2017-06-${day.toString().padStart(2, '0')}`;

function paid(text: string, data: RunData): RunResult {
  const { calculation, diagnostics } = compile(text);
  if (calculation === undefined) throw new Error(diagnostics[0]?.message);
  return run(calculation, data);
}
const linesOf = ({ payouts }: RunResult): readonly string[] =>
  payouts.map((one) => `${one.payee} ${one.component} ${one.amount}`);

/** Ana is a guide up to a day, then a host. */
function dataOf(change: number, days: readonly number[]): RunData {
  return {
    payees: table(
      'payees.csv',
      'name | role | team | rate | from_day | to_day',
      `Ana | guide | North | 1 | | ${june(change)}`,
      `Ana | host | North | 2 | ${june(change + 1)} |`,
      'Bo | host | North | 2 | |',
    ),
    tables: { deals: table('deals.csv', 'owner | closed | amount', ...days.map((day) => `Ana | ${june(day)} | 1`)) },
  };
}

describe('somebody who changes from one plan to another inside a month', () => {
  test('has days that add up to the month, and each record once', () => {
    const parts = 'salary = 30\n  prorated by days in role\ncommission = sum of amount in deals\n';
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 29 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 8 }),
        (change, days) => {
          const results = both(parts).map((text) => paid(text, dataOf(change, days)));
          const own = results.flatMap(({ payouts }) => payouts.filter(({ payee }) => payee === 'Ana'));
          const sumOf = (name: string): number =>
            own.filter(({ component }) => component === name).reduce((sum, { amount }) => sum + Number(amount), 0);
          expect([sumOf('salary'), sumOf('commission')]).toEqual([30, days.length]);
          const used = results.map(({ rows }) => rows['deals']?.used ?? 0);
          expect(used.reduce((sum, one) => sum + one, 0)).toBe(days.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('has the columns of their own row', () => {
    const [guides = '', hosts = ''] = both('bonus = 100 * rate\n');
    expect(linesOf(paid(guides, dataOf(10, [])))).toEqual(['Ana bonus 100.00']);
    expect(linesOf(paid(hosts, dataOf(10, [])))).toEqual(['Ana bonus 200.00', 'Bo bonus 200.00']);
  });

  test('shares in the pools of both, and others only in their own', () => {
    const [guides = '', hosts = ''] = both('team pool fund 90 split equally\n');
    expect(linesOf(paid(guides, dataOf(10, [])))).toEqual(['Ana pool 90.00']);
    expect(linesOf(paid(hosts, dataOf(10, [])))).toEqual(['Ana pool 45.00', 'Bo pool 45.00']);
  });
});
