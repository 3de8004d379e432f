import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { barriers } from './barriers.ts';
import { describePage, onPage } from './harness.ts';

async function say(page: Page, change: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Say a change in words' });
  await field.fill(change);
  await field.press('Enter');
}
const difference = (page: Page): Promise<string | null> => page.locator('.what-if-total .change dd').textContent();

describePage('changes said in words', () => {
  test('pay otherwise, one after the other, and can be taken back', () =>
    onPage(async ({ page }) => {
      await page.getByRole('tab', { name: 'What-if' }).click();
      await say(page, 'without pool');
      await page.getByRole('listitem').filter({ hasText: 'without pool' }).waitFor();
      await expect.poll(() => difference(page)).toMatch(/^−[1-9].* less$/);
      const first = await difference(page);
      await say(page, 'commission band above 120% pay 9%');
      await page.getByRole('listitem').filter({ hasText: 'pay 9%' }).waitFor();
      await expect.poll(() => difference(page)).not.toBe(first);
      await page.getByRole('button', { name: 'Without commission band above 120% pay 9%' }).click();
      await expect.poll(() => difference(page)).toBe(first);
      await page.getByRole('button', { name: 'Reset all' }).click();
      await expect.poll(() => difference(page)).toBe('the same');
    }));

  test('that make no sense say why, and stay to be mended', () =>
    onPage(async ({ page }) => {
      await page.getByRole('tab', { name: 'What-if' }).click();
      await say(page, 'commission band above 110% pay 9%');
      await page.getByRole('alert').filter({ hasText: 'commission has no band above 110%.' }).waitFor();
      const field = page.getByRole('textbox', { name: 'Say a change in words' });
      expect(await field.inputValue()).toBe('commission band above 110% pay 9%');
      await say(page, 'pay more');
      await page.getByRole('alert').filter({ hasText: 'is no change' }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await say(page, 'amount up 10% where stage is "Won"');
      await page.getByRole('listitem').filter({ hasText: 'amount up 10%' }).waitFor();
      expect(await page.locator('.said-wrong').count()).toBe(0);
    }));
});
