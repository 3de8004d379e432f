import { expect, test } from 'vitest';
import { workbook } from '../data/workbook.ts';
import { bothOf, temporaryFolder } from './both.ts';

const folder = temporaryFolder();
const cell = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const header = `<row r="2">${cell('A2', 'id')}${cell('B2', 'amount ')}${cell('C2', 'closed')}${cell('D2', 'won')}</row>`;
const row = `<row r="4">${cell('A4', '00123')}<c r="B4"><v>1.1000000000000001</v></c><c r="C4" s="1"><v>42735</v></c><c r="D4" t="b"><v>1</v></c></row>`;
const next = `<row r="5">${cell('A5', ' x ')}<c r="B5"><v>5</v></c><c r="C5" s="1"><v>42735.5</v></c></row>`;

test('a workbook has the same cells', async () => {
  const { node, browser } = await bothOf(folder, 'deals.xlsx', workbook(header + row + next));
  expect(browser).toEqual(node);
  expect(browser.kind === 'table' && browser.table.columns.map(({ cells }) => cells[0])).toEqual([
    '00123',
    '1.1',
    '2016-12-31',
    'yes',
  ]);
});
test('an empty sheet, and a header that stands twice', async () => {
  for (const rows of ['', `<row r="1">${cell('A1', 'id')}${cell('B1', 'id')}</row>`]) {
    const { node, browser } = await bothOf(folder, 'deals.xlsx', workbook(rows));
    expect(browser).toEqual(node);
    expect(browser.kind).toBe('refused');
  }
});
test.each([new Uint8Array(), new TextEncoder().encode('a,b\n1,2\n')])('what is no workbook', async (bytes) => {
  const { node, browser } = await bothOf(folder, 'deals.xlsx', bytes);
  expect([node, browser].map((outcome) => (outcome.kind === 'refused' ? outcome.problem.code : outcome.kind))).toEqual([
    'file-not-excel',
    'file-not-excel',
  ]);
});
