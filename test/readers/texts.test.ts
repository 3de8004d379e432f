import { openAsBlob, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../data/index.ts';
import { readContent } from '../../playground/readers/read.ts';
import { bothOf, temporaryFolder } from './both.ts';

const folder = temporaryFolder();

async function same(file: string, content: string | Uint8Array, reads?: readonly string[]) {
  const { node, browser } = await bothOf(folder, file, content, reads);
  expect(browser).toEqual(node);
  return browser;
}
const codeOf = (outcome: Awaited<ReturnType<typeof same>>): string =>
  outcome.kind === 'refused' ? outcome.problem.code : 'table';

describe('a file that cannot be meant is refused in the same words', () => {
  const latin = Buffer.from('a,b\n1,2\nJosé,3', 'latin1');
  test.each<readonly [string, string | Uint8Array, string]>([
    ['deals.csv', '', 'file-empty'],
    ['deals.csv', '\uFEFF \n\n', 'file-empty'],
    ['deals.csv', latin, 'file-not-utf8'],
    ['deals.csv', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'file-not-utf8'],
    ['deals.csv', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff]), 'file-not-text'],
    ['deals.csv', 'a,b\n1,\0\n', 'file-not-text'],
    ['deals.csv', 'a,b,a\n1,2,3\n', 'header-repeated'],
    ['deals.json', '{"a": 1}', 'file-not-json'],
    ['deals.json', '[{"a": 1},', 'file-not-json'],
    ['deals.doc', 'a,b\n1,2\n', 'file-kind-unknown'],
    ['deals', 'a,b\n1,2\n', 'file-kind-unknown'],
    ['deals.csv', '\uFEFFa,b\r\n1,2\r\n', 'table'],
    ['deals.TSV', 'a;b\tc\n1,5\t2\n', 'table'],
  ])('%s %j: %s', async (file, content, code) => expect(codeOf(await same(file, content))).toBe(code));
});

describe('any text gives the same cells and the same problems', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    '1.5',
    ',',
    ';',
    '\t',
    '"',
    '""',
    '\n',
    '\r\n',
    ' ',
    'é',
    '中',
    '{"a": 1}',
    '[',
    ']',
    '\0',
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
  test.each(['csv', 'tsv', 'ndjson', 'json'])('.%s', async (ending) => {
    await fc.assert(
      fc.asyncProperty(text, async (content) => void (await same(`any.${ending}`, content))),
      { numRuns: 60 },
    );
  });
  test('.csv of any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => void (await same('any.csv', bytes))),
      { numRuns: 60 },
    );
  });
  test('only the columns that the plan reads', async () => {
    await same('wide.csv', 'a,b,c\n1,2,3\n', ['b']);
    await same('wide.json', '[{"a": 1, "b": 2}]', ['b']);
  });
});

describe('a long file', () => {
  const rows = Array.from({ length: 200_000 }, (_, row) => `D${row},rep ${row % 50},2026-01-${10 + (row % 20)},${row}.25`);
  const content = ['id,rep,closed,amount', ...rows, ''].join('\n');
  test('tells how far it is, and leaves the thread free meanwhile', async () => {
    const heard: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const outcome = await readContent({ file: 'long.csv' }, new Blob([content]), { progress: (done) => void heard.push(done) });
    clearInterval(timer);
    expect(outcome.kind === 'table' && outcome.table.rowCount).toBe(200_000);
    expect(heard.length).toBe(40);
    expect(heard.every((done, at) => done > (heard[at - 1] ?? 0) && done <= 1)).toBe(true);
    expect(turns).toBeGreaterThan(10);
  });
  test('can be taken back', async () => {
    const taken = new AbortController();
    const heard: number[] = [];
    const progress = (done: number): void => void (heard.push(done), heard.length === 3 && taken.abort(new Error('taken back')));
    const reading = readContent({ file: 'long.csv' }, new Blob([content]), { progress, signal: taken.signal });
    await expect(reading).rejects.toThrow('taken back');
    expect(heard.length).toBe(3);
  });
});

test('a file that is too long for one text is not even read', async () => {
  const path = join(folder, 'long.csv');
  writeFileSync(path, '');
  truncateSync(path, 2 ** 29);
  const node = await readSource({ file: 'long.csv', path });
  expect(await readContent({ file: 'long.csv' }, await openAsBlob(path))).toEqual(node);
  expect(codeOf(node)).toBe('file-too-large');
});

test('a file that was taken away meanwhile', async () => {
  const gone = new Blob(['a']);
  gone.arrayBuffer = async () => Promise.reject(new Error('it is gone'));
  const outcome = await readContent({ file: 'deals.csv' }, gone);
  expect(outcome).toEqual({
    kind: 'refused',
    problem: { code: 'file-unreadable', message: 'deals.csv cannot be opened: it is gone.', file: 'deals.csv' },
  });
  expect((await readSource({ file: 'no.csv', path: `${folder}/no.csv` })).kind).toBe('refused');
});
