import { expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import type { RunData } from '../../runtime/data.ts';
import { curveOf, standingOf } from '../../simulate/index.ts';

const { calculation } = compile('currency USD\npays monthly\ninput sales : money\ncommission = 5% of sales\n');

/** Notes how often it was looked into. */
function watchedData(): { readonly data: RunData; readonly reads: () => number } {
  let reads = 0;
  const inputs = {
    file: 'inputs.csv',
    rowCount: 1,
    columns: [
      { header: 'payee', cells: ['Ana'] },
      { header: 'period', cells: ['2026-01'] },
      { header: 'sales', cells: ['1000'] },
    ],
  };
  const data: RunData = {
    tables: {},
    get inputs() {
      reads += 1;
      return inputs;
    },
  };
  return { data, reads: () => reads };
}

test('many questions about one plan and its data read the data once', () => {
  if (calculation === undefined) throw new Error('The plan has errors.');
  const { data, reads } = watchedData();
  const question = { calculation, data, payee: 'Ana', period: '2026-01', vary: 'sales' };
  const curve = curveOf(question);
  const before = reads();
  expect(curveOf(question)).toEqual(curve);
  expect(curveOf({ ...question, what: 'commission' })).toHaveProperty('curve.now', '1000');
  expect(standingOf(question)).toHaveProperty('standing.paid', '50');
  expect(reads()).toBe(before);
});

test('other options are another reading', () => {
  if (calculation === undefined) throw new Error('The plan has errors.');
  const { data } = watchedData();
  const question = { calculation, data, payee: 'Ana', period: '2026-01', vary: 'sales' };
  expect(standingOf(question)).toHaveProperty('standing.at', '1000');
  const instead = [{ figure: 'sales', payee: 'Ana', period: '2026-01', value: '3000' }];
  expect(standingOf({ ...question, options: { instead } })).toHaveProperty('standing.paid', '150');
});
