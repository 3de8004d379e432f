import { expect, test } from 'vitest';
import { describePage, onPage, payOf, planOf } from './harness.ts';

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
      await page.locator('.step.marked').filter({ hasText: 'contribution share' }).first().waitFor();
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
