import { expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { describePage, onPage, planOf, writePlan } from './harness.ts';
import { small } from './plans.ts';

const inputs = `currency USD
pays monthly
effective 2026-01-01 to 2026-06-30
payees from "reps"
  rep : key
table deals from "opportunities" dated by closed
  rep    : payee
  closed : date or blank
  amount : money or blank
input bonus_rate : percent from 0% to 10% by company else 1%
input calls : count else 10
param fee = 2
commission = bonus_rate of sum of amount in deals
allowance = fee * calls
`;

const ofTeams = `currency USD
pays monthly
effective 2026-01-01 to 2026-06-30
payees from "reps"
  rep  : key
  team : team
input per_head : money by team else 100
allowance = per_head
`;

describePage('what if', () => {
  test('a slider changes the totals and says who wins; the figure can be made the plan’s', () =>
    onPage(async ({ page }) => {
      await page.getByRole('tab', { name: 'What-if' }).click();
      await page.getByRole('slider', { name: 'target from 2026-01-01' }).fill('20');
      const impact = page.getByRole('region', { name: 'Who wins and who loses' });
      await impact.getByRole('row', { name: 'Grace Kim' }).getByText('+1,840.00').waitFor();
      await impact.getByText('6 win').waitFor();
      await page.getByText('+2,896.65').waitFor();
      await impact.getByRole('radio', { name: 'Components' }).click();
      await impact.getByRole('row', { name: 'commission' }).waitFor();
      await page.getByRole('button', { name: 'Make this the plan’s value: 25,000' }).click();
      await expect.poll(() => page.locator('.view-lines').textContent()).toContain('25,000');
      await page.getByText('280,368.52').first().waitFor();
      await planOf(page).focus();
      await page.keyboard.press('ControlOrMeta+Z');
      await expect.poll(() => page.locator('.view-lines').textContent()).toContain('30,000');
    }));

  test('the exact field takes any figure and refuses what is none; a higher target has losers', () =>
    onPage(async ({ page }) => {
      await page.getByRole('tab', { name: 'What-if' }).click();
      const field = page.getByRole('textbox', { name: 'target from 2026-04-01, exact figure' });
      await field.fill('much');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      await field.fill('66,000.50');
      await field.press('Enter');
      await page.getByText(/[1-9] lose/).waitFor();
      await page.getByRole('button', { name: 'Reset all' }).click();
      await expect.poll(() => field.inputValue()).toBe('33,000');
      await page.getByText('the same').waitFor();
    }));

  test('inputs of the company and of the selected payee, and params without dates', () =>
    onPage(async ({ page }) => {
      await writePlan(page, inputs);
      await page.getByRole('tab', { name: 'What-if' }).click();
      const rate = page.getByRole('textbox', { name: 'bonus_rate, exact figure' });
      await expect.poll(() => rate.inputValue()).toBe('1%');
      await page.getByRole('textbox', { name: 'calls, exact figure' }).fill('15');
      await page.keyboard.press('Enter');
      const impact = page.getByRole('region', { name: 'Who wins and who loses' });
      await impact.getByRole('row', { name: 'Amara Okafor' }).getByText('+10.00').waitFor();
      await page.getByText('1 wins').waitFor();
      await page.getByRole('button', { name: 'Reset calls' }).click();
      await page.getByRole('slider', { name: 'fee' }).focus();
      await page.keyboard.press('End');
      await page.getByText('8 win').waitFor();
    }));

  test('a target of nothing says what is wrong', () =>
    onPage(async ({ page }) => {
      await page.getByRole('tab', { name: 'What-if' }).click();
      await page.getByRole('textbox', { name: 'target from 2026-04-01, exact figure' }).fill('0');
      await page.keyboard.press('Enter');
      await page.getByText('With these figures:').waitFor();
    }));

  test('without anything to turn the tab says what to write', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small);
      await page.getByRole('tab', { name: 'What-if' }).click();
      await page.getByText('Nothing to turn yet').waitFor();
    }));

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nobody is kept out, ${colorScheme}, on a telephone too`, () =>
      onPage(
        async ({ page }) => {
          await page.getByRole('tab', { name: 'What-if' }).click();
          await page.getByRole('slider', { name: 'target from 2026-01-01' }).fill('20');
          await page.getByText('6 win').waitFor();
          expect(await barriers(page)).toEqual([]);
          await page.setViewportSize({ width: 390, height: 844 });
          await page.getByRole('radio', { name: 'Results' }).click();
          expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
          expect(await barriers(page)).toEqual([]);
        },
        { colorScheme },
      ));
  }

  test('a figure of a team is turned for the team of whom one looks at', () =>
    onPage(async ({ page }) => {
      await writePlan(page, ofTeams);
      await page.getByRole('tab', { name: 'What-if' }).click();
      const inputs = page.getByRole('region', { name: 'Inputs of the group of Amara Okafor, 2026-06' });
      const field = inputs.getByRole('textbox', { name: 'per_head, exact figure' });
      await expect.poll(() => field.inputValue()).toBe('100');
      await field.fill('150');
      await field.press('Enter');
      const impact = page.getByRole('region', { name: 'Who wins and who loses' });
      await impact.getByRole('row', { name: 'Amara Okafor' }).getByText('+50.00').waitFor();
      await impact.getByText('4 win').waitFor();
    }));
});
