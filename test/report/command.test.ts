import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spoken } from '../cli/spoken.ts';
import { temporaryFolder } from '../data/folder.ts';

const plan = join(import.meta.dirname, '..', '..', 'examples', 'field-sales', 'field-sales.plan');

describe('upside report', () => {
  test('writes one page and says what is on it', async () => {
    const out = join(temporaryFolder(), 'report.html');
    expect(await spoken(['report', plan, '--period', '2026-Q1', '--out', out])).toEqual({
      ...{ code: 0, err: '' },
      out: `Wrote ${out}: 8 payees, 24 statements.\n`,
    });
    const page = readFileSync(out, 'utf8');
    expect(page).toContain('<span class="badge proved">kept</span>');
    expect(page).toContain('payout never falls as sales rises');
  });
  test('leaves the statements out, or makes one payee’s', async () => {
    const out = join(temporaryFolder(), 'report.html');
    expect((await spoken(['report', plan, '--no-statements', '--out', out])).out).toBe(`Wrote ${out}: 8 payees, 0 statements.\n`);
    const one = ['report', plan, '--payee', 'Elena Rossi', '--period', '2026-03', '--lang', 'zh', '--out', out];
    expect((await spoken(one)).out).toBe(`Wrote ${out}: 1 payee, 1 statement.\n`);
    expect(readFileSync(out, 'utf8')).toContain('<html lang="zh-CN">');
  });
  test('says for scripts what it has written', async () => {
    const out = join(temporaryFolder(), 'report.html');
    const { out: said } = await spoken(['report', plan, '--period', '2026-03', '--json', '--out', out]);
    expect(JSON.parse(said)).toEqual({ out, payees: 8, statements: 8, problems: [] });
  });
  test('says what is wrong with its words, and writes nothing', async () => {
    const out = join(temporaryFolder(), 'report.html');
    const said = async (...words: readonly string[]) => (await spoken(['report', plan, ...words])).err;
    expect(await said()).toBe('Say where the page is to be written: --out report.html.\n');
    expect(await said('--out', out, '--lang', 'fr')).toBe('--lang fr: a report is written in en or zh.\n');
    expect(await said('--out', out, '--payee', 'Elena')).toMatch(/^Elena is not among the payees\./);
    expect(await said('--out', out, '--sales', 'salse')).toMatch(/^The plan has no figure salse\. Did you mean sales\?/);
    expect(await said('--out', out, '--as-of', 'today')).toBe('"today" is not a day. Write it as 2026-07-01.\n');
    expect(readdirSync(join(out, '..'))).toEqual([]);
  });
  test('says that the page cannot be written, and leaves nothing half-written', async () => {
    const folder = temporaryFolder();
    const { code, err } = await spoken(['report', plan, '--out', join(folder, 'nowhere', 'report.html')]);
    expect([code, err.includes('could not be written to')]).toEqual([2, true]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
