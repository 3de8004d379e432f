import { expect, test } from 'vitest';
import { describePage, isReady, onPage, payOf, planOf, writePlan } from './harness.ts';

const small = `currency USD
pays monthly
table deals dated by closed
  rep    : payee
  closed : date
  amount : money
commission = 5% of sum of amount in deals
`;

describePage('the first look', () => {
  test('the first example is paid and can be edited in under three seconds', () =>
    onPage(async ({ page }) => {
      const before = performance.now();
      await page.reload();
      await isReady(page);
      await planOf(page).focus();
      expect(performance.now() - before).toBeLessThan(3_000);
      await page.getByText('277,471.87').first().waitFor();
      await page.getByText('5 examples hold').or(page.getByText('8 examples hold')).first().waitFor();
    }));

  test('a plan typed from nothing pays', () =>
    onPage(async ({ page }) => {
      await writePlan(page, '');
      await planOf(page).pressSequentially('currency USD\npays monthly\n');
      await writePlan(page, small.replace('deals dated', 'deals from "opportunities" dated'));
      await expect.poll(() => payOf(page, 'Amara Okafor', 0).textContent()).toBe('1,632.24');
    }));
});
