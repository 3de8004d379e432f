import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { barriers } from './barriers.ts';
import { describePage, isAtRest, onPage, writePlan } from './harness.ts';

describePage('what the page keeps to', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nobody is kept out, ${colorScheme}`, () =>
      onPage(
        async ({ page }) => {
          await page.getByRole('tree').waitFor();
          expect(await barriers(page)).toEqual([]);
          await writePlan(page, 'commission = 5% of salse_;');
          await page.getByRole('region', { name: 'Problems' }).waitFor();
          expect(await barriers(page)).toEqual([]);
        },
        { colorScheme },
      ));
  }

  test('nobody is kept out, on a telephone', () =>
    onPage(
      async ({ page }) => {
        expect(await barriers(page)).toEqual([]);
        await page.getByRole('radio', { name: 'Results' }).click();
        await page.getByRole('tree').waitFor();
        expect(await barriers(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      },
      { viewport: { width: 390, height: 844 } },
    ));

  for (const late of [0, 300])
    test(`it comes to rest, also with the plan out of sight${late === 0 ? '' : ', on a slow machine'}`, () =>
      onPage(
        async ({ page }) => {
          await page.getByRole('radio', { name: 'Results' }).click();
          await page.getByRole('tree').waitFor();
          await isAtRest(page);
        },
        { viewport: { width: 390, height: 844 }, late },
      ));

  test('its policy allows neither generated code nor other hosts', () =>
    onPage(async ({ page, complaints }) => {
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
      expect(await page.locator('script:not([src])').count()).toBe(0);
      expect(await page.evaluate(`fetch('https://example.org/').then(() => 'sent', () => 'refused')`)).toBe('refused');
      expect(complaints.some((one) => one.includes('example.org'))).toBe(true);
      complaints.length = 0;
    }));

  test('before somebody does anything, less than 400 kB of code is fetched, without the editor', () => {
    const size = firstFiles().reduce((sum, file) => sum + gzipSync(readFileSync(join(inject('built'), file))).length, 0);
    expect(size).toBeGreaterThan(10_000);
    expect(size).toBeLessThan(400_000);
  });
});

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}

/** The entry with all it imports, and what is started at once: the worker and the first example with its reader. */
function firstFiles(): readonly string[] {
  const manifest = JSON.parse(readFileSync(join(inject('built'), '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const keys = Object.keys(manifest).filter((key) => manifest[key]?.isEntry === true || key.includes('samples/field-sales'));
  const found = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || found.has(chunk.file)) return;
    found.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const key of keys) visit(key);
  const code = [...found].map((file) => readFileSync(join(inject('built'), file), 'utf8')).join('\n');
  const workers = [...code.matchAll(/assets\/(worker-[\w-]+\.js)/g)].map(([, name]) => `assets/${name ?? ''}`);
  return [...found, ...new Set(workers)];
}
