import { describe, expect, test } from 'vitest';
import { run, tableFromRows } from '../../runtime/index.ts';
import type { RunData, SourceTable } from '../../runtime/data.ts';
import { builder, component, inputShape, money, number, orBlank, payeeGrain, percent, table, tableShape } from './build.ts';
import { wrongIn } from './step.ts';

/** Pays each agent's sales from a table of deals. */
function salesPlan() {
  const b = builder();
  const value = b.node(money, { op: 'column', table: 'deals', column: 'value' }, { kind: 'record', table: 'deals' });
  const sales = b.node(money, { op: 'records', how: 'sum', table: 'deals', value, datedBy: 'closed' }, payeeGrain);
  return b.done({
    payees: tableShape('payees', { agent: { kind: 'key' } }, { keys: ['agent'] }),
    tables: [
      tableShape(
        'deals',
        {
          id: { kind: 'key' },
          agent: { kind: 'payee' },
          closed: orBlank({ kind: 'date' }),
          value: { kind: 'money' },
          done: { kind: 'yes-no' },
          pieces: { kind: 'count' },
          rate: { kind: 'percent' },
        },
        { datedBy: 'closed' },
      ),
    ],
    components: [component('sales', b.rounded(sales))],
  });
}

const payees = table('payees.csv', 'agent', 'Ana', 'Bo');
const header = 'id | agent | closed | value | done | pieces | rate';
const dealsData = (...lines: readonly string[]): RunData => ({ payees, tables: { deals: table('deals.csv', header, ...lines) } });
const problemsOf = (...lines: readonly string[]) =>
  run(salesPlan(), dealsData('0 | Ana | 2017-01-01 | 1 | yes | 1 | 5%', ...lines), { period: '2017-01' }).problems;

describe('a cell that cannot be read is a problem at its line, and its row is left out', () => {
  test.each([
    ['1 | Ana | 2017-01-02 | 1,000.00 | yes | 1 | 5%', 'cell-not-money', 'value'],
    ['1 | Ana | 2017-01-02 | $5 | yes | 1 | 5%', 'cell-not-money', 'value'],
    ['1 | Ana | 2017-01-02 | 1e3 | yes | 1 | 5%', 'cell-not-money', 'value'],
    ['1 | Ana | 2017-01-02 | N/A | yes | 1 | 5%', 'cell-not-money', 'value'],
    ['1 | Ana | 2017-01-02 | 5.001 | yes | 1 | 5%', 'cell-too-precise', 'value'],
    ['1 | Ana | 31/02/2017 | 5 | yes | 1 | 5%', 'cell-not-a-date', 'closed'],
    ['1 | Ana | 2017-02-30 | 5 | yes | 1 | 5%', 'cell-not-a-date', 'closed'],
    ['1 | Ana | 2017-01-02 |  | yes | 1 | 5%', 'cell-blank', 'value'],
    ['1 | Ana | 2017-01-02 | 5 | perhaps | 1 | 5%', 'cell-not-yes-or-no', 'done'],
    ['1 | Ana | 2017-01-02 | 5 | no | 1.5 | 5%', 'cell-not-a-count', 'pieces'],
    ['1 | Ana | 2017-01-02 | 5 | no | 1 | five', 'cell-not-a-percent', 'rate'],
    ['1 | Anna | 2017-01-02 | 5 | no | 1 | 5%', 'unknown-payee', 'agent'],
  ])('%s: %s', (line, code, column) => {
    const problems = problemsOf(line).filter(({ code: found }) => found !== 'row-refused');
    expect(problems.map((problem) => [problem.code, problem.file, problem.line, problem.column])).toEqual([
      [code, 'deals.csv', 3, column],
    ]);
  });

  test('and says what to write', () => {
    const [problem] = problemsOf('1 | Anna | 2017-01-02 | 5 | no | 1 | 5%');
    expect(problem?.message).toBe('Anna is not among the payees. Did you mean Ana?');
    const [money] = problemsOf('1 | Ana | 2017-01-02 | 1,000.00 | no | 1 | 5%');
    expect(money?.message).toBe(
      '"1,000.00" is not an amount of money. Write digits with a point, such as 1234.5, without grouping or symbols.',
    );
  });

  test('cells may be surrounded by blanks, and 1.000 is not too precise', () => {
    expect(problemsOf('1 |  Ana  | 2017-01-02 | 5.000 | YES | 3 | 0.05')).toEqual([]);
  });
});

