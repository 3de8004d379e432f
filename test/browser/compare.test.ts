import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { barriers } from './barriers.ts';
import { describePage, onPage, planOf, writePlan } from './harness.ts';
import { small } from './plans.ts';

async function openCompare(page: Page): Promise<void> {
  await page.locator('#tab-compare').click();
}

/** The first plan is the one that was opened; the second is written over it. */
async function changed(page: Page, before: string, after: string): Promise<void> {
  await writePlan(page, after);
  await openCompare(page);
  await page.getByLabel('Beside this plan').selectOption('given');
  await page.getByLabel('Text of the other version').fill(before);
}

const cents = (text: string): bigint => BigInt(text.replaceAll(/[^\d−]/g, '').replace('−', '-'));
const figures = async (page: Page, selector: string): Promise<readonly string[]> =>
  (await page.locator(selector).allTextContents()).map((text) => text.trim().split(' ')[0] ?? '');

const base = `${small}bonus = 100\npayout at most 2,000\n`;
const later = base.replace('= 5%', '= 6%').replace('bonus = 100', 'bonus = 120').replace('payout at most 2,000\n', '');

describePage('another version beside the plan', () => {
  test('a plan as it was opened means the same', () =>
    onPage(async ({ page }) => {
      await openCompare(page);
      await page.getByText('No difference: both plans mean the same.').waitFor();
    }));

  test('says each change and what it costs; the costs add up to the difference, and so do those of payees', () =>
    onPage(async ({ page }) => {
      await changed(page, base, later);
      await page.getByText('bonus: 100 → 120').waitFor();
      expect(await page.locator('.change-words').allTextContents()).toEqual([
        'payout at most: gone',
        'commission: 5% of sum of amount in deals → 6% of sum of amount in deals',
        'bonus: 100 → 120',
      ]);
      const [before = '', after = '', difference = ''] = await figures(page, '.what-if-total dd');
      const each = (await figures(page, '.changes .difference')).map(cents);
      expect(each.every((one) => one !== 0n)).toBe(true);
      expect(each.reduce((sum, one) => sum + one, 0n)).toBe(cents(difference));
      expect(cents(after) - cents(before)).toBe(cents(difference));
      const payees = (await figures(page, '.impact td.difference')).map(cents);
      expect(payees.reduce((sum, one) => sum + one, 0n)).toBe(cents(difference));
      expect(payees).toEqual(payees.toSorted((a, b) => Number(b - a)));
    }));

  test('a change leads to its words, and can be undone alone; undo in the plan brings it back', () =>
    onPage(async ({ page }) => {
      await changed(page, base, later);
      await page.getByRole('button', { name: 'Show “bonus: 100 → 120” in the plan' }).click();
      await page.locator('.lit-words').first().waitFor();
      await page.getByRole('button', { name: 'Undo this change: bonus: 100 → 120' }).click();
      await page.locator('.view-line').filter({ hasText: 'bonus = 100' }).waitFor();
      await expect.poll(() => page.locator('.change-words').count()).toBe(2);
      await page.getByRole('button', { name: 'Undo this change: payout at most: gone' }).click();
      await page.locator('.view-line').filter({ hasText: 'payout at most 2,000' }).waitFor();
      await expect.poll(() => page.locator('.change-words').count()).toBe(1);
      await planOf(page).focus();
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => page.locator('.change-words').count()).toBe(2);
    }));

  test('the other version takes the place of the plan in one step of undo', () =>
    onPage(async ({ page }) => {
      await changed(page, base, later);
      await page.getByText('bonus: 100 → 120').waitFor();
      await page.getByRole('button', { name: 'Use the other version' }).click();
      await page.getByText('No difference: both plans mean the same.').waitFor();
      await planOf(page).focus();
      await page.keyboard.press('ControlOrMeta+Z');
      await page.getByText('bonus: 100 → 120').waitFor();
    }));

  test('what is wrong with the other version is said by line, and the last good answer stays', () =>
    onPage(async ({ page }) => {
      await changed(page, base, later);
      await page.getByText('bonus: 100 → 120').waitFor();
      await page.getByLabel('Text of the other version').fill(`${base}spiff = 5% of\n`);
      await page.getByText('The other version cannot be paid:').waitFor();
      expect(await page.locator('.compare-broken li').nth(1).textContent()).toMatch(/^Line 1\d: \S/);
      expect(await page.getByText('bonus: 100 → 120').isVisible()).toBe(true);
    }));

  test('where pay differs is said beside both curves, and line by line in the texts', () =>
    onPage(async ({ page }) => {
      const [before, after] = ['pay 5%', 'pay 4%'].map(
        (rate) => `${small.replace(/commission.*\n/, '')}sales = sum of amount in deals
commission on sales
  up to 10,000     ${rate}
  above 10,000  pay ${rate === 'pay 5%' ? '5' : '9'}% on the excess
`,
      );
      await changed(page, before ?? '', after ?? '');
      const regions = page.getByRole('table', { name: 'Where pay differs' }).locator('tbody tr');
      await regions.first().waitFor();
      const said = await regions.allInnerTexts();
      expect(said[0]?.split('\t')).toEqual(['0.00', '12,500.00', 'this plan pays less']);
      expect(said[1]?.split('\t').at(-1)).toBe('this plan pays more');
      await page.getByText('Line by line').click();
      expect(await page.locator('.diff-line.less code').allInnerTexts()).toEqual([
        expect.stringContaining('pay 5%'),
        expect.stringContaining('pay 5% on the excess'),
      ]);
      expect(await page.locator('.diff-line.more').count()).toBe(2);
    }));

  test('an earlier version, a dropped file and an example can stand beside it', () =>
    onPage(async ({ page }) => {
      await writePlan(page, base);
      await expect.poll(() => page.locator('.state-line').textContent()).toContain('Saved');
      await openCompare(page);
      await page.getByLabel('Beside this plan').selectOption('saved');
      await page.locator('.change-words').filter({ hasText: 'salary: gone' }).waitFor();
      await page.getByLabel('Beside this plan').selectOption('example');
      await page.getByLabel('Which').selectOption('one-liner');
      await page.getByText('payout at most: new, payout at most 2,000').waitFor();
      await page.getByLabel('Beside this plan').selectOption('given');
      const file = await page.evaluateHandle((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], 'other.plan'));
        return data;
      }, later);
      await page.getByLabel('Text of the other version').dispatchEvent('drop', { dataTransfer: file });
      await page.getByText('bonus: 120 → 100').waitFor();
      await page.locator('.view-line').filter({ hasText: 'bonus = 100' }).waitFor();
    }));

  test.each(['light', 'dark'] as const)('has no barriers, %s, and fits a phone in both languages', (colorScheme) =>
    onPage(
      async ({ page }) => {
        await writePlan(page, later);
        await page.getByRole('radio', { name: 'Results' }).click();
        await openCompare(page);
        await page.locator('.changes').waitFor();
        await page.locator('.text-diff summary').click();
        expect(await barriers(page)).toEqual([]);
        const isInside = (): Promise<boolean> =>
          page
            .locator('.tab-panel')
            .evaluate((panel) => panel.scrollWidth <= panel.clientWidth && document.documentElement.scrollWidth <= innerWidth);
        expect(await isInside()).toBe(true);
        await page.getByRole('button', { name: '中文' }).click();
        await page.getByText('改了什么，影响多少').waitFor();
        expect(await isInside()).toBe(true);
        expect(await barriers(page)).toEqual([]);
      },
      { viewport: { width: 390, height: 844 }, colorScheme },
    ),
  );
});
