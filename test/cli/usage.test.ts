import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import facts from '../../package.json' with { type: 'json' };
import { temporaryFolder } from '../data/folder.ts';
import { spoken } from './spoken.ts';

const folder = temporaryFolder();

describe('help', () => {
  test('names every command and exit code', async () => {
    const { code, out, err } = await spoken(['--help']);
    expect([code, err]).toEqual([0, '']);
    for (const command of ['run', 'explain', 'check', 'test', 'format', 'errors']) expect(out).toContain(`\n  ${command} `);
    expect(out).toContain('3 problems in the data');
  });
  test.each(['run', 'explain', 'check', 'test', 'format', 'errors'])('%s shows examples', async (command) => {
    const { code, out } = await spoken([command, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Examples:\n  upside ${command}`);
    expect(out).toContain('--json');
  });
});

test('--version is that of the package', async () => {
  expect(await spoken(['--version'])).toEqual({ code: 0, out: `${facts.version}\n`, err: '' });
});

describe('wrong words end with 2, say why on standard error and nothing on standard output', () => {
  const broken = join(folder, 'broken.json');
  writeFileSync(broken, '{"format": "something else"}');
  mkdirSync(join(folder, 'folder.plan'));
  test.each([
    [['run', 'x.plan', '--perod', '2017'], "error: unknown option '--perod'\n(Did you mean --period?)\n"],
    [['rnu'], "error: unknown command 'rnu'\n(Did you mean run?)\n"],
    [['run'], "error: missing required argument 'plan'\n"],
    [['run', 'no-such.plan'], 'The plan no-such.plan cannot be read: there is no such file.\n'],
    [['check', join(folder, 'folder.plan')], `The plan ${join(folder, 'folder.plan')} cannot be read: it is a folder.\n`],
    [['run', broken], 'broken.json is not a compiled plan.\n'],
    [['run', 'x.plan', '--out', 'x.doc'], '--out x.doc: its name must end in .csv, .parquet, .json.\n'],
    [
      ['run', 'x.plan', '--table', 'deals'],
      "error: option '--table <name=file>' argument 'deals' is invalid. Write NAME=VALUE.\n",
    ],
    [
      ['run', 'x.plan', '--currency', 'dollar'],
      "error: option '--currency <code>' argument 'dollar' is invalid. Write a three-letter code such as USD.\n",
    ],
    [['format', '--write', '-'], 'There is no file to write: the plan came from standard input.\n'],
    [['errors', 'no-such-code'], 'There is no page for no-such-code.\n'],
  ])('%j', async (words, message) => expect(await spoken(words)).toEqual({ code: 2, out: '', err: message }));
});
