import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { en } from '../../playground/words/en.ts';
import { zh } from '../../playground/words/zh.ts';
import { describePage, onPage } from './harness.ts';

/** All fixed texts of a language's table, by their place in it. */
function textsOf(table: unknown, place = ''): readonly (readonly [string, string])[] {
  if (typeof table === 'string') return [[place, table]];
  if (typeof table !== 'object' || table === null) return [];
  return Object.entries(table).flatMap(([key, value]) => textsOf(value, `${place}.${key}`));
}
const plan = readFileSync('examples/field-sales/field-sales.plan', 'utf8');
const inChinese = new Map(textsOf(zh));
/** English texts that Chinese has other words for, without those that are the plan's own words. */
const english = new Set(
  textsOf(en).flatMap(([place, text]) => (inChinese.get(place) === text || plan.includes(text) ? [] : [text])),
);

/** Every text that is seen or read aloud, without the plan, its data and names. */
async function shownOn(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const texts = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
    for (let one = walk.currentNode; one !== null; one = walk.nextNode()) {
      if (one.closest('.monaco-editor, pre, [lang="en"]')) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(one.getAttribute(name) ?? '');
      for (const child of one.childNodes) if (child.nodeType === 3) texts.push(child.textContent.trim());
    }
    return texts.filter((text) => text !== '');
  })()`);
}

/** Buttons, tabs and lines whose text does not fit, and a page that is wider than its window. */
async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const parts = document.querySelectorAll('button, .tab, h1, h2, h3, .masthead, .state-line, .note, dialog .content, label');
    const wide = [...parts].filter((one) => one.checkVisibility() && !one.classList.contains('unseen') && !one.closest('.monaco-editor') && one.scrollWidth > one.clientWidth + 1 &&
      getComputedStyle(one).display !== 'inline');
    const page = document.documentElement.scrollWidth > innerWidth ? ['the page'] : [];
    return [...page, ...wide.map((one) => one.className + ': ' + one.textContent.slice(0, 60))];
  })()`);
}

/** Looks at the page with each tab, drawer and dialog open. */
async function everywhere(page: Page, look: (place: string) => Promise<void>): Promise<void> {
  await look('the page');
  const results = page.getByRole('radio').nth(1);
  const isNarrow = await page.locator('.sides').isVisible();
  for (const index of [0, 1, 2, 3, 4, 5]) {
    await page.locator('.masthead .tools > button').nth(index).click();
    await page.locator('dialog .content > *').first().waitFor();
    await page.locator('dialog .waiting').waitFor({ state: 'detached' });
    await look(`dialog ${index}`);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  }
  if (isNarrow) await results.click();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await page.locator('.tab-panel .waiting').waitFor({ state: 'detached' });
    await look(`tab ${(await tab.textContent()) ?? ''}`);
  }
}

describePage('the languages', () => {
  test(
    'nothing of the English table is left in Chinese, and the page says its language',
    () =>
      onPage(async ({ page }) => {
        await page.getByRole('button', { name: '中文' }).click();
        await page.getByRole('tab', { name: '薪酬' }).waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
        await everywhere(page, async (place) => {
          const left = (await shownOn(page)).filter((text) => english.has(text));
          expect(left, place).toEqual([]);
        });
        await page.getByRole('button', { name: 'English' }).click();
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
      }),
    90_000,
  );

  for (const [name, viewport] of [
    ['a desktop', { width: 1440, height: 900 }],
    ['a telephone', { width: 390, height: 844 }],
  ] as const)
    for (const locale of ['en-GB', 'zh-CN'])
      test(
        `labels fit on ${name}, ${locale}`,
        () =>
          onPage(
            async ({ page }) => {
              await everywhere(page, async (place) => expect(await overflowing(page), place).toEqual([]));
            },
            { viewport, locale },
          ),
        90_000,
      );
});
