import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
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

describe('a compiled plan in place of the text', () => {
  const compiled = join(root, 'good', 'team.json');
  writeFileSync(compiled, JSON.stringify(compile(teamPlan).calculation));
  test('pays the same', async () => {
    expect(await spoken(['run', compiled, '--json'])).toEqual(await spoken(['run', plan, '--json']));
  });
  test('of another version is refused', async () => {
    const later = join(root, 'later.json');
    writeFileSync(later, JSON.stringify({ ...compile(teamPlan).calculation, version: 2 }));
    const message = 'later.json is a compiled plan of version 2; this upside knows version 1: compile the plan again.\n';
    expect(await spoken(['run', later])).toEqual({ code: 2, out: '', err: message });
  });
  test('has no text to check', async () => {
    const message = `${compiled} is a compiled plan; this needs the plan's text.\n`;
    expect(await spoken(['check', compiled])).toEqual({ code: 2, out: '', err: message });
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
  const ana = ['explain', plan, '--payee', 'Ana'];
  test('the statement, and why, down to the rows of data', async () => {
    const { code, out, err } = await spoken([...ana, '--period', '2017-01']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Team\nAna, 2017-01\n\ncommission +62\.00 USD\n-+\nPayout +62\.00 USD\n/);
    expect(out).toContain('(pipeline.csv:3)');
  });
  test('as JSON', async () => {
    const { code, out } = await spoken([...ana, '--period', '2017-01', '--json']);
    const explained = JSON.parse(out) as { traces: { name: string; value: string; shown: string }[] };
    expect(code).toBe(0);
    expect(Object.keys(explained)).toEqual(['plan', 'payee', 'period', 'currency', 'payouts', 'traces', 'problems']);
    expect(explained.traces[0]).toMatchObject({ name: 'commission', value: '62', shown: '62.00 USD' });
  });
  test.each([
    [['explain', plan], 'Say whose pay to explain: --payee ID --period PERIOD.\n'],
    [['explain', plan, '--payee', 'Anna', '--period', '2017-01'], 'Anna is not among the payees. Did you mean Ana?\n'],
    [
      [...ana, '--period', '2017-01', '--component', 'comission'],
      'The plan has no component comission; it has commission. Did you mean commission?\n',
    ],
    [[...ana, '--period', '2017'], '2017 is no pay period of this plan; explain one of 2017-01, 2017-02.\n'],
  ])('%j is wrong usage', async (words, message) => {
    expect(await spoken(words)).toEqual({ code: 2, out: '', err: message });
  });
});
