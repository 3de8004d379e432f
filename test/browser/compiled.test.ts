import { expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { barriers } from './barriers.ts';
import { describePage, onPage, writePlan } from './harness.ts';
import { withCliff } from './plans.ts';

const nodes = 'All figures, in the order in which they are worked out';

describePage('the compiled plan', () => {
  test('shows both hashes, what is declared, and every figure with its value in the case at hand', () =>
    onPage(async ({ page }) => {
      await writePlan(page, withCliff);
      await page.getByRole('tab', { name: 'Compiled' }).click();
      const { calculation } = compile(withCliff);
      await page.getByText(calculation?.sourceHash ?? '').waitFor();
      await page.getByText(calculation?.meaningHash ?? '').waitFor();
      const table = page.getByRole('table', { name: nodes });
      await expect.poll(() => table.locator('tbody tr').count()).toBe(calculation?.nodes.length);
      const sales = table.getByRole('row').filter({ has: page.locator('b', { hasText: /^sales$/ }) });
      await expect.poll(() => sales.locator('.figure').textContent()).toBe('37,307.82 USD');
    }));

  test('it can be used by everybody', () =>
    onPage(async ({ page }) => {
      await page.getByRole('tab', { name: 'Compiled' }).click();
      await page.getByRole('table', { name: nodes }).waitFor();
      expect(await barriers(page)).toEqual([]);
    }));

  test('a figure shows its words in the plan, and the cursor in the plan marks its figure', () =>
    onPage(async ({ page }) => {
      await writePlan(page, withCliff);
      await page.getByRole('tab', { name: 'Compiled' }).click();
      await page.getByRole('searchbox', { name: 'Find a figure' }).fill('sales');
      const sales = page.getByRole('table', { name: nodes }).getByRole('button', { name: /sum of amount/ });
      await sales.first().click();
      await page.locator('.lit-words').first().waitFor();
      await page.locator('.view-line').getByText('stage', { exact: true }).nth(1).click();
      await page.getByRole('searchbox', { name: 'Find a figure' }).fill('');
      await page.locator('.nodes tr.here').first().waitFor();
    }));

  test('the JSON is the calculation itself, and is downloaded', () =>
    onPage(async ({ page }) => {
      await writePlan(page, withCliff);
      await page.getByRole('tab', { name: 'Compiled' }).click();
      await page.getByRole('radio', { name: 'JSON' }).click();
      await expect
        .poll(async () => JSON.parse((await page.locator('.calculation').textContent()) ?? '{}') as unknown)
        .toEqual(JSON.parse(JSON.stringify(compile(withCliff).calculation)));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download JSON' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('field-sales.json');
    }));
});
