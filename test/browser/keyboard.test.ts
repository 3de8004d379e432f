import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { describePage, onPage, planOf } from './harness.ts';

/** Presses a key until what has the focus is called so. */
async function reach(page: Page, key: string, name: RegExp, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    const focused = await page.evaluate<string>(
      `((one) => [one?.getAttribute('aria-label'), one?.textContent].join(' '))(document.activeElement)`,
    );
    if (name.test(focused)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Nothing called ${String(name)} is reached by ${key}.`);
}

describePage('by the keyboard alone', () => {
  test('an example is chosen, a rate changed, a figure explained, another tab opened, the language changed', () =>
    onPage(async ({ page }) => {
      await reach(page, 'Tab', /^\s*Plans/);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Plans and examples' }).waitFor();
      await reach(page, 'Tab', /Salary and commission/);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.masthead .file').textContent()).toBe('salary-and-commission.plan');
      const sum = page.locator('.pay-sum strong');
      const before = await sum.textContent();

      await reach(page, 'F6', /Plan text/);
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type('\nspiff = 7');
      await expect.poll(() => sum.textContent()).not.toBe(before);

      await page.keyboard.press('F6');
      await reach(page, 'Tab', /^[^a-z]*[\d,.]+$/i);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.why[aria-busy="false"]').waitFor();
      await reach(page, 'Tab', /^\s*Payout\s*[\d,.]+ USD/);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.lit-words').first().waitFor();

      await page.keyboard.press('F6');
      await page.keyboard.press('F6');
      await page.keyboard.press('F6');
      await reach(page, 'F6', /^\s*Pay/);
      await page.keyboard.press('End');
      await page.getByRole('tab', { name: 'Compare', selected: true }).waitFor();

      await reach(page, 'F6', /^\s*Plans/);
      await reach(page, 'Tab', /中文/);
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: '薪酬' }).waitFor();
    }));

  test('a plan typed line by line, with its spaces, stands as it was typed', () =>
    onPage(async ({ page }) => {
      const typed = 'commission on sales\n  up to 100 pay 5%\n  above 100 pay 8% on the excess\nspiff = 1';
      await planOf(page).focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      for (const [index, line] of typed.split('\n').entries()) {
        if (index > 0) {
          await page.keyboard.press('Escape');
          await page.keyboard.press('Enter');
        }
        await page.keyboard.type(line);
      }
      const lines = page.locator('.view-line');
      // The editor keeps its lines in any order in the page, and places them.
      const shown = async (): Promise<readonly string[]> => {
        const placed = await lines.evaluateAll((all) =>
          all
            .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
            .toSorted((a, b) => a.top - b.top)
            .map(({ text }) => text),
        );
        return placed.map((line) => line.replaceAll('\u00a0', ' ').replace(/\s*[=→] .*USD$/, ''));
      };
      await expect.poll(async () => (await shown()).slice(1, 3).map((line) => line.search(/\S/))).toEqual([2, 2]);
      expect((await shown())[3]?.startsWith('spiff')).toBe(true);
    }));

  test('a question mark lists the keys, but not while somebody writes', () =>
    onPage(async ({ page }) => {
      await planOf(page).focus();
      await page.keyboard.type('?');
      expect(await page.getByRole('dialog').count()).toBe(0);
      await page.getByRole('tab', { name: 'Pay' }).focus();
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Help' }).getByText('F6', { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name: 'Help' }).waitFor({ state: 'hidden' });
      await page.keyboard.press('ControlOrMeta+o');
      await page.getByRole('dialog', { name: 'Plans and examples' }).waitFor();
    }));
});
