import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { spoken } from '../cli/spoken.ts';
import { temporaryFolder } from '../data/folder.ts';

/** The page of `upside report` in a browser: nobody is kept out, nothing is wider than the screen, nothing is refused or loaded. */
const file = join(temporaryFolder(), 'report.html');
let browser: Browser;

async function opened<Found>(options: BrowserContextOptions, look: (page: Page) => Promise<Found>): Promise<Found> {
  const context = await browser.newContext(options);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => complaints.push(...(request.url().startsWith('file:') ? [] : [request.url()])));
    await page.goto(`file://${file}`);
    const found = await look(page);
    expect(complaints).toEqual([]);
    return found;
  } finally {
    await context.close();
  }
}

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>('axe.run()');
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return grave.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 200)}`);
}

describe.skipIf(inject('chromium') === '')('the page of a report', () => {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: ['--no-sandbox'] });
  });
  afterAll(async () => browser.close());

  for (const [lang, plan, period] of [
    ['en', 'field-sales', '2026-03'],
    ['zh', 'brief', '2026-03'],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 390]) {
        test(`${lang}, ${colorScheme}, ${width} wide`, async () => {
          await spoken(['report', `examples/${plan}/${plan}.plan`, '--lang', lang, '--period', period, '--out', file]);
          await opened({ colorScheme, viewport: { width, height: 900 } }, async (page) => {
            expect(await barriers(page)).toEqual([]);
            expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
          });
        });
      }
    }
  }

  test('printed: light on any screen, a page for each payee, nothing beside the paper', async () => {
    await spoken(['report', 'examples/regions/regions.plan', '--out', file]);
    await opened({ colorScheme: 'dark', viewport: { width: 695, height: 1000 } }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      expect(await page.evaluate("getComputedStyle(document.querySelector('.statement')).breakBefore")).toBe('page');
      expect(await page.evaluate("getComputedStyle(document.querySelector('nav')).display")).toBe('none');
    });
    expect(readFileSync(file, 'utf8').length).toBeLessThan(500_000);
  });
});
