import { expect, test } from 'vitest';
import { barriers } from './barriers.ts';
import { describePage, onPage } from './harness.ts';

describePage('dialogs', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`nobody is kept out of any, ${colorScheme}; Escape closes each and gives the focus back`, () =>
      onPage(
        async ({ page }) => {
          for (const name of ['Plans', 'New plan', 'Share', 'Files', 'Print', 'Help']) {
            const button = page.getByRole('button', { name, exact: true });
            await button.focus();
            await page.keyboard.press('Enter');
            await page.locator('dialog .content > :not(.waiting)').first().waitFor();
            expect(await barriers(page), name).toEqual([]);
            await page.keyboard.press('Escape');
            await page.locator('dialog').waitFor({ state: 'detached' });
            await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe(name);
          }
        },
        { colorScheme },
      ));
});
