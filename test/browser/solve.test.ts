import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { describePage, onPage, writePlan } from './harness.ts';
import { withCliff } from './plans.ts';

async function openSolve(page: Page): Promise<void> {
  await writePlan(page, withCliff);
  await page.getByRole('tab', { name: 'Solve' }).click();
  await page.locator('.solution').waitFor();
}
async function ask(page: Page, kind: string, amount: string): Promise<void> {
  await page.getByRole('combobox', { name: /^is/ }).selectOption(kind);
  await page.getByRole('textbox', { name: 'Amount' }).fill(amount);
  await page.getByRole('textbox', { name: 'Amount' }).press('Enter');
}

describePage('what a figure has to be', () => {
  test('the least figure is said exactly, and tried on the curve', () =>
    onPage(async ({ page }) => {
      await openSolve(page);
      await ask(page, 'at least', '4,500');
      await page.getByText('With sales 64,999.95, payout is 4,500.00 USD.').waitFor();
      await page.getByText('It is the least figure that does.').waitFor();
      await page.getByText('That is 27,692.13 more sales than the data say.').waitFor();
      await page.getByRole('button', { name: 'Try it on the curve' }).click();
      const readout = page.getByRole('region', { name: 'At sales' });
      await expect.poll(() => readout.getByRole('textbox').inputValue()).toBe('64,999.95');
      await readout.getByText('4,500.00 USD', { exact: true }).waitFor();
    }));

  test('where pay jumps over it, the answer says between what', () =>
    onPage(async ({ page }) => {
      await openSolve(page);
      await page.keyboard.press('F6');
      await writePlan(page, withCliff.replace('6% on everything', '14% on everything'));
      await ask(page, 'exactly', '3,500');
      await page.getByText('Not reached: payout jumps from 3,000.00 USD to 4,200.00 USD at sales 30,000.01.').waitFor();
      await page.locator('.solution').getByRole('button', { name: 'Show “above 100%” in the plan' }).click();
      await page.locator('.lit-words').first().waitFor();
    }));

  test('what stands in the field of the amount stays while somebody is in it, and another plan is worked out', () =>
    onPage(
      async ({ page }) => {
        await openSolve(page);
        const amount = page.getByRole('textbox', { name: 'Amount' });
        await expect.poll(() => amount.inputValue()).toBe('2,500.00');
        await writePlan(page, withCliff.replace('6% on everything', '14% on everything'));
        await amount.selectText();
        await page.locator('.stands').getByText('5,223.09 USD').waitFor();
        expect(await amount.inputValue()).toBe('2,500.00');
        await page.keyboard.insertText('3,500');
        await amount.press('Enter');
        await expect.poll(() => amount.inputValue()).toBe('3,500.00');
        await amount.fill('2,500.00');
        await amount.press('Enter');
        await expect.poll(() => amount.inputValue()).toBe('2,500.00');
        await amount.fill('3,500');
        await amount.press('Enter');
        await expect.poll(() => amount.inputValue()).toBe('3,500.00');
        await amount.fill('9');
        await amount.press('Escape');
        await expect.poll(() => amount.inputValue()).toBe('3,500.00');
      },
      { late: 250 },
    ));

  test('where things stand: what the next unit pays, and what is missing to the next band', () =>
    onPage(async ({ page }) => {
      await openSolve(page);
      const now = page.locator('.stands').filter({ hasText: 'Where things stand now' });
      await now.getByText('2,238.47 USD').waitFor();
      await now.getByText('The next unit pays 6%.').waitFor();
      await now.getByText('Next change: 7,692.18 more, at sales 45,000.00.').waitFor();
      await now.getByRole('button', { name: 'Show “above 150%” in the plan' }).waitFor();
    }));

  test('what is no amount is said, and the page can be used by everybody', () =>
    onPage(async ({ page }) => {
      await page.getByRole('tab', { name: 'Solve' }).click();
      await page.locator('.solution').waitFor();
      await ask(page, 'at least', 'much');
      await page.getByText('Write an amount, such as 15,000.').waitFor();
      await ask(page, 'at least', '5,000');
      await page.getByText('payout is 5,000.00 USD.').waitFor();
      expect(await barriers(page)).toEqual([]);
    }));
});
