import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bothOf, temporaryFolder, writeParquet } from './both.ts';

const folder = temporaryFolder();

async function same(query: string, options = '', reads?: readonly string[]) {
  const path = join(folder, 'made.parquet');
  await writeParquet(path, query, options);
  const { node, browser } = await bothOf(folder, 'deals.parquet', readFileSync(path), reads);
  expect(node.kind, JSON.stringify(node)).toBe('table');
  expect(browser).toEqual(node);
  return browser.kind === 'table' ? browser.table : { columns: [], rowCount: 0 };
}

/** Values of one type, the first and the last of them empty. */
const valuesOf = (type: string, values: readonly string[]): string =>
  `SELECT CAST(v AS ${type}) AS v FROM (VALUES (0, NULL), ${values.map((value, at) => `(${at + 1}, '${value}')`).join(', ')}, (99, NULL)) AS t(n, v) ORDER BY n`;

describe('the browser reads the texts that the command line reads', () => {
  test.each([
    ['BOOLEAN', ['true', 'false']],
    ['TINYINT', ['-128', '127', '0']],
    ['UTINYINT', ['255']],
    ['SMALLINT', ['-32768']],
    ['USMALLINT', ['65535']],
    ['INTEGER', ['-2147483648', '2147483647']],
    ['UINTEGER', ['4294967295', '0']],
    ['BIGINT', ['-9223372036854775808', '9007199254740993']],
    ['UBIGINT', ['18446744073709551615']],
    ['DECIMAL(4, 1)', ['-999.9', '0.1', '0', '10']],
    ['DECIMAL(9, 2)', ['1234567.89', '-0.01']],
    ['DECIMAL(18, 4)', ['12345678901234.5678', '-1.5']],
    ['DECIMAL(38, 10)', ['1234567890123456789012345678.0123456789', '-0.0000000001']],
    ['DECIMAL(38, 0)', ['99999999999999999999999999999999999999', '-7']],
    ['DOUBLE', ['0.1', '1e21', '1.5e-9', '-0.0', '1e300', 'inf', '-inf', 'nan', '123456789.123456789', '5e-324']],
    ['FLOAT', ['0.1', '16777216', '1e20', '-3.4028235e38', '1e-45', 'nan', 'inf', '1.17549435e-38', '0.33333334']],
    ['DATE', ['2026-02-28', '1969-12-31', '0001-01-01', '9999-12-31']],
    ['TIME', ['08:30:00', '23:59:59.999999', '00:00:00', '01:02:03.5']],
    ['TIMESTAMP', ['2026-03-31 00:00:00', '2026-03-31 08:30:00.25', '1969-12-31 23:59:59.999999', '1900-01-01']],
    ['TIMESTAMP_S', ['2026-03-31 08:30:00', '2026-03-31']],
    ['TIMESTAMP_MS', ['2026-03-31 08:30:00.125', '2026-03-31']],
    ['TIMESTAMP_NS', ['2026-03-31 08:30:00.123456789', '2026-03-31', '2026-03-31 08:30:00.5']],
    ['TIMESTAMPTZ', ['2026-03-31 08:30:00+02', '2026-03-31 00:00:00+00']],
    ['VARCHAR', ['Zoë', '中文', '', ' two  spaces ', '1,000.00', 'a""b', 'line\nend']],
    ['UUID', ['6fdb9f4e-1c5e-4c0b-9d5e-000000000001']],
    ['BLOB', ['abc', 'a"b', '\\xFF\\x00z', "it''s"]],
  ])('%s', async (type, values) => {
    const { rowCount } = await same(valuesOf(type, values));
    expect(rowCount).toBe(values.length + 2);
  });
  test('an enumeration, from its dictionary', async () => {
    const { columns } = await same(
      "SELECT CAST(['Won', 'Lost', NULL][1 + n % 3] AS ENUM ('Won', 'Lost')) AS stage FROM range(10000) AS t(n)",
    );
    expect(columns[0]?.cells.slice(0, 4)).toEqual(['Won', 'Lost', undefined, 'Won']);
  });
  test.each(['snappy', 'zstd', 'gzip', 'brotli', 'lz4_raw', 'uncompressed'])(
    'packed with %s, in several row groups',
    async (codec) => {
      const query =
        "SELECT n AS id, 'rep ' || (n % 7) AS rep, CAST(n * 1.25 AS DECIMAL(12, 2)) AS amount, DATE '2026-01-01' + CAST(n % 365 AS INTEGER) AS closed FROM range(6000) AS t(n)";
      const { rowCount } = await same(query, `COMPRESSION ${codec}, ROW_GROUP_SIZE 2048`);
      expect(rowCount).toBe(6000);
    },
  );
  test('the newer encodings', async () => {
    const query = "SELECT n AS id, 'R' || n AS name, n / 7 AS share FROM range(5000) AS t(n)";
    expect((await same(query, 'PARQUET_VERSION v2')).rowCount).toBe(5000);
  });
  test('only the columns that the plan reads, and none of them', async () => {
    const query = 'SELECT 1 AS a, \'x\' AS b, 2 AS " c "';
    expect((await same(query, '', ['a', 'c'])).columns).toEqual([
      { header: 'a', cells: ['1'] },
      { header: 'b', cells: [] },
      { header: 'c', cells: ['2'] },
    ]);
    expect((await same(query, '', ['z'])).rowCount).toBe(1);
  });
  test('no rows', async () => expect((await same('SELECT 1 AS a WHERE false')).rowCount).toBe(0));
  test('a list or an object is no cell: its row is left out', async () => {
    const query =
      "SELECT * FROM (VALUES (1, [1, 2], NULL), (2, NULL, NULL), (3, NULL, {'x': 1, 'y': 'z'}), (4, [], NULL)) AS t(id, tags, more) ORDER BY id";
    const { columns, unreadable } = { unreadable: [], ...(await same(query)) };
    expect(columns[0]?.cells).toEqual(['2']);
    expect(unreadable.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'row-has-nested-value 1',
      'row-has-nested-value 3',
      'row-has-nested-value 4',
    ]);
  });
});

describe('what is no Parquet file is refused', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('a,b\n1,2\n')],
    ['something cut off', new TextEncoder().encode('PAR1............PAR1')],
  ])('%s', async (_what, bytes) => {
    const { node, browser } = await bothOf(folder, 'deals.parquet', bytes);
    expect([node, browser].map((outcome) => (outcome.kind === 'refused' ? outcome.problem.code : outcome.kind))).toEqual([
      'file-not-parquet',
      'file-not-parquet',
    ]);
  });
});
