import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExampleSummary } from '../../cli/examples.ts';
import { temporaryFolder } from '../data/folder.ts';
import { spoken } from './spoken.ts';
import { teamFolder, teamPlan } from './team.ts';

const root = temporaryFolder();
const plan = join(teamFolder(root, 'good'), 'team.plan');

describe('check', () => {
  test('a sound plan', async () => {
    expect(await spoken(['check', plan])).toEqual({ code: 0, out: `${plan}: no problems found. 1 example holds.\n`, err: '' });
  });
  test('from standard input, and as JSON', async () => {
    const { code, out } = await spoken(['check', '-', '--json'], teamPlan.replace('sum of amount', 'sum of amuont'));
    const { plan: file, diagnostics } = JSON.parse(out) as {
      plan: string;
      diagnostics: { severity: string; line: number; column: number }[];
    };
    expect([code, file]).toEqual([1, 'standard input']);
    expect(diagnostics[0]).toMatchObject({ severity: 'error', line: 18, column: 16 });
  });
});

describe('test', () => {
  test('as JSON', async () => {
    const { code, out } = await spoken(['test', plan, '--json']);
    const summary = JSON.parse(out) as ExampleSummary;
    expect([code, summary.passed, summary.failed]).toEqual([0, 1, 0]);
    expect(Object.keys(summary.examples[0] ?? {})).toEqual(['name', 'ok', 'expected', 'actual']);
  });
});

describe('format', () => {
  test('prints, checks and writes the canonical layout', async () => {
    const loose = join(root, 'loose.plan');
    writeFileSync(loose, teamPlan.replaceAll('     pay', ' pay'));
    const { code, out } = await spoken(['format', loose]);
    expect(code).toBe(0);
    expect((await spoken(['format', '-'], out)).out).toBe(out);
    writeFileSync(loose, `${out}\n\n\n`);
    expect((await spoken(['format', '--check', loose])).code).toBe(1);
    expect(await spoken(['format', '--write', loose])).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(loose, 'utf8')).toBe(out);
    expect((await spoken(['format', '--check', loose])).code).toBe(0);
  });
  test('leaves alone what it cannot read', async () => {
    const torn = join(root, 'torn.plan');
    writeFileSync(torn, 'plan "Torn\n');
    const { code, out } = await spoken(['format', '--write', torn]);
    expect([code, out, readFileSync(torn, 'utf8')]).toEqual([1, '', 'plan "Torn\n']);
  });
});

describe('explain', () => {
  test('says why, line by line', async () => {
    const { code, out, err } = await spoken(['explain', plan, '--payee', 'Ana', '--period', '2017-01']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('62.00');
    expect(out).toContain('pipeline.csv');
  });
  test('asks for a payee and a period', async () => {
    expect((await spoken(['explain', plan])).code).toBe(2);
    expect((await spoken(['explain', plan, '--payee', 'Zoe', '--period', '2017-01'])).code).toBe(2);
    expect((await spoken(['explain', plan, '--payee', 'Ana', '--period', '2017-01', '--component', 'bonus'])).code).toBe(2);
  });
});
