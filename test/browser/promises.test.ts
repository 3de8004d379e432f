import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { describePage, onPage, payOf, writePlan } from './harness.ts';
import { withCliff } from './plans.ts';

const written = 'payout never falls as sales rises';

async function openPromises(page: Page, plan: string): Promise<void> {
  await writePlan(page, plan);
  await page.getByRole('tab', { name: 'Promises' }).click();
  await page.locator('.promise-counts').getByText('1 refuted').waitFor();
}

describePage('promises', () => {
  test('a refuted one shows its two cases, loads them, and Pay shows the falling figures', () =>
    onPage(async ({ page }) => {
      await openPromises(page, withCliff);
      const cases = page.getByRole('table', { name: 'The cases, as they are paid' });
      expect(await cases.getByRole('columnheader').first().textContent()).toMatch(/^One payee, 2026-0\d, USD$/);
      expect(await page.locator('.culprit code').first().textContent()).toBe('above 100% pay 6% on everything');
      const state = page.locator('.state-line');
      await state.getByText('1 promise broken').waitFor();
      expect(await state.getByText('error').count()).toBe(0);
      const payout = cases.getByRole('row', { name: 'Payout' });
      expect(await payout.textContent()).toBe('Payout3,000.001,800.00−1,200.00');
      await page.getByRole('button', { name: 'Load this case' }).click();
      await expect.poll(() => payOf(page, 'payee 1', 0).textContent()).toBe('1,800.00');
      await page.getByRole('tree').getByText('1,800.00 USD').first().waitFor();
      await page.getByRole('radio', { name: 'Case 1' }).click();
      await expect.poll(() => payOf(page, 'payee 1', 0).textContent()).toBe('3,000.00');
      await page.getByRole('tab', { name: 'Curve' }).click();
      await expect.poll(() => page.getByRole('region', { name: 'At sales' }).getByRole('textbox').inputValue()).toBe('30,000.00');
      await page.getByRole('button', { name: 'Back to my data' }).click();
      await page.getByRole('tab', { name: 'Pay' }).click();
      await page.getByRole('row', { name: 'Amara Okafor' }).waitFor();
    }));

  test('its words are shown in the plan, and a fix mends it in one click: then it is proved', () =>
    onPage(async ({ page }) => {
      await openPromises(page, withCliff);
      await page.locator('.culprit').getByRole('button', { name: 'Show in the plan' }).click();
      await page.locator('.lit-words').first().waitFor();
      await page.locator('.mends').getByRole('button', { name: 'on the excess' }).click();
      await page.locator('.view-line').filter({ hasText: 'above 100%' }).filter({ hasText: 'on the excess' }).waitFor();
      const promise = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: written }) });
      await promise.getByText('Proved', { exact: true }).waitFor();
      await page.locator('.promise-counts').getByText('2 proved').waitFor();
    }));

  test('the rate of the band before is a fix as well', () =>
    onPage(async ({ page }) => {
      await openPromises(page, withCliff);
      await page.locator('.mends').getByRole('button', { name: 'let the rate not drop' }).click();
      await page.locator('.view-line').filter({ hasText: 'above 100%' }).filter({ hasText: '10%' }).waitFor();
      await page.locator('.promise-counts').getByText('1 refuted').waitFor({ state: 'detached' });
    }));

  test('one that nobody wrote is a warning in the editor, with the waiver as a fix', () =>
    onPage(async ({ page }) => {
      await writePlan(
        page,
        withCliff.replace(`promise ${written}\n`, '').replaceAll('6% on everything', '6% on everything  ## less'),
      );
      await page.getByRole('tab', { name: 'Promises' }).click();
      await page.getByText('understood in every plan').first().waitFor();
      await page.locator('.mends').getByRole('button', { name: 'payout may fall as sales rises' }).click();
      await page.locator('.promise-counts').getByText('waived').waitFor();
      await page.locator('.view-line').filter({ hasText: 'payout may fall as sales rises because' }).waitFor();
    }));

  test('they are looked at again thoroughly where somebody asks', () =>
    onPage(async ({ page }) => {
      await openPromises(page, withCliff);
      await page.getByRole('button', { name: 'Look more thoroughly' }).click();
      await page.getByText('Looked at thoroughly.').waitFor();
      await page.locator('.promise-counts').getByText('1 refuted').waitFor();
    }));

  test('they can be used by everybody, also on a phone and in Chinese', () =>
    onPage(
      async ({ page }) => {
        await writePlan2(page);
        await page.getByRole('radio', { name: '结果' }).click();
        await page.getByRole('tab', { name: '承诺' }).click();
        await page.locator('.promise-counts').getByText('1 条被反驳').waitFor();
        expect(await barriers(page)).toEqual([]);
        expect(await page.evaluate<number>(`document.getElementById('tab-panel').scrollWidth`)).toBeLessThanOrEqual(390);
      },
      { viewport: { width: 390, height: 844 }, locale: 'zh-CN' },
    ));

  test('in Chinese the case and what to write instead are said in Chinese', () =>
    onPage(async ({ page }) => {
      await openPromises(page, withCliff);
      await page.getByRole('button', { name: '中文' }).click();
      await page.locator('.refuted-by').getByText('sales 为 30,000.00 时支付 3,000.00；为 30,000.01 时支付 1,800.00。').waitFor();
      await page.locator('.mends').getByRole('button', { name: '后一档的费率改为 on the excess' }).click();
      await page.getByText('2 条已证明').waitFor();
    }));
});

/** The plan's text in the Chinese page. */
async function writePlan2(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '方案文本' }).focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(withCliff);
}
