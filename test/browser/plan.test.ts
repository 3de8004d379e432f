import { expect, test } from 'vitest';
import { describePage, onPage, payOf, planOf, writePlan } from './harness.ts';
import { small } from './plans.ts';

describePage('the plan', () => {
  test('a typing error is marked, said in plain words, and mended by one click', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small.replace('sum of amount', 'sum of amuont'));
      const problems = page.getByRole('region', { name: 'Problems' });
      await problems.getByText('amuont').waitFor();
      await page.locator('.squiggly-error').first().waitFor();
      await problems.getByRole('button', { name: 'Line 8' }).click();
      await page.locator('.lit-words').first().waitFor();
      await problems.getByRole('button', { name: 'write amount' }).click();
      await problems.waitFor({ state: 'detached' });
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
    }));

  test('while the text is broken the last good result stays and says so', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small);
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
      await writePlan(page, `${small}bonus = `);
      await page.getByText('From before the last edit').waitFor();
      expect(await payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
      await writePlan(page, `${small}bonus = 100`);
      await page.getByText('From before the last edit').waitFor({ state: 'detached' });
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('2,014.90');
    }));

  test('words that may come next are offered and explained', () =>
    onPage(async ({ page }) => {
      await writePlan(page, `${small}bonus = 1% of sum of am`);
      await page.keyboard.press('Control+Space');
      const offered = page.getByRole('option', { name: /^amount/ });
      await offered.waitFor();
      await page.keyboard.press('Tab');
      await page.locator('.view-line').filter({ hasText: 'sum of amount' }).nth(1).waitFor();
    }));

  test('a name says what it is and what it comes to in the case at hand', () =>
    onPage(async ({ page }) => {
      await payOf(page, 'Chloe Martin', 2).click();
      await page.locator('.view-line').filter({ hasText: 'attainment = sales' }).getByText('118.5567%').waitFor();
      await page.locator('.view-line').getByText('attainment', { exact: true }).first().hover();
      await page.locator('.monaco-hover').getByText('118.5567%').first().waitFor();
    }));

  test('a new name goes to every place where the old one stands, and the result stays', () =>
    onPage(async ({ page }) => {
      await page.locator('.view-line').getByText('113.054%').waitFor();
      await page.locator('.view-line').getByText('attainment', { exact: true }).first().click();
      await page.keyboard.press('F2');
      const input = page.locator('.rename-input:focus');
      await input.press('ControlOrMeta+A');
      await input.pressSequentially('reached');
      await input.press('Enter');
      await page.locator('.view-line').filter({ hasText: 'when reached is at least 110%' }).waitFor();
      await page.getByText('277,471.87 USD').first().waitFor();
      await page.getByText('No problems').waitFor();
    }));

  test('the layout is put in order', () =>
    onPage(async ({ page }) => {
      await writePlan(page, 'currency USD;   commission   =   5%   of   20,000');
      await page.keyboard.press('ControlOrMeta+Shift+I');
      const shown = async () =>
        (await page.locator('.view-line').allTextContents()).map((line) => line.replaceAll('\u00a0', ' '));
      await expect.poll(shown).toContain('commission = 5% of 20,000');
    }));

  test('beside each example stands how it comes out', () =>
    onPage(async ({ page }) => {
      await writePlan(page, `${small}example "holds"\n  deals\n  | amount |\n  | 100 |\n  expect commission 5\n`);
      await page.locator('.example-holds').first().waitFor();
      await writePlan(page, `${small}example "fails"\n  deals\n  | amount |\n  | 100 |\n  expect commission 6\n`);
      await page.locator('.example-fails').first().waitFor();
      await page.getByText('1 of 1 examples do not hold').waitFor();
      await planOf(page).focus();
    }));
});
