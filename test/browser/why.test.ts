import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { barriers } from './barriers.ts';
import { describePage, onPage, payOf, planOf } from './harness.ts';

async function openExample(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Plans', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Plans and examples' });
  await drawer.getByRole('button', { name: title }).click();
  await drawer.waitFor({ state: 'detached' });
}

describePage('why a figure is what it is', () => {
  test('a click on a figure explains it, a click on a step lights up its words in the plan', () =>
    onPage(async ({ page }) => {
      await payOf(page, 'Chloe Martin', 2).click();
      const tree = page.getByRole('tree');
      await tree.getByText('7,393.91 USD').waitFor();
      await tree.getByText('on sales against target').click();
      await expect.poll(() => page.locator('.lit-words').first().isVisible()).toBe(true);
      await page.getByRole('treeitem', { selected: true }).first().waitFor();
    }));

  test('the cursor in the plan marks the steps that come from there', () =>
    onPage(async ({ page }) => {
      await payOf(page, 'Chloe Martin', 2).click();
      await page.getByRole('tree').getByText('7,393.91 USD').waitFor();
      await page.locator('.view-line').filter({ hasText: 'split by' }).click();
      await page.locator('.step.marked').filter({ hasText: 'pool' }).first().waitFor();
      await page.locator('.view-line').filter({ hasText: 'up to 100%' }).first().click();
      await page.locator('.step.marked').filter({ hasText: '5% of the first' }).waitFor();
    }));

  test('every step can be reached and opened by the keyboard, down to a row of the data', () =>
    onPage(async ({ page }) => {
      await planOf(page).focus();
      await page.keyboard.press('F6');
      await page.keyboard.press('Tab');
      await payOf(page, 'Amara Okafor', 0).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByText('Ben Lindqvist, 2026-02').waitFor();
      const root = page.getByRole('treeitem').first();
      await root.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.getByText('reps.csv, line 3').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.lit-words').first().waitFor();
    }));

  test('each figure is told once: bands in one line, what was paid before taken away, and the way back to what was said', () =>
    onPage(async ({ page }) => {
      await openExample(page, 'Year to date');
      await payOf(page, 'Clara Lindqvist', 2).click();
      await page.getByRole('button', { name: 'Open all steps' }).click();
      const lines = page.getByRole('tree').locator('.step-line');
      await lines.filter({ hasText: '4% of 32,250.00 USD' }).filter({ hasText: '1,290.00 USD' }).waitFor();
      await lines.filter({ hasText: 'less paid before' }).filter({ hasText: '1,070.00 USD' }).waitFor();
      const quotas = lines.filter({ hasText: 'quota this year' }).filter({ hasText: '180,000.00 USD' });
      expect(await quotas.count()).toBe(2);
      await quotas.nth(1).getByText('as above').click();
      const first = page
        .getByRole('treeitem')
        .filter({ hasText: /^quota this year/ })
        .first();
      await expect.poll(() => first.evaluate((item) => item === document.activeElement)).toBe(true);
    }));

  test('amounts of a foreign currency stand beside what they come to', () =>
    onPage(async ({ page }) => {
      await openExample(page, 'Deals in four currencies');
      await payOf(page, 'Adam Wójcik', 0).click();
      await page.getByRole('button', { name: 'Open all steps' }).click();
      const tree = page.getByRole('tree');
      await tree.getByText('9,900.00 USD').first().waitFor();
      await tree.getByText('7,960.59 CHF').first().waitFor();
      await tree.getByText('4% of 7,960.59 CHF').click();
      await page.locator('.lit-words').first().waitFor();
    }));

  test.each(['light', 'dark'] as const)('keeps nobody out, %s, and fits a phone', (colorScheme) =>
    onPage(
      async ({ page }) => {
        await page.getByRole('radio', { name: 'Results' }).click();
        await page.getByRole('button', { name: 'Open all steps' }).click();
        await page.getByText('as above').first().waitFor();
        expect(await barriers(page)).toEqual([]);
        expect(await page.locator('.tab-panel').evaluate((panel) => panel.scrollWidth <= panel.clientWidth)).toBe(true);
        await page.getByRole('button', { name: '中文' }).click();
        await page.getByText('同上').first().waitFor();
      },
      { viewport: { width: 390, height: 844 }, colorScheme },
    ),
  );

  test('payees are found by name, and figures put in order', () =>
    onPage(async ({ page }) => {
      await page.getByRole('button', { name: 'Sort by Total' }).click();
      const first = page.getByRole('grid').getByRole('rowheader').first();
      await expect.poll(() => first.textContent()).toBe('Elena Rossi');
      await page.getByRole('searchbox').fill('kim');
      await expect.poll(() => first.textContent()).toBe('Grace Kim');
      await page.getByRole('searchbox').fill('nobody');
      await page.getByText('No payee has this in the name.').waitFor();
    }));

  test('components stand side by side, with their sums', () =>
    onPage(async ({ page }) => {
      await page.getByRole('radio', { name: 'Components' }).click();
      await page.getByRole('button', { name: 'Sort by payout cap' }).waitFor();
      const totals = page.locator('tfoot');
      await expect.poll(() => totals.textContent()).toContain('81,473.92');
      await expect.poll(() => totals.textContent()).toContain('−8,517.79');
    }));
});