describe('rows and tables', () => {
  test('twins are all refused, in whatever order', () => {
    const { payouts, problems, rows } = run(
      salesPlan(),
      dealsData(
        '1 | Ana | 2017-01-02 | 5 | no | 1 | 5%',
        '1 | Ana | 2017-01-02 | 7 | no | 1 | 5%',
        '2 | Ana | 2017-01-03 | 11 | no | 1 | 5%',
        '3 | Ana |  | 13 | no | 1 | 5%',
        '4 | Bo | 2018-01-01 | 1 | no | 1 | 5%',
      ),
      { period: '2017-01' },
    );
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['duplicate-key', '2 rows say id 1 (lines 2, 3); none of them is used. Keep one.'],
      ['row-refused', 'Line 2 of deals.csv was refused, so what Ana has of deals in 2017-01 is not known. Mend the line.'],
    ]);
    expect(payouts.map(({ payee, amount }) => [payee, amount])).toEqual([['Bo', '0.00']]);
    expect(rows).toEqual({
      deals: { read: 5, used: 1, filtered: 0, outside: 1, undated: 1, rejected: 2 },
      payees: { read: 2, used: 2, filtered: 0, outside: 0, undated: 0, rejected: 0 },
    });
  });

  test('a column that is missing keeps everybody who needs the table from being paid', () => {
    const data = {
      payees,
      tables: {
        deals: table('deals.csv', 'id | agent | closd | value | done | pieces | rate', '1 | Ana | 2017-01-02 | 5 | no | 1 | 5%'),
      },
    };
    const { payouts, problems } = run(salesPlan(), data, { period: '2017-01' });
    expect(payouts).toEqual([]);
    expect(problems[0]?.message).toBe(
      'deals.csv has no column closed. It has id, agent, closd, value, done, pieces, rate. Did you mean closd?',
    );
  });

  test('a table that is missing is said so', () => {
    expect(run(salesPlan(), { payees, tables: {} }, { period: '2017-01' }).problems[0]?.code).toBe('missing-table');
  });

  test('a thousand bad rows are a hundred problems and a number', () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `${i} | Ana | 2017-01-02 | x | no | 1 | 5%`);
    const { problems: all, rows } = run(salesPlan(), dealsData(...lines), { period: '2017-01' });
    const problems = wrongIn({ problems: all });
    expect(problems.length).toBe(102);
    expect(problems.find(({ message }) => message.startsWith('900'))?.message).toBe(
      '900 more problems of this kind (1000 in all).',
    );
    expect(rows['deals']?.rejected).toBe(1000);
  });
});

describe('inputs', () => {
  const plan = (types = { score: number, rate: percent }) => {
    const b = builder();
    const [score, rate] = [b.input('score', types.score), b.input('rate', types.rate)];
    const bonus = b.node(money, {
      op: 'multiply',
      left: b.node(money, { op: 'multiply', left: score, right: rate }),
      right: b.literal('100', money),
    });
    return b.done({
      inputs: [inputShape('score', { type: number, low: '0', high: '5' }), inputShape('rate', { type: percent })],
      components: [component('bonus', b.rounded(bonus))],
    });
  };
  const given = (...lines: readonly string[]): RunData => ({
    tables: {},
    inputs: table('inputs.csv', 'payee | period | score | rate', ...lines),
  });
  const codes = (data: RunData) => run(plan(), data).problems.map(({ code, line, payee }) => [code, line, payee]);

  test('are read per payee and period', () => {
    expect(run(plan(), given('Ana | 2017-01 | 4 | 50%')).payouts[0]?.amount).toBe('200.00');
  });
  test('out of range, twice, in no period of the plan', () => {
    expect(codes(given('Ana | 2017-01 | 6 | 50%', 'Bo | 2017-01 | 1 | 1'))).toEqual([
      ['cell-out-of-range', 2, undefined],
      ['row-refused', 2, 'Ana'],
    ]);
    expect(codes(given('Ana | 2017-01 | 4 | 1', 'Ana | 2017-01 | 4 | 1', 'Bo | 2017-01 | 1 | 1'))).toEqual([
      ['duplicate-key', 2, undefined],
      ['row-refused', 2, 'Ana'],
    ]);
    expect(codes(given('Ana | 2017-Q1 | 4 | 1', 'Ana | 2017-01 | 4 | 1'))).toEqual([['period-not-readable', 2, undefined]]);
  });
  test('set for everybody', () => {
    const result = run(plan(), given('Ana | 2017-01 |  | 1'), { set: { score: '3', scor: '1', rate: 'x' } });
    expect(result.payouts[0]?.amount).toBe('300.00');
    expect(result.problems.map(({ message }) => message)).toEqual([
      'rate: "x" is not a percentage. Write 5% or 0.05.',
      'The plan has no input or param scor. Did you mean score?',
    ]);
  });
  test('from a program, numbers by their shortest decimal', () => {
    const inputs: SourceTable = tableFromRows('rows', [
      { payee: 'Ana', period: '2017-01', score: 0.1, rate: 1 },
      { payee: 'Bo', period: '2017-01', score: 1e-7, rate: Number.NaN },
    ]);
    const result = run(plan(), { tables: {}, inputs });
    expect(result.payouts.map(({ payee, amount }) => [payee, amount])).toEqual([['Ana', '10.00']]);
    expect(result.problems.filter(({ line, code }) => line === 2 && code !== 'row-refused').map(({ code }) => code)).toEqual([
      'cell-not-a-number',
      'cell-not-a-percent',
    ]);
  });
});
