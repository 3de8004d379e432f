import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { compile } from '../../compiler/index.ts';
import { loadData } from '../../data/index.ts';
import { exactOfRational } from '../../runtime/numbers/exact.ts';
import { groupedText } from '../../runtime/numbers/printing.ts';
import { type Curve, curveOf, paidOn } from '../../simulate/index.ts';
import { barriers } from './barriers.ts';
import { describePage, onPage, writePlan } from './harness.ts';
import { withCliff } from './plans.ts';

const amount = (text: string): string => groupedText(exactOfRational(text) ?? { n: 0n, d: 1n }, 2, 6);

/** The same curve, by the library over the same files. */
async function curveBeside(): Promise<Curve> {
  const { calculation } = compile(withCliff);
  if (calculation === undefined) throw new Error('The plan has errors.');
  const { data } = await loadData(calculation, { folder: 'examples/field-sales/data' });
  const answer = curveOf({ calculation, data, payee: 'Amara Okafor', period: '2026-06', vary: 'sales' });
  if ('problems' in answer) throw new Error(answer.problems[0]?.message);
  return answer.curve;
}

async function openCurve(page: Page, plan = withCliff): Promise<void> {
  await writePlan(page, plan);
  await page.getByRole('tab', { name: 'Curve' }).click();
  await page.locator('.falls').getByText('at 30,000.00: from 3,000.00 down to 1,800.00').waitFor();
}

const marker = (page: Page) => page.getByRole('slider', { name: /^sales/ });
const readout = (page: Page) => page.getByRole('region', { name: 'At sales' });
const figure = (page: Page) => readout(page).getByRole('textbox').inputValue();

describePage('the curve', () => {
  test('its points are those of the library, to the cent, and each leads to its words in the plan', () =>
    onPage(async ({ page }) => {
      await openCurve(page);
      const { points } = await curveBeside();
      const rows = page.getByRole('table', { name: 'Points' }).locator('tbody tr');
      await expect.poll(() => rows.count()).toBe(points.length);
      const shown = await rows.evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('.figure')].slice(0, 2).map((cell) => cell.textContent)),
      );
      expect(shown).toEqual(
        points.map(({ at, kind, paid, before, after }) => [
          amount(at.low),
          kind === 'jump' ? `${amount(before?.low ?? '')} → ${amount(after?.low ?? '')}` : amount(paid ?? ''),
        ]),
      );
      await page.getByRole('button', { name: 'Show “above 100%” in the plan' }).click();
      await page.locator('.lit-words').first().waitFor();
    }));

  test('the marker begins at the data and is moved by keys, to steps, points and back', () =>
    onPage(async ({ page }) => {
      await openCurve(page);
      const curve = await curveBeside();
      expect(await figure(page)).toBe(amount(curve.now ?? ''));
      await marker(page).focus();
      await page.keyboard.press('PageUp');
      await expect.poll(() => figure(page)).toBe('45,000.00');
      await readout(page).getByText('2,700.00 USD', { exact: true }).waitFor();
      await readout(page).getByText('9%', { exact: true }).waitFor();
      await readout(page).getByText('150%', { exact: true }).waitFor();
      await page.keyboard.press('PageDown');
      await expect.poll(() => figure(page)).toBe('30,000.00');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => figure(page)).toBe('30,500.00');
      await readout(page).getByText('1,830.00 USD', { exact: true }).waitFor();
      await page.keyboard.press('Home');
      await expect.poll(() => figure(page)).toBe('0.00');
      await page.keyboard.press('Escape');
      await expect.poll(() => figure(page)).toBe(amount(curve.now ?? ''));
      expect(await readout(page).getByRole('button').count()).toBe(0);
    }));

  test('the marker is dragged, and what is said is what the library pays there', () =>
    onPage(async ({ page }) => {
      await openCurve(page);
      const curve = await curveBeside();
      await page.locator('.chart').scrollIntoViewIfNeeded();
      const grip = await page.locator('.marker .grip').boundingBox();
      const area = await page.locator('.chart-touch').boundingBox();
      if (grip === null || area === null) throw new Error('The chart is not drawn.');
      await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
      await page.mouse.down();
      await page.mouse.move(area.x + area.width * 0.83, grip.y, { steps: 5 });
      await page.mouse.up();
      const dragged = (await figure(page)).replaceAll(',', '');
      expect(Number(dragged)).toBeGreaterThan(50_000);
      const said = paidOn(curve, String(Math.trunc(Number(dragged))));
      expect(dragged).toMatch(/\.00$/);
      const paid = said?.kind === 'paid' ? `${amount(said.amount)} USD` : '';
      expect(await readout(page).locator('.readout-paid').textContent()).toBe(paid);
      await readout(page).getByRole('button', { name: 'Back to the data' }).click();
      await expect.poll(() => figure(page)).toBe(amount(curve.now ?? ''));
    }));

  test('a figure is written; one outside of the range is paid by the runtime itself', () =>
    onPage(async ({ page }) => {
      await openCurve(page);
      await readout(page).getByRole('textbox').fill('1,000,000');
      await readout(page).getByRole('textbox').press('Enter');
      await readout(page).getByText('88,650.00 USD', { exact: true }).waitFor();
    }));

  test('another plan is drawn beside it, and said to be the same where it is', () =>
    onPage(async ({ page }) => {
      await openCurve(page);
      await page.getByRole('combobox', { name: /^Compare with/ }).selectOption('another plan');
      await page.getByLabel('Text of the other plan').fill(withCliff);
      await page.getByText('Both pay the same over this range.').waitFor();
      await page.getByLabel('Text of the other plan').fill(withCliff.replace('pay 9%', 'pay 12%'));
      await page.getByText('this plan pays less').waitFor();
      await page.getByLabel('Text of the other plan').fill('commission = 5% of slaes');
      await page.getByText('The other plan gives no curve:').waitFor();
    }));

  test('it can be used by everybody, also on a phone and in Chinese', () =>
    onPage(
      async ({ page }) => {
        await page.getByRole('radio', { name: '结果' }).click();
        await page.getByRole('tab', { name: '支付曲线' }).click();
        await page.locator('.chart svg').first().waitFor();
        expect(await barriers(page)).toEqual([]);
        const wide = await page.evaluate<number>(`document.getElementById('tab-panel').scrollWidth`);
        expect(wide).toBeLessThanOrEqual(390);
      },
      { viewport: { width: 390, height: 844 }, locale: 'zh-CN', colorScheme: 'dark' },
    ));

  test('a plan without data has a curve, of somebody made up; a point that never ends is not shown as if it did', () =>
    onPage(async ({ page }) => {
      await writePlan(page, 'above 100% of target pay 6% on the excess\npayout at most 100');
      await page.getByRole('tab', { name: 'Curve' }).click();
      await page.getByText('for somebody made up: target 10,000').waitFor();
      const points = page.getByRole('table', { name: 'Points' });
      await points.getByRole('button', { name: 'Put the marker at 10,000.00' }).waitFor();
      const end = points.getByRole('button', { name: 'Put the marker at about 11,666.67' });
      expect(await end.getAttribute('title')).toBe('11,666 2/3');
      await page.getByRole('tab', { name: 'Solve' }).click();
      await page.getByRole('textbox', { name: 'Amount' }).fill('60');
      await page.getByRole('textbox', { name: 'Amount' }).press('Enter');
      await page.getByText('With sales 10,999.92, payout is 60.00 USD.').waitFor();
    }));
});
