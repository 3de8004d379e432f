import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadData, tablesFromFiles } from '../../data/index.ts';
import type { Calculation, TableShape } from '../../runtime/calculation.ts';
import { rowsOf, temporaryFolder } from './folder.ts';

const root = temporaryFolder();

function folderWith(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, file), content);
  return folder;
}

const deals: TableShape = {
  name: 'deals',
  source: 'pipeline',
  keys: [],
  columns: [{ name: 'amount', header: 'Amount', type: { kind: 'money' }, orBlank: false }],
};
const calculation: Calculation = {
  format: 'upside-calculation',
  version: 1,
  sourceHash: '',
  meaningHash: '',
  plan: { name: 'Test', pays: 'month', fiscalStart: 1 },
  tables: [deals],
  inputs: [],
  params: [],
  nodes: [],
  components: [],
  payoutLimits: [],
  promises: [],
  definitions: [],
  phrases: [],
};
const input = { name: 'sales', type: { kind: 'money' }, by: { kind: 'payee' } } as const;

describe('finding the files of a plan', () => {
  test('a table by its source, payees and inputs where there are any', async () => {
    const folder = folderWith('plain', {
      'pipeline.csv': 'Amount,Note\n5,x\n',
      'payees.csv': 'payee\nAna\n',
      'inputs.json': '[]',
    });
    const { data, problems } = await loadData({ ...calculation, inputs: [input] }, { folder });
    expect(problems).toEqual([]);
    expect([Object.keys(data.tables), data.payees?.file, data.inputs?.file]).toEqual([['deals'], 'payees.csv', 'inputs.json']);
  });
  test('columns that the plan does not read keep their header only', async () => {
    const folder = folderWith('wide', { 'pipeline.csv': 'Note,Amount,Note\nx,5,y\n' });
    const { data, problems } = await loadData(calculation, { folder });
    expect(problems).toEqual([]);
    expect(data.tables['deals']?.columns).toEqual([
      { header: 'Note', cells: [] },
      { header: 'Amount', cells: ['5'] },
      { header: 'Note', cells: [] },
    ]);
  });
  test('an empty list of records is an empty table', async () => {
    const folder = folderWith('none', { 'pipeline.json': '[]' });
    const { data, problems } = await loadData(calculation, { folder });
    expect([problems, data.tables['deals']?.columns]).toEqual([[], [{ header: 'Amount', cells: [] }]]);
  });
  test('a file said by name comes first, from anywhere', async () => {
    const folder = folderWith('said', { 'pipeline.csv': 'Amount\n1\n', 'other.csv': 'Amount\n2\n' });
    const { data } = await loadData(calculation, { folder, files: { deals: join(folder, 'other.csv') } });
    expect(data.tables['deals'] && rowsOf(data.tables['deals'])).toEqual(['2: 2']);
  });
  test('a missing table names what is there', async () => {
    const folder = folderWith('missing', { 'pipelines.csv': 'Amount\n', 'products.csv': 'x\n' });
    const { data, problems } = await loadData(calculation, { folder });
    expect(data).toEqual({ tables: {} });
    expect(problems).toEqual([
      {
        code: 'missing-table',
        message: `No file for deals: looked in ${folder} for pipeline.csv, .tsv, .parquet, .json, .ndjson or .xlsx; it holds pipelines.csv, products.csv. Did you mean pipelines.csv?`,
        table: 'deals',
      },
    ]);
  });
  test('two files for one table', async () => {
    const folder = folderWith('two', { 'pipeline.csv': 'Amount\n', 'pipeline.json': '[]' });
    expect((await loadData(calculation, { folder })).problems).toEqual([
      {
        code: 'two-files-for-table',
        message: '“pipeline” could be pipeline.csv or pipeline.json; keep one, or say which with --table deals=FILE.',
        table: 'deals',
      },
    ]);
  });
  test('files that are not there or are no data', async () => {
    const of = async (path: string) => (await loadData(calculation, { files: { deals: path } })).problems[0]?.message;
    expect(await of(join(root, 'gone.csv'))).toBe('gone.csv cannot be opened: there is no such file.');
    expect(await of(join(root, 'gone.doc'))).toBe(
      'gone.doc is no kind of file that is read here: use csv, tsv, parquet, json, ndjson, xlsx.',
    );
    mkdirSync(join(root, 'folder.csv'));
    expect(await of(join(root, 'folder.csv'))).toBe('folder.csv cannot be opened: it is a folder.');
  });
  test('tables whose rows stand in the plan need no file', () => {
    expect(tablesFromFiles({ ...calculation, tables: [{ ...deals, rows: [] }], payees: { ...deals, name: 'payees' } })).toEqual([
      'payees',
    ]);
  });
});
