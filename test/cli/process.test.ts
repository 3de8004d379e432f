import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../data/folder.ts';
import { badPipeline, teamFolder } from './team.ts';

const folder = teamFolder(temporaryFolder(), 'team', { 'pipeline.csv': badPipeline });
const main = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');

test('the process: results and problems apart, no colours in a pipe, the exit code', () => {
  const env = { ...process.env, FORCE_COLOR: '' };
  const words = [main, 'run', join(folder, 'team.plan')];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
  expect(status).toBe(3);
  expect(stdout).toMatch(/^Team, 2017-01 to 2017-02: /);
  expect(stderr).toContain('cell-not-money: pipeline.csv line 8 amount: ');
  expect(stdout + stderr).not.toContain('\u001B');
});

test('a reader that leaves early is no error', () => {
  const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${main}" --help | head -n 1 >/dev/null`], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
});
