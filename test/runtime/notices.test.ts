import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import type { RunData, RunOptions } from '../../runtime/data.ts';
import { run } from '../../runtime/index.ts';
import { table } from './build.ts';

const plan = `currency USD
effective 2017-01-01 to 2017-06-30
payees
  name : key
table deals dated by closed
  owner  : payee
  closed : date
  amount : money
input bonus_pay : money else 0
commission = 5% of sum of amount in deals
bonus = bonus_pay
`;
const payees = table('payees.csv', 'name', 'Ana');
const deals = (...rows: readonly string[]) => table('deals.csv', 'owner | closed | amount', ...rows);

function notices(data: Partial<RunData>, options: RunOptions = {}): readonly string[] {
  const { calculation, diagnostics } = compile(plan);
  if (calculation === undefined) throw new Error(diagnostics[0]?.message);
  const { problems } = run(calculation, { payees, tables: {}, ...data }, options);
  return problems.map(({ severity, code, message }) => `${severity ?? 'problem'} ${code}: ${message}`);
}

describe('a notice', () => {
  test('names a file without rows', () => {
    const inputs = table('inputs.csv', 'payee | period | bonus_pay');
    expect(notices({ tables: { deals: deals() }, inputs }, { period: '2017-01' })).toEqual([
      'notice period-without-data: There is no data for 2017-01: no record, input or keyed row is dated then.',
      'notice table-empty: deals.csv holds no rows: nothing of deals counts.',
      'notice table-empty: inputs.csv holds no rows: it gives no figure.',
    ]);
  });

  test('lists the periods without data once, those in a row together', () => {
    const inputs = table('inputs.csv', 'payee | period | bonus_pay', 'Ana | 2017-03 | 5');
    expect(notices({ tables: { deals: deals('Ana | 2017-01-31 | 1') }, inputs })).toEqual([
      'notice period-without-data: There is no data for 2017-02, 2017-04 to 2017-06: no record, input or keyed row is dated then.',
    ]);
  });

  test('is not given where rows are refused, or figures are set for everybody', () => {
    const wrong = { tables: { deals: deals('Ana | 2017-01-31 | x') } };
    expect(notices(wrong, { period: '2017-01' }).map((said) => said.split(':')[0])).toEqual([
      'problem cell-not-money',
      'problem row-refused',
    ]);
    expect(notices({ tables: { deals: deals('Ana | 2017-01-31 | 1') } }, { set: { bonus_pay: '5' } })).toEqual([]);
  });
});
