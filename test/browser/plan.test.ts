import { expect, test } from 'vitest';
import { describePage, onPage, payOf, writePlan } from './harness.ts';
import { small } from './plans.ts';

describePage('the plan', () => {
  test('a typing error is marked, said in plain words, and mended by one click', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small.replace('sum of amount', 'sum of amuont'));
      const problems = page.getByRole('region', { name: 'Problems' });
      await problems.getByText('amuont').waitFor();
      await page.locator('.squiggly-error').first().waitFor();
      await problems.getByRole('button', { name: 'write `amount`' }).click();
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
});
