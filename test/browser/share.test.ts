import { randomBytes } from 'node:crypto';
import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { archiveOf } from '../../playground/files/archive.ts';
import { dropFile } from './dropped.ts';
import { describePage, onPage, payOf, writePlan } from './harness.ts';
import { small } from './plans.ts';

async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share a link' });
  const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  return link;
}

describePage('a link to a plan', () => {
  test('is copied, and opens plan, data, tab and case in another browser', () =>
    onPage(
      async ({ page, complaints }) => {
        await writePlan(page, small);
        await payOf(page, 'Grace Kim', 0).click();
        await page.getByText('Grace Kim, 2026-01').waitFor();
        const link = await linkOf(page);
        await page.getByRole('button', { name: 'Share' }).click();
        await page.getByRole('button', { name: 'Copy the link' }).click();
        await page.getByText('The link is copied').waitFor();
        expect(await page.evaluate('navigator.clipboard.readText()')).toBe(link);
        await onPage(async ({ page: other }) => {
          await other.goto('about:blank');
          await other.goto(link);
          await expect.poll(() => payOf(other, 'Grace Kim', 0).textContent()).toBe('1,914.90');
          await other.getByText('Grace Kim, 2026-01').waitFor();
          expect(new URL(other.url()).hash).toBe('');
          await other.getByText('was opened from the link').waitFor();
        });
        expect(complaints).toEqual([]);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  test('that is opened puts one’s own plan away, not over', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small);
      const link = await linkOf(page);
      await writePlan(page, `${small}bonus = 100`);
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('2,014.90');
      await page.goto(link);
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
      await page.getByRole('button', { name: 'Plans', exact: true }).click();
      await page.getByRole('button', { name: 'Open field-sales.plan' }).click();
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('2,014.90');
    }));

  test('that is broken or of a later version says so and changes nothing', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small);
      await page.getByText('Saved in this browser').waitFor();
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
      const link = await linkOf(page);
      await page.goto(link.slice(0, -20));
      await page.getByText('This link is cut off or changed').waitFor();
      await page.goto(`${inject('address')}#upside=7.abc.def`);
      await page.getByText('made by a later version').waitFor();
      expect(await payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
    }));

  test('has the plan only where the data are too large, and says how large', () =>
    onPage(async ({ page }) => {
      const bytes = Buffer.from(`name\n${randomBytes(60_000).toString('hex')}\n`);
      const bundle = { name: 'large.plan', text: small, plans: {}, data: [{ file: 'noise.csv', bytes }] };
      await dropFile(page, 'large.zip', archiveOf(bundle, undefined));
      await page.getByText('large.plan is open').waitFor();
      await page.getByRole('button', { name: 'Share' }).click();
      const dialog = page.getByRole('dialog', { name: 'Share a link' });
      await dialog.getByText('With the data (120 kB)').waitFor();
      expect(await dialog.getByRole('checkbox').isDisabled()).toBe(true);
      await dialog.getByText('This link has the plan only').waitFor();
      const link = await dialog.getByRole('textbox', { name: 'Link' }).inputValue();
      expect(link.length).toBeLessThan(1_000);
    }));
});
