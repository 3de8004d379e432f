import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import type { RunData } from '../../runtime/data.ts';
import { run } from '../../runtime/index.ts';
import { table } from './build.ts';
import { wrongIn } from './step.ts';

const month = 'currency USD\neffective 2017-01-01 to 2017-01-31\n';
const people = 'payees\n  name : key\n';
const dealsTable = `table deals dated by closed
  id     : key
  owner  : payee or blank
  closed : date
  rate   : text or blank
  amount : money
`;
const deals = (...rows: readonly string[]) => table('deals.csv', 'id | owner | closed | rate | amount', ...rows);

function paid(plan: string, data: RunData) {
  const { calculation, diagnostics } = compile(`${month}${plan}`);
  if (calculation === undefined) throw new Error(diagnostics[0]?.message);
  const result = run(calculation, data);
  const said = wrongIn(result).map(({ code, file, line, message }) => `${code} ${file ?? ''}:${line ?? ''} ${message}`);
  return { said, rows: result.rows, lines: result.payouts.map((one) => `${one.payee} ${one.component} ${one.amount}`) };
}

describe('payees that cannot be read', () => {
  const plan = `${people}${dealsTable}commission = 5% of sum of amount in deals\n`;
  const rows = deals('D1 | Ana | 2017-01-05 | | 100', 'D2 | Bo | 2017-01-05 | | 100');
  test('are one problem, and nobody is paid', () => {
    const { said, lines } = paid(plan, { tables: { deals: rows } });
    expect([said.length, said[0]?.split(' ')[0], lines]).toEqual([1, 'missing-table', []]);
    const unkeyed = paid(plan, { tables: { deals: rows }, payees: table('payees.csv', 'nam', 'Ana') });
    expect([unkeyed.said.length, unkeyed.said[0]?.split(' ')[0], unkeyed.lines]).toEqual([1, 'missing-column', []]);
  });
});

describe('a row of inputs without a payee', () => {
  test('holds for the one unnamed team', () => {
    const plan = 'commission on sales\n  up to 1,000 pay 5%\n  above 1,000 pay 6% on the excess\nteam pool\n  split by sales\n';
    const inputs = table('inputs.csv', 'payee | period | sales | team_pool', 'Ana | 2017-01 | 300 |', 'Bo | 2017-01 | 100 |');
    const pool = table('inputs.csv', 'payee | period | sales | team_pool', ...rowsOf(inputs), ' | 2017-01 | | 10000');
    const { said, lines } = paid(plan, { tables: {}, inputs: pool });
    expect(said).toEqual([]);
    expect(lines.filter((line) => line.includes('pool'))).toEqual(['Ana pool 7500.00', 'Bo pool 2500.00']);
  });

  test('gives no figure of a payee, and says so', () => {
    const inputs = table('inputs.csv', 'payee | period | sales', 'Ana | 2017-01 | 300', ' | 2017-01 | 5');
    expect(paid('commission = 5% of sales\n', { tables: {}, inputs }).said).toEqual([
      'input-needs-payee inputs.csv:3 sales is given by payee, and this row names none, so the figure is not used.',
    ]);
  });

  function rowsOf({ columns, rowCount }: ReturnType<typeof table>): readonly string[] {
    return Array.from({ length: rowCount }, (_, row) => columns.map(({ cells }) => cells[row] ?? '').join(' | '));
  }
});

test('a record whose payee is blank is refused at its line', () => {
  const plan = `${people}${dealsTable}commission = 5% of sum of amount in deals\n`;
  const rows = deals('D1 | Ana | 2017-01-05 | | 100', 'D2 | | 2017-01-05 | | 100');
  const { said, rows: counts } = paid(plan, { tables: { deals: rows }, payees: table('payees.csv', 'name', 'Ana') });
  expect(said).toEqual(['credited-to-nobody deals.csv:3 D2 of deals is credited to nobody: owner is blank.']);
  expect(counts['deals']).toMatchObject({ read: 2, used: 1, rejected: 1, outside: 0 });
});

describe('a blank key of a lookup', () => {
  const plan = (rate: string): string => `${people}${dealsTable}table rates by kind
  kind    : text
  percent : percent
deals.earned = amount * ${rate}
commission = sum of earned in deals
`;
  const data = {
    payees: table('payees.csv', 'name', 'Ana', 'Bo'),
    tables: {
      deals: deals('D1 | Ana | 2017-01-05 | A | 100', 'D2 | Bo | 2017-01-05 | | 100', 'D3 | Bo | 2017-01-05 | B | 100'),
      rates: table('rates.csv', 'kind | percent', 'A | 5%'),
    },
  };
  test('is a missing row, at the line of its record', () => {
    const { said, lines } = paid(plan('rates.percent at rate'), data);
    expect(said).toEqual(['missing-row deals.csv:3 kind is blank, so rates has no row for it.']);
    expect(lines).toEqual(['Ana commission 5.00']);
  });
  test('takes what the plan says instead', () => {
    const { said, lines } = paid(plan('(rates.percent at rate else 1%)'), data);
    expect([said, lines]).toEqual([[], ['Ana commission 5.00', 'Bo commission 2.00']]);
  });
});
