import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sqlText, withDuckDb } from '../../data/duckdb.ts';
import { readBack, rowsOf, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', ' ', '.', 'é', '中', "'", '\\'), maxLength: 8 }),
  fc.constantFrom('', '1.005', ' 1,000.00 ', '00123', '1e5', 'N/A', 'NULL', 'true', '2017-02-31'),
);
const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 });

function csvOf(records: readonly (readonly string[])[]): string {
  const quoted = records.map((record) => record.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
  return ['a,b,c', ...quoted, ''].join('\n');
}

test('our CSV reader and DuckDB see the same cells', async () => {
  await withDuckDb(async (connection) => {
    const property = fc.asyncProperty(rows, async (records) => {
      const content = csvOf(records);
      const ours = await readBack(folder, 'same.csv', content);
      writeFileSync(join(folder, 'same.csv'), content);
      const columns = "columns = {a: 'VARCHAR', b: 'VARCHAR', c: 'VARCHAR'}, auto_detect = false, header = true";
      const options = `${columns}, delim = ',', quote = '"', escape = '"', nullstr = ''`;
      const theirs = await connection.runAndReadAll(`FROM read_csv(${sqlText(join(folder, 'same.csv'))}, ${options})`);
      const expected = theirs
        .getRows()
        .map((row) => row.map((text) => (text === null || text === '' ? '·' : String(text))).join(' | '));
      expect(ours.kind === 'table' ? rowsOf(ours.table).map((row) => row.replace(/^\d+: /, '')) : ours).toEqual(expected);
    });
    await fc.assert(property, { numRuns: 150 });
  });
});
