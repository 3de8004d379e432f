import { describe, expect, test } from 'vitest';
import { shown, temporaryFolder } from './folder.ts';
import { workbook } from './workbook.ts';

const folder = temporaryFolder();
const excel = async (content: Uint8Array) => shown(folder, 'deals.xlsx', content);
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
const header = `<row r="2">${text('A2', 'id')}${text('B2', 'amount ')}${text('C2', 'closed')}${text('D2', 'won')}</row>`;

describe('Excel', () => {
  test('numbers, dates, texts and yes/no, on the lines of the sheet', async () => {
    const row = `<row r="4">${text('A4', '00123')}<c r="B4"><v>1.1000000000000001</v></c><c r="C4" s="1"><v>42735</v></c><c r="D4" t="b"><v>1</v></c></row>`;
    const next = `<row r="5">${text('A5', ' x ')}<c r="B5"><v>5</v></c><c r="C5" s="1"><v>42735.5</v></c></row>`;
    expect(await excel(workbook(header + row + next))).toEqual([
      'id | amount | closed | won',
      '4: 00123 | 1.1 | 2016-12-31 | yes',
      '5:  x  | 5 | 2016-12-31T12:00:00.000Z | ·',
    ]);
  });
  test('an empty sheet, and what is no workbook', async () => {
    expect(await excel(workbook(''))).toEqual(['file-empty: deals.xlsx is empty: its first sheet holds nothing.']);
    expect((await excel(Buffer.from('a,b\n1,2\n')))[0]).toMatch(
      /^file-not-excel: deals\.xlsx cannot be read as an Excel workbook: .+/,
    );
    expect((await excel(Buffer.alloc(0)))[0]).toMatch(/^file-not-excel: /);
  });
});
