import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finished } from '../../data/steps.ts';
import { readText } from '../../data/text/read.ts';
import { payoutsCsv, tableCsv } from '../../data/write/csv-text.ts';

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '\t', '"', '\n', '\r', ' ', 'é', '中'), minLength: 1, maxLength: 8 }),
  fc.constant(undefined),
);
const header = fc.stringMatching(/^[a-z中;,]{1,6}$/);

test('a table that is written and read again has the same cells', () => {
  const tables = fc
    .uniqueArray(header, { minLength: 2, maxLength: 4 })
    .chain((headers) =>
      fc.tuple(
        fc.constant(headers),
        fc.array(fc.array(cell, { minLength: headers.length, maxLength: headers.length }), { maxLength: 8 }),
      ),
    );
  fc.assert(
    fc.property(tables, ([headers, rows]) => {
      const columns = headers.map((name, at) => ({ header: name, cells: rows.map((row) => row[at]) }));
      const written = tableCsv({ file: 'edited.csv', columns, rowCount: rows.length });
      const read = finished(readText('csv', { file: 'edited.csv' }, written));
      expect(read.kind === 'table' && read.table.columns).toEqual(columns);
    }),
  );
});
test('payouts, to be looked at in a spreadsheet', () => {
  const line = { payee: 'Núñez, Ana', period: '2026-01', component: 'commission', amount: '1860.10', unit: 'USD' };
  expect(payoutsCsv([line])).toBe('payee,period,component,amount,unit\n"Núñez, Ana",2026-01,commission,1860.10,USD\n');
});
