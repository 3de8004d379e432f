import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { describePage, isReady, onPage, payOf, writePlan } from './harness.ts';
import { small } from './plans.ts';
import { serve } from './server.ts';

async function isKept(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
}

describePage('without a network', () => {
  test('the page opens again, writes, pays, and has its examples and its other tabs', () =>
    onPage(async ({ page }) => {
      await isKept(page);
      await page.context().setOffline(true);
      await page.reload();
      await isReady(page);
      await writePlan(page, small);
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
      await page.getByRole('button', { name: 'Plans', exact: true }).click();
      await page.getByRole('button', { name: 'Clawback' }).click();
      await expect.poll(() => page.locator('.masthead .file').textContent()).toBe('clawback.plan');
      await page.locator('.pay-sum').waitFor();
      await page.getByRole('tab', { name: 'Compiled' }).click();
      await page.getByRole('tabpanel').locator('.waiting').waitFor({ state: 'detached' });
    }));

  test('a newer version is announced, and used when somebody says so', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'upside-newer-'));
    await cp(inject('built'), copy, { recursive: true });
    const server = await serve(copy);
    await onPage(async ({ page, complaints }) => {
      await page.goto(server.address);
      await isReady(page);
      await isKept(page);
      const worker = join(copy, 'service-worker.js');
      await writeFile(worker, (await readFile(worker, 'utf8')).replace(/"version":"\w+"/, '"version":"newer"'));
      await page.evaluate('navigator.serviceWorker.getRegistration().then((one) => one.update()).then(() => undefined)');
      await page.getByText('A new version of this page is ready.').waitFor();
      await page.getByRole('button', { name: 'Use it now' }).click();
      await page.getByText('A new version of this page is ready.').waitFor({ state: 'detached' });
      await isReady(page);
      expect(await page.evaluate('caches.keys().then((names) => names.length)')).toBe(1);
      complaints.splice(0, complaints.length, ...complaints.filter((one) => !one.includes(server.address)));
    });
    await server.close();
    await rm(copy, { recursive: true, force: true });
  });
});
