import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sqlText, withDuckDb } from '../../data/duckdb.ts';
import { readSource } from '../../data/index.ts';
import type { ColumnType, TableShape } from '../../runtime/calculation.ts';
import { packedOf } from '../../runtime/tables/packed.ts';
import { temporaryFolder } from './folder.ts';
import { read, seen } from './seen.ts';

const folder = temporaryFolder();

/** What a cell may hold, and the type that DuckDB is told. */
const stored: readonly (readonly [sql: string, kind: ColumnType['kind'], cells: fc.Arbitrary<string>])[] = [
  ['DATE', 'date', fc.constantFrom('2017-03-31', '1969-12-31', '0001-01-01', '9999-12-31')],
  ['DATE', 'date', fc.constantFrom('2017-03-31', '12017-03-31')],
  ['TIMESTAMP', 'date', fc.constantFrom('2017-03-31', '2017-03-31 10:00:00')],
  ['DECIMAL(18,4)', 'money', fc.constantFrom('1860.1', '-0.5', '0', '100', '0.0001', '99999999999999')],
  ['DECIMAL(9,2)', 'money', fc.integer({ min: -9_999_999, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2))],
  ['DECIMAL(18,9)', 'number', fc.constantFrom('1.5', '-0.000000001', '999999999.999999999')],
  ['DECIMAL(18,10)', 'number', fc.constantFrom('1.5', '-0.0000000001')],
  ['DECIMAL(38,2)', 'money', fc.constantFrom('1.5', '123456789012345678901234567890.12')],
  ['BIGINT', 'count', fc.constantFrom('0', '12', '-3', '9007199254740993')],
  ['SMALLINT', 'number', fc.integer({ min: -300, max: 300 }).map(String)],
  ['UINTEGER', 'money', fc.nat({ max: 1_000_000 }).map(String)],
  ['DOUBLE', 'money', fc.constantFrom('0.1', '1e20', '12.25', 'nan')],
  ['DOUBLE', 'percent', fc.constantFrom('0.05', '0.1')],
  ['VARCHAR', 'payee', fc.constantFrom('Ana', ' Ana', 'Bo', 'José', 'Zoe', '')],
  ['VARCHAR', 'money', fc.constantFrom('1.50', '1,5', ' 2 ')],
  ['BOOLEAN', 'yes-no', fc.constantFrom('true', 'false')],
];
const column = fc
  .constantFrom(...stored)
  .chain(([sql, kind, cells]) =>
    fc.tuple(
      fc.constant(sql),
      fc.constant(kind),
      fc.array(fc.option(cells, { nil: undefined, freq: 8 }), { minLength: 7, maxLength: 7 }),
    ),
  );
const file = fc.tuple(fc.array(column, { minLength: 1, maxLength: 4 }), fc.nat({ max: 7 }), fc.boolean());

test('a Parquet file read into arrays holds the cells and problems of the same file read as text', async () => {
  const path = join(folder, 'deals.parquet');
  await withDuckDb(async (connection) => {
    const property = fc.asyncProperty(file, async ([columns, rows, orBlank]) => {
      const rowOf = (row: number): string =>
        columns
          .map(([sql, , cells], place) => {
            const cell = cells[row];
            return `CAST(${cell === undefined ? 'NULL' : sqlText(cell)} AS ${sql}) AS c${place}`;
          })
          .join(', ');
      const all = Array.from({ length: 7 }, (_, row) => `(SELECT ${row} AS place, ${rowOf(row)})`).join(' UNION ALL ');
      const query = `SELECT ${columns.map((_, place) => `c${place}`).join(', ')} FROM (${all}) WHERE place < ${rows} ORDER BY place`;
      await connection.run(`COPY (${query}) TO ${sqlText(path)} (FORMAT parquet)`);
      const shape: TableShape = {
        ...{ name: 'deals', source: 'deals', keys: [] },
        columns: columns.map(([, kind], place) => ({
          name: `c${place}`,
          header: `c${place}`,
          type: { kind } as ColumnType,
          orBlank,
        })),
      };
      const source = { path, file: 'deals.parquet', reads: new Set(shape.columns.map(({ header }) => header)) };
      const asText = await readSource(source);
      const kinds = new Map(shape.columns.map(({ header, type }) => [header, type.kind]));
      const packed = await readSource({ ...source, kinds });
      expect(read(packed)).toEqual(read(asText));
      if (packed.kind !== 'table' || asText.kind !== 'table') throw new Error('The file was not read.');
      expect(packed.table.columns.every((one) => packedOf(one) !== undefined)).toBe(true);
      expect(seen(packed.table, shape)).toEqual(seen(asText.table, shape));
    });
    await fc.assert(property, { numRuns: 60 });
  });
});
