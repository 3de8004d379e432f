import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { run, tableFromRows } from '../../runtime/index.ts';
import type { RunData, RunResult } from '../../runtime/index.ts';

/** Runs a plan's text over rows of its tables. */
function paid(text: string, data: RunData): RunResult {
  const { calculation, diagnostics } = compile(text);
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
  expect.assert(calculation !== undefined);
  return run(calculation, data);
}
const lines = ({ payouts }: RunResult): readonly string[] =>
  payouts.map(({ payee, period, component, amount }) => `${payee} ${period} ${component} ${amount}`);
const refused = ({ problems }: RunResult): readonly string[] =>
  problems.flatMap(({ code, payee, period }) => (code === 'row-refused' ? [`${payee ?? ''} ${period ?? ''}`] : []));

describe('a refused row keeps from being paid what depends on it, and nothing else', () => {
  test('records: its payee, in the period of its date', () => {
    const plan = `plan "p" currency USD pays monthly effective 2026-01-01 to 2026-02-28
      payees
        id : key
      table deals dated by closed
        rep : payee
        closed : date
        amount : money
      commission = 10% of sum of amount in deals`;
    const deals = tableFromRows('deals.csv', [
      { rep: 'Ana', closed: '2026-01-05', amount: '100' },
      { rep: 'Ana', closed: '2026-01-06', amount: 'N/A' },
      { rep: 'Ana', closed: '2026-02-05', amount: '300' },
      { rep: 'Bo', closed: '2026-01-05', amount: '400' },
    ]);
    const result = paid(plan, { tables: { deals }, payees: tableFromRows('payees.csv', [{ id: 'Ana' }, { id: 'Bo' }]) });
    expect(lines(result)).toEqual(['Ana 2026-02 commission 30.00', 'Bo 2026-01 commission 40.00', 'Bo 2026-02 commission 0.00']);
    expect(refused(result)).toEqual(['Ana 2026-01']);
    expect(result.rows['deals']).toEqual({ read: 4, used: 3, filtered: 0, outside: 0, undated: 0, rejected: 1 });
  });

  test('inputs: no else stands in for a figure that was refused', () => {
    const plan = `plan "p" currency USD pays monthly effective 2026-01-01 to 2026-01-31
      input sales : money else 0
      commission = 10% of sales`;
    const inputs = tableFromRows('inputs.csv', [
      { payee: 'Ana', period: '2026-01', sales: 'N/A' },
      { payee: 'Bo', period: '2026-01', sales: '' },
    ]);
    const result = paid(plan, { tables: {}, inputs });
    expect(lines(result)).toEqual(['Bo 2026-01 commission 0.00']);
    expect(refused(result)).toEqual(['Ana 2026-01']);
  });

  test('keyed tables: no else stands in for a row that was refused', () => {
    const plan = `plan "p" currency USD pays monthly effective 2026-01-01 to 2026-01-31
      payees
        id : key
      table quotas by id
        id : payee
        amount : money
      bonus = quotas.amount else 1,000`;
    const quotas = tableFromRows('quotas.csv', [{ id: 'Ana', amount: '2x' }]);
    const result = paid(plan, { tables: { quotas }, payees: tableFromRows('payees.csv', [{ id: 'Ana' }, { id: 'Bo' }]) });
    expect(lines(result)).toEqual(['Bo 2026-01 bonus 1000.00']);
    expect(refused(result)).toEqual(['Ana 2026-01']);
  });
});
