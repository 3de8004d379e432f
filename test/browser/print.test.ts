import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { describePage, onPage } from './harness.ts';

async function print(page: Page, who: string, period: string): Promise<void> {
  await page.getByRole('button', { name: 'Print' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print statements' });
  await dialog.getByLabel('For whom').selectOption(who);
  await dialog.getByLabel('Period').selectOption(period);
  await dialog.getByRole('button', { name: 'Print' }).click();
  await page.emulateMedia({ media: 'print' });
  await page.locator('.sheet').first().waitFor();
}

describePage('printed statements', () => {
  test('one has each line with the plan’s words and its reasons beside, and nothing of the page', () =>
    onPage(async ({ page }) => {
      await print(page, 'Chloe Martin', '2026-03');
      const sheet = page.locator('.sheet');
      expect(await sheet.count()).toBe(1);
      await sheet.getByRole('heading', { name: 'Chloe Martin' }).waitFor();
      expect(await sheet.locator('.sheet-total').textContent()).toContain('7,393.91 USD');
      const commission = sheet.locator('.sheet-line').filter({ hasText: 'commission on sales against target' });
      expect(await commission.textContent()).toContain('above 100%  pay 6% on the excess');
      expect(await commission.locator('.sheet-reasons').textContent()).toContain('opportunities.csv, line');
      expect(await page.locator('.masthead').isVisible()).toBe(false);
      expect(
        await page.evaluate(
          `(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.querySelector('.statements'))`,
        ),
      ).toBe(true);
    }));

  test('those of all payees have a page each', () =>
    onPage(async ({ page }) => {
      await print(page, 'All 8 payees', '2026-01');
      await expect.poll(() => page.locator('.sheet').count()).toBe(8);
      const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThanOrEqual(8);
      const chloe = await page.locator('.sheet', { hasText: 'Chloe Martin' }).first().textContent();
      expect(chloe).toContain('Payout');
    }));
});
