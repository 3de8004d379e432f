import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { placed } from '../../playground/tour/placing.ts';
import fc from 'fast-check';
import { describePage, onPage } from './harness.ts';

const cardOf = (page: Page): Locator => page.getByRole('dialog', { name: /^Guided tour/ });

async function isOnScreen(page: Page, card: Locator): Promise<boolean> {
  const box = await card.boundingBox();
  const size = page.viewportSize();
  if (box === null || size === null) return false;
  return box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height;
}

describePage('the tour', () => {
  test('is offered at the first visit only, goes on by the keyboard, and gives the focus back', () =>
    onPage(async ({ page }) => {
      await page.getByRole('button', { name: 'Show me' }).click();
      const card = cardOf(page);
      for (const step of [1, 2, 3, 4, 5, 6]) {
        await card.getByText(`${step} of 6`).waitFor();
        await expect.poll(() => isOnScreen(page, card)).toBe(true);
        await page.keyboard.press('ArrowRight');
      }
      await card.waitFor({ state: 'detached' });
      expect(await page.getByText('New here?').count()).toBe(0);
      await page.getByRole('button', { name: 'Plans', exact: true }).waitFor();
      await page.getByText('Saved in this browser').waitFor();
    }));

  test('can be left at any time, and begun again from the help', () =>
    onPage(async ({ page }) => {
      await page.getByRole('button', { name: 'No, thanks' }).click();
      await page.getByRole('button', { name: 'Help' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Take the tour' }).click();
      await cardOf(page).getByText('1 of 6').waitFor();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowLeft');
      await cardOf(page).getByText('1 of 6').waitFor();
      await page.keyboard.press('Escape');
      await cardOf(page).waitFor({ state: 'detached' });
    }));

  test('stays on the screen and at its place when the window changes its size', () =>
    onPage(async ({ page }) => {
      await page.getByRole('button', { name: 'Show me' }).click();
      for (const size of [
        { width: 390, height: 844 },
        { width: 1000, height: 500 },
        { width: 1920, height: 1080 },
      ]) {
        await page.setViewportSize(size);
        await expect.poll(() => isOnScreen(page, cardOf(page))).toBe(true);
        await page.keyboard.press('ArrowRight');
      }
      await cardOf(page).getByText('4 of 6').waitFor();
    }));
});

test('a card is placed on the screen whatever it speaks of', () => {
  const lengths = fc.integer({ min: 400, max: 3_000 });
  const boxes = fc.record({ left: fc.nat(2_000), top: fc.nat(2_000), width: fc.nat(2_000), height: fc.nat(2_000) });
  const card = { width: 350, height: 160 };
  fc.assert(
    fc.property(boxes, lengths, lengths, (box, width, height) => {
      const { left, top } = placed(box, card, { width, height });
      expect([left >= 0, top >= 0, left + card.width <= width, top + card.height <= height]).toEqual([true, true, true, true]);
    }),
  );
});
