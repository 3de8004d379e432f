import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spoken } from '../cli/spoken.ts';
import { blocksOf, compiled, outcomesOf, pageOf } from './blocks.ts';
import { commandsOf, filesOf } from './told.ts';

const page = pageOf('docs/tutorial.md');
const blocks = blocksOf(page);
const folder = mkdtempSync(join(tmpdir(), 'tutorial-'));

beforeAll(() => {
  const plan = blocks.findLast(({ kind }) => kind === 'whole')?.text ?? '';
  for (const { name, text } of [...filesOf(page), { name: 'team.plan', text: plan }]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('every step', () => {
  test.each(blocks.map((block) => [block.heading, block] as const))('%s', (_, block) => {
    const { diagnostics } = compiled(block, blocks);
    if (block.kind === 'bad') {
      expect(diagnostics.map(({ code }) => code)).toContain(block.word);
      expect(page).toContain(`> ${diagnostics.find(({ code }) => code === block.word)?.message ?? ''}`);
      return;
    }
    expect(diagnostics.filter(({ severity }) => severity !== 'note').map(({ message }) => message)).toEqual([]);
    const outcomes = outcomesOf(block, blocks);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.flatMap(({ ok, actual }) => (ok ? [] : actual))).toEqual([]);
  });
});

/** Lines without regard to how far apart their columns stand. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/\s{2,}/g, '  '))
    .filter((line) => line !== '');

describe('every command prints the lines shown, in their order', () => {
  test.each(commandsOf(page).map(({ words, shown }) => [words.join(' '), shown] as const))('upside %s', async (line, shown) => {
    const inFolder = (word: string): string => word.replace(/[\w/]+\.(?:plan|csv)$/, (file) => join(folder, file));
    const { out, err } = await spoken(line.split(' ').map(inFolder));
    const wanted = linesOf(shown);
    expect(linesOf(`${out}\n${err}`).filter((found) => wanted.includes(found))).toEqual(wanted);
  });
});
