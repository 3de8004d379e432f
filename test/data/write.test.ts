import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sqlText, withDuckDb } from '../../data/duckdb.ts';
import { writeResult } from '../../data/index.ts';
import type { RunResult } from '../../runtime/data.ts';
import { temporaryFolder } from './folder.ts';

const folder = temporaryFolder();
const amounts = ['1.005', '-1860.00', '0.10', '12345678901234567890.12'];
const result: RunResult = {
  plan: 'Test',
  sourceHash: 's',
  meaningHash: 'm',
  resultHash: 'r',
  currency: 'USD',
  payouts: amounts.map((amount) => ({ payee: 'O"Neil, Ana', period: '2017-03', component: 'commission', amount, unit: 'USD' })),
  totals: { payout: '0.00', byPayee: {}, byPeriod: {}, byComponent: {}, units: {} },
  problems: [],
  rows: {},
};

describe('writing results', () => {
  test('CSV, digit for digit', async () => {
    expect(await writeResult(result, join(folder, 'out.csv'))).toEqual([]);
    const [head, first] = readFileSync(join(folder, 'out.csv'), 'utf8').split('\n');
    expect([head, first]).toEqual(['payee,period,component,amount,unit', '"O""Neil, Ana",2017-03,commission,1.005,USD']);
  });
  test('JSON, the whole result', async () => {
    expect(await writeResult(result, join(folder, 'out.json'))).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toEqual(result);
  });
  test('Parquet, with enough decimal places for every amount', async () => {
    const path = join(folder, "o'ut.parquet");
    expect(await writeResult(result, path)).toEqual([]);
    const rows = await withDuckDb(async (connection) =>
      (await connection.runAndReadAll(`SELECT amount::VARCHAR FROM ${sqlText(path)}`)).getRows(),
    );
    expect(rows.flat()).toEqual(['1.005', '-1860.000', '0.100', '12345678901234567890.120']);
  });
  test('no payouts at all', async () => {
    expect(await writeResult({ ...result, payouts: [] }, join(folder, 'none.parquet'))).toEqual([]);
  });
  test('what cannot be written is a problem and leaves nothing behind', async () => {
    mkdirSync(join(folder, 'taken.csv'));
    for (const path of ['no/such/out.csv', 'no/such/out.parquet', 'taken.csv', 'out.txt']) {
      const problems = await writeResult(result, join(folder, path));
      expect(problems.map(({ code }) => code)).toEqual(['result-not-written']);
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});
