import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';

/** A page on which nothing may go wrong unseen. */
export interface OpenPage {
  readonly page: Page;
  /** What the browser complained of: errors, refused content, requests to another host. Empty, or the test fails at its end. */
  readonly complaints: string[];
}

/** How long a condition is waited for, in milliseconds: other programs may keep the machine busy. */
const patience = 20_000;

/** `UPSIDE_LATE=400`: workers hear so many milliseconds late, as on a slow machine, and every test has to hold all the same. */
const late = Number(process.env['UPSIDE_LATE'] ?? '0');

/** How a page is opened. `late`: workers hear so many milliseconds late. */
type PageOptions = BrowserContextOptions & { readonly late?: number };

let browser: Browser | undefined;

/** Tests that need a browser; one browser for all of a file. Skipped where this machine has none. */
export function describePage(title: string, tests: () => void): void {
  const program = inject('chromium');
  describe.skipIf(program === '')(title, () => {
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
    });
    afterAll(async () => {
      await browser?.close();
    });
    tests();
  });
}

/** Opens the page in a fresh profile, runs the test, and looks at what the browser complained of. */
export async function onPage(test: (open: OpenPage) => Promise<void>, options: PageOptions = {}): Promise<void> {
  if (browser === undefined) throw new Error('The browser is not open: tests of the page stand inside describePage.');
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options });
  context.setDefaultTimeout(patience);
  await context.addInitScript(hearLate, options.late ?? late);
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    watch(page, complaints);
    await page.goto(inject('address'));
    await isReady(page);
    await test({ page, complaints });
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Workers hear late, and what they are asked is counted. */
function hearLate(by: number): void {
  window.Worker = class extends Worker {
    override postMessage(message: unknown, transfer: Transferable[] | StructuredSerializeOptions = []): void {
      const own = Array.isArray(transfer) ? { transfer } : transfer;
      const { dataset } = document.documentElement;
      dataset['asked'] = String(Number(dataset['asked'] ?? '0') + 1);
      if (by > 0) setTimeout(() => super.postMessage(message, own), by);
      else super.postMessage(message, own);
    }
  };
}

/** Waits until the page asks its workers nothing more: as many questions as when it was last looked. */
export async function isAtRest(page: Page): Promise<void> {
  let before = '';
  const isSame = async (): Promise<boolean> => {
    const last = before;
    before = (await page.locator('html').getAttribute('data-asked')) ?? '';
    return before === last;
  };
  await expect.poll(isSame, { interval: 1_000 }).toBe(true);
}

function watch(page: Page, complaints: string[]): void {
  const home = new URL(inject('address')).host;
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== home) complaints.push(`request to another host: ${request.url()}`);
  });
}

/** The editor stands and the first result is there. */
export async function isReady(page: Page): Promise<void> {
  await page.locator('.monaco-editor .view-line').first().waitFor();
  await page.locator('.state-line .good, .state-line .bad').first().waitFor();
}

/** Where the plan is typed. */
export function planOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Plan text' });
}

/** Puts another text in the plan, as somebody does who selects everything and types. */
export async function writePlan(page: Page, text: string): Promise<void> {
  await planOf(page).focus();
  await page.keyboard.press('ControlOrMeta+A');
  if (text === '') await page.keyboard.press('Delete');
  else await page.keyboard.insertText(text);
}

/** The figure of a payee in a column of the Pay tab. */
export function payOf(page: Page, payee: string, column: number): Locator {
  return page.getByRole('row', { name: payee }).getByRole('gridcell').nth(column).getByRole('button');
}
