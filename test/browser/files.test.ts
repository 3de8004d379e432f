import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { dropFile } from './dropped.ts';
import { describePage, onPage, payOf, planOf, writePlan } from './harness.ts';
import { small } from './plans.ts';

async function downloadBy(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

describePage('files', () => {
  test('plan, data and results are stored as one archive, and opened from it as they were', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small);
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
      await page.getByRole('button', { name: 'Files' }).click();
      const { name, bytes } = await downloadBy(page, () => page.getByRole('button', { name: 'Plan, data and results' }).click());
      expect(name).toBe('field-sales.zip');
      const contents = unzipSync(bytes);
      expect(Object.keys(contents).toSorted()).toEqual([
        'README.txt',
        'data/opportunities.csv',
        'data/reps.csv',
        'field-sales.plan',
        'results/payouts.csv',
        'results/problems.csv',
      ]);
      expect(strFromU8(contents['results/payouts.csv'] ?? new Uint8Array())).toContain(
        'Grace Kim,2026-01,commission,1914.90,USD',
      );
      expect(strFromU8(contents['README.txt'] ?? new Uint8Array())).toMatch(/the payouts {3}[0-9a-f]{64}/);
      await page.keyboard.press('Escape');
      await writePlan(page, 'commission = 1');
      await dropFile(page, name, bytes);
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
    }));

  test('a plan is stored by the keyboard and opened over the data at hand', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small);
      await planOf(page).focus();
      const { name, bytes } = await downloadBy(page, () => page.keyboard.press('ControlOrMeta+s'));
      expect([name, strFromU8(bytes)]).toEqual(['field-sales.plan', small]);
      await writePlan(page, 'commission = 1');
      await page.getByRole('button', { name: 'Files' }).click();
      await page.getByLabel('Choose a file').setInputFiles({ name: 'other.plan', mimeType: '', buffer: Buffer.from(bytes) });
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
      await expect.poll(() => page.locator('.masthead .file').textContent()).toBe('other.plan');
    }));

  test('what cannot be opened is said plainly, and the plan stays', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small);
      await dropFile(page, 'photos.zip', zipSync({ 'a.jpg': new Uint8Array(9) }));
      await page.getByText('There is no .plan in photos.zip').waitFor();
      await dropFile(page, 'torn.zip', new Uint8Array(99));
      await page.getByText('torn.zip cannot be unpacked').waitFor();
      await dropFile(page, 'bytes.plan', Uint8Array.from([0xff, 0xfe, 0x00]));
      await page.getByText('bytes.plan is no text in UTF-8').waitFor();
      await dropFile(page, 'letter.docx', new Uint8Array(9));
      await page.getByText('letter.docx is neither a .plan nor a .zip').waitFor();
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
    }));
});
