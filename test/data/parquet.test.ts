import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sqlText, withDuckDb } from '../../data/duckdb.ts';
import { readSource } from '../../data/index.ts';
import { headersOf, rowsOf, shown, temporaryFolder } from './folder.ts';

const folder = temporaryFolder();

async function parquet(file: string, select: string): Promise<readonly string[]> {
  const path = join(folder, file);
  await withDuckDb(async (connection) => {
    await connection.run(`COPY (${select}) TO ${sqlText(path)} (FORMAT parquet)`);
  });
  const read = await readSource({ path, file });
  return read.kind === 'table' ? [headersOf(read.table), ...rowsOf(read.table)] : [read.problem.message];
}

describe('Parquet', () => {
  test('every type becomes exact text', async () => {
    const figures =
      "1860.10::DECIMAL(18,4) AS d, 0.1::DOUBLE AS f, 1e20::DOUBLE AS g, 9007199254740993::BIGINT AS i, '00123' AS t";
    expect(await parquet('types.parquet', `SELECT ${figures}`)).toEqual([
      'd | f | g | i | t',
      '1: 1860.1 | 0.1 | 100000000000000000000 | 9007199254740993 | 00123',
    ]);
    const days =
      "DATE '2017-03-31' AS d, TIMESTAMP '2017-03-31' AS m, TIMESTAMP '2017-03-31 10:30:00' AS h, true AS y, NULL::INT AS n";
    expect(await parquet('days.parquet', `SELECT ${days}`)).toEqual([
      'd | m | h | y | n',
      '1: 2017-03-31 | 2017-03-31 | 2017-03-31 10:30:00 | yes | ·',
    ]);
  });
  test('rows stay in the order of the file', async () => {
    const rows = await parquet('many.parquet', 'SELECT i FROM range(300000) t(i)');
    expect(rows.findIndex((row, index) => index > 0 && row !== `${index}: ${index - 1}`)).toBe(-1);
  });
  test('odd letters in names of files and columns are only letters', async () => {
    expect(await parquet("o'dd [x] {y} *?.parquet", `SELECT 1 AS "it's ""x"""`)).toEqual([`it's "x"`, '1: 1']);
  });
  test('what is no Parquet says so', async () => {
    expect((await shown(folder, 'bad.parquet', 'a,b\n1,2\n'))[0]).toMatch(
      /^file-not-parquet: bad\.parquet cannot be read as Parquet: .+/,
    );
  });
});
