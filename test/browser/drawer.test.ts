import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { catalogue } from '../../examples/catalogue.ts';
import { describePage, onPage, payOf, writePlan } from './harness.ts';
import { small } from './plans.ts';

async function openPlans(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Plans', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: 'Plans and examples' });
  await drawer.getByText(`${catalogue.length} examples`).waitFor();
  return drawer;
}
async function openExample(page: Page, title: string): Promise<void> {
  const drawer = await openPlans(page);
  await drawer.getByRole('button', { name: title }).click();
  await drawer.waitFor({ state: 'detached' });
}

describePage('examples and my plans', () => {
  test(
    'every example opens with its data and is paid without an error',
    () =>
      onPage(async ({ page }) => {
        expect(catalogue.length).toBeGreaterThanOrEqual(24);
        for (const { id, title } of catalogue) {
          await openExample(page, title.en);
          await expect.poll(() => page.locator('.masthead .file').textContent()).toBe(`${id}.plan`);
          await page.locator('.pay-sum').waitFor();
          expect(await page.getByText('The plan has errors').count(), id).toBe(0);
        }
      }),
    120_000,
  );

  test('is searched by words in any order, in both languages', () =>
    onPage(async ({ page }) => {
      const drawer = await openPlans(page);
      await drawer.getByRole('searchbox').fill('cap ACCELERATOR');
      await drawer.getByText('1 example').waitFor();
      await drawer.getByRole('button', { name: 'Accelerator with a cap' }).waitFor();
      await drawer.getByRole('searchbox').fill('no such thing');
      await drawer.getByText('Nothing has these words').waitFor();
      await drawer.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('button', { name: '方案', exact: true }).click();
      await page.getByRole('dialog').getByRole('searchbox').fill('封顶');
      await page.getByRole('button', { name: '加速与封顶' }).waitFor();
    }));

  test('what somebody changed is kept when another plan is opened, and what nobody changed is not', () =>
    onPage(async ({ page }) => {
      await openExample(page, 'Straight salary');
      await writePlan(page, small);
      await openExample(page, 'Clawback');
      await page.getByText('salary.plan is kept in My plans').waitFor();
      await openExample(page, 'Contest');
      const drawer = await openPlans(page);
      expect(await drawer.getByRole('button', { name: /^Open / }).count()).toBe(1);
      await drawer.getByRole('button', { name: 'Open salary.plan' }).click();
      await expect.poll(() => page.locator('.view-lines').textContent()).toContain('opportunities');
    }));

  test('a plan of one’s own is renamed, duplicated, deleted and brought back', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small);
      const drawer = await openPlans(page);
      await drawer.getByRole('button', { name: 'Keep the plan on the desk' }).click();
      await drawer.getByRole('button', { name: 'Rename: field-sales.plan' }).click();
      await drawer.getByRole('textbox', { name: 'New name of field-sales.plan' }).fill('ours.plan');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.masthead .file').textContent()).toBe('ours.plan');
      await drawer.getByRole('button', { name: 'Duplicate: ours.plan' }).click();
      await drawer.getByRole('button', { name: 'Open Copy of ours.plan' }).waitFor();
      await drawer.getByRole('button', { name: 'Delete: Copy of ours.plan' }).click();
      await drawer.getByText('Copy of ours.plan is deleted.').waitFor();
      expect(await drawer.getByRole('button', { name: /^Open / }).count()).toBe(1);
      await drawer.getByRole('button', { name: 'Bring it back' }).click();
      await drawer.getByRole('button', { name: 'Open Copy of ours.plan' }).click();
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
      await expect.poll(() => page.locator('.masthead .file').textContent()).toBe('Copy of ours.plan');
      await page.getByText('Saved in this browser').waitFor();
      await page.reload();
      await expect.poll(() => page.locator('.masthead .file').textContent()).toBe('Copy of ours.plan');
    }));
});
