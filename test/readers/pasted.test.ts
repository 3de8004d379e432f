import { describe, expect, test } from 'vitest';
import { readPasted } from '../../playground/readers/pasted.ts';
import { rowsOf } from '../data/folder.ts';

const pasted = (text: string, columns: readonly string[]) => {
  const { outcome, hasHeader } = readPasted({ file: 'deals' }, text, columns);
  if (outcome.kind === 'refused') return [outcome.problem.code];
  const { table } = outcome;
  const headers = table.columns.map(({ header }) => header).join(' | ');
  return [hasHeader, headers, ...rowsOf(table), ...(table.unreadable ?? []).map(({ code, line }) => `${code} ${line}`)];
};
const columns = ['rep', 'closed', 'amount'];

describe('cells from a spreadsheet', () => {
  test('with a header, whatever its capitals', () => {
    expect(pasted('Rep\tAmount\tNote\r\nAna\t1,000.00\tx\r\n', columns)).toEqual([
      true,
      'rep | amount | Note',
      '2: Ana | 1,000.00 | x',
    ]);
  });
  test('without one: in the order of the columns', () => {
    expect(pasted('Ana\t2026-01-12\t21000\nBo\t2026-01-30\t19000', columns)).toEqual([
      false,
      'rep | closed | amount',
      '1: Ana | 2026-01-12 | 21000',
      '2: Bo | 2026-01-30 | 19000',
    ]);
  });
  test('more cells than columns, and fewer', () => {
    expect(pasted('Ana\t1\t2\t3\n', columns)).toEqual([false, 'rep | closed | amount | column 4', '1: Ana | 1 | 2 | 3']);
    expect(pasted('Ana\t1\n', columns)).toEqual([false, 'rep | closed', '1: Ana | 1']);
  });
  test('a cell with line ends and quotes', () => {
    expect(pasted('rep\tamount\n"Ana\nMaria ""Mia"""\t5\n\n6" pipe\t7\n', columns)).toEqual([
      true,
      'rep | amount',
      '2: Ana\nMaria "Mia" | 5',
      '5: 6" pipe | 7',
    ]);
  });
  test('rows of different lengths', () => {
    expect(pasted('rep\tamount\nAna\nBo\t2\n', columns)).toEqual([true, 'rep | amount', '3: Bo | 2', 'row-has-wrong-cells 2']);
  });
  test('where no columns are known yet, words are a header and figures are none', () => {
    expect(pasted('Name\tQuota\nAna\t5\n', [])[0]).toBe(true);
    expect(pasted('Ana\t5\nBo\t6\n', [])).toEqual([false, 'column 1 | column 2', '1: Ana | 5', '2: Bo | 6']);
  });
  test('cells cut by commas', () => expect(pasted('rep,amount\nAna,5\n', columns)).toEqual([true, 'rep | amount', '2: Ana | 5']));
  test.each(['', ' \n\n'])('nothing: %j', (text) => expect(pasted(text, columns)).toEqual(['file-empty']));
});
