import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { grouped, sumOf } from '../../cli/render/amounts.ts';
import { payoutLines } from '../../cli/render/payouts.ts';
import { problemLines } from '../../cli/render/problems.ts';
import { rowLines } from '../../cli/render/rows.ts';
import { tableLines } from '../../cli/render/table.ts';
import { wantsColors } from '../../cli/terminal.ts';
import type { PayoutLine, RunResult } from '../../runtime/data.ts';

const line = (payee: string, period: string, component: string, amount: string, unit = 'USD'): PayoutLine => {
  return { payee, period, component, amount, unit };
};
const result: RunResult = {
  plan: 'Test',
  sourceHash: '',
  meaningHash: '',
  resultHash: '',
  currency: 'USD',
  payouts: [],
  totals: { payout: '0.00', byPayee: {}, byPeriod: {}, byComponent: {}, units: {} },
  problems: [],
  rows: {},
};

describe('amounts', () => {
  test('sums are exact, with the longest number of decimals', () => {
    expect(sumOf(['0.10', '0.20'])).toBe('0.30');
    expect(sumOf(['90071992547409930.01', '-0.02', '1'])).toBe('90071992547409930.99');
    expect(sumOf(['-0.05', '0.01'])).toBe('-0.04');
    expect(sumOf(['5', '-7'])).toBe('-2');
    expect(sumOf([])).toBe('0');
  });
  test('digits are grouped by three', () => {
    expect(['1', '999.00', '1000', '-1234567.50'].map(grouped)).toEqual(['1', '999.00', '1,000', '-1,234,567.50']);
  });
});

describe('tables', () => {
  test('figures stand to the right, sums under a line', () => {
    expect(
      tableLines(
        {
          head: ['Payee', 'x'],
          rows: [
            ['Ana', '1.00'],
            ['李雷', '20.00'],
          ],
          foot: ['Total', '21.00'],
        },
        80,
      ),
    ).toEqual(['Payee      x', 'Ana     1.00', '李雷   20.00', '────────────', 'Total  21.00']);
  });
  test('a wide table goes on in blocks, with the rows that have figures there', () => {
    expect(
      tableLines(
        {
          head: ['P', 'aaaa', 'bbbb'],
          rows: [
            ['x', '1', '2'],
            ['y', '3', '–'],
          ],
        },
        9,
      ),
    ).toEqual(['P  aaaa', 'x     1', 'y     3', '', 'P  bbbb', 'x     2']);
  });
});

describe('payouts', () => {
  test('one period: payees and components', () => {
    const payouts = [
      line('Ana', '2017-03', 'salary', '4000.00'),
      line('Ana', '2017-03', 'pool', '10.50'),
      line('Bo', '2017-03', 'salary', '1.00'),
    ];
    expect(payoutLines({ ...result, payouts }, 80)).toEqual([
      '',
      'Payee    payout    salary   pool',
      'Ana    4,010.50  4,000.00  10.50',
      'Bo         1.00      1.00      –',
      '────────────────────────────────',
      'Total  4,011.50  4,001.00  10.50',
    ]);
  });
  test('several periods: payees, then periods; other units are no money', () => {
    const payouts = [
      line('Ana', '2017-03', 'salary', '1.00'),
      line('Ana', '2017-04', 'salary', '2.00'),
      line('Ana', '2017-04', 'award', '30', 'points'),
    ];
    expect(payoutLines({ ...result, payouts }, 80)).toEqual([
      '',
      'Payee  payout  salary  award (points)',
      'Ana      3.00    3.00              30',
      '─────────────────────────────────────',
      'Total    3.00    3.00              30',
      '',
      'Period   payout  salary  award (points)',
      '2017-03    1.00    1.00               –',
      '2017-04    2.00    2.00              30',
      '───────────────────────────────────────',
      'Total      3.00    3.00              30',
    ]);
  });
  test('nothing', () => expect(payoutLines(result, 80)).toEqual(['Nothing was paid.']));
});

describe('problems', () => {
  test('the first three of a kind in full, the rest by place', () => {
    const problems = [3, 5, 7, 9, 11].map((at) => ({
      code: 'cell-not-money',
      message: '"x" is not money.',
      file: 'd.csv',
      line: at,
      column: 'Amount',
    }));
    expect(
      problemLines(
        [...problems, { code: 'missing-target', message: 'No target.', payee: 'Ana', period: '2017-03' }],
        pc.createColors(false),
      ),
    ).toEqual([
      'cell-not-money: d.csv line 3 Amount: "x" is not money.',
      'cell-not-money: d.csv line 5 Amount: "x" is not money.',
      'cell-not-money: d.csv line 7 Amount: "x" is not money.',
      '  … and 2 more like these: line 9, line 11',
      'missing-target: Ana 2017-03: No target.',
    ]);
  });
});

test('rows: where each of them went', () => {
  const counts = { read: 8800, used: 4238, filtered: 2473, outside: 0, undated: 2089, rejected: 0 };
  expect(rowLines({ ...result, rows: { deals: counts } }, 80)).toEqual([
    '',
    'Rows of   read   used  filtered out  other periods  undated  rejected',
    'deals    8,800  4,238         2,473              0    2,089         0',
  ]);
});

test('colours only on a terminal, unless the environment says otherwise', () => {
  expect([wantsColors({}, true), wantsColors({}, false), wantsColors({ NO_COLOR: '1' }, true)]).toEqual([true, false, false]);
  expect([
    wantsColors({ FORCE_COLOR: '1' }, false),
    wantsColors({ TERM: 'dumb' }, true),
    wantsColors({ NO_COLOR: '' }, true),
  ]).toEqual([true, false, true]);
});
