import { expect, test } from 'vitest';
import { describePage, onPage } from './harness.ts';

describePage('a new plan', () => {
  test('four answers write a plan that is seen at once, with what it pays, and is put on the desk', () =>
    onPage(async ({ page }) => {
      await page.getByRole('button', { name: 'New plan' }).click();
      const dialog = page.getByRole('dialog', { name: 'New plan' });
      await dialog.getByText('19,740.00 USD').waitFor();
      await dialog.getByLabel('How often do you pay?').selectOption('Every quarter');
      await dialog.getByLabel('In which currency?').selectOption('EUR');
      await dialog.getByRole('radio', { name: 'A table of deals' }).check();
      await dialog.getByRole('radio', { name: 'A salary and a commission' }).check();
      await dialog.getByRole('radio', { name: 'A pool' }).check();
      const text = dialog.getByRole('region', { name: 'The plan that your answers write' });
      await expect.poll(() => text.textContent()).toContain('pays quarterly');
      for (const words of ['currency EUR', 'table deals from "deals"', 'salary = base', 'team pool "Team pool"'])
        expect(await text.textContent()).toContain(words);
      const total = dialog.getByRole('row', { name: 'Total' });
      await expect.poll(() => total.textContent()).toContain('EUR');
      const sum = (await total.getByRole('cell').textContent()) ?? '';
      await dialog.getByRole('button', { name: 'Use this plan' }).click();
      await dialog.waitFor({ state: 'detached' });
      await expect.poll(() => page.locator('.pay-sum strong').textContent()).toBe(sum);
      await page.getByText('No problems').waitFor();
    }));

  test('is written in the language of the page', () =>
    onPage(async ({ page }) => {
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('button', { name: '新建' }).click();
      await page.getByRole('dialog').getByText('李娜').waitFor();
      await page.getByRole('button', { name: '使用此方案' }).click();
      await expect.poll(() => page.locator('.masthead .file').textContent()).toBe('新方案.plan');
    }));
});
