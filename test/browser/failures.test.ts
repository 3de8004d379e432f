import { expect, test } from 'vitest';
import { describePage, onPage, payOf, writePlan } from './harness.ts';
import { small } from './plans.ts';

describePage('an error of ours', () => {
  test('is said plainly, and work goes on after it', () =>
    onPage(async ({ page, complaints }) => {
      await page.evaluate(`setTimeout(() => { throw new Error('a bug of ours'); })`);
      const note = page.getByRole('alert').filter({ hasText: 'Something of ours' });
      await note.getByText('Something of ours broke').waitFor();
      await note.getByText('Your plan and data are safe').waitFor();
      await note.getByRole('button', { name: 'Restart the calculation' }).click();
      await note.waitFor({ state: 'detached' });
      await writePlan(page, small);
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
      expect(complaints).toEqual(['error: a bug of ours']);
      complaints.length = 0;
    }));

  test('a restarted calculation has its data again, and explains', () =>
    onPage(async ({ page, complaints }) => {
      await page.evaluate(`setTimeout(() => { throw new Error('a bug of ours'); })`);
      await page.getByRole('button', { name: 'Restart the calculation' }).click();
      await payOf(page, 'Chloe Martin', 2).click();
      await page.getByRole('tree').getByText('7,393.91 USD').waitFor();
      complaints.length = 0;
    }));

  test('work that takes long can be stopped: the last good result stays, and can be worked out after all', () =>
    onPage(async ({ page }) => {
      await page.getByText('277,471.87').first().waitFor();
      await page.evaluate(`new MutationObserver((_, observer) => {
        const cancel = document.querySelector('.state-line .work button');
        if (cancel !== null) (observer.disconnect(), cancel.click());
      }).observe(document.querySelector('.state-line'), { subtree: true, childList: true })`);
      await writePlan(page, small);
      await page.getByText('Stopped: the figures are from before.').waitFor();
      expect(await page.getByText('277,471.87').count()).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Work it out' }).click();
      await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
    }));
});
