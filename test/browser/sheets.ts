import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { payOf, writePlan } from './harness.ts';
import { small } from './plans.ts';

/** Writes the small plan and waits until it is paid, so that its tables are the ones that are shown. */
export async function writeSmall(page: Page): Promise<void> {
  await writePlan(page, small);
  await expect.poll(() => payOf(page, 'Grace Kim', 0).textContent()).toBe('1,914.90');
}

/** Opens the Data tab and one of its tables. */
export async function openSheet(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('navigation', { name: 'Tables' }).getByRole('button', { name }).click();
  return page.getByRole('grid', { name });
}

/** A cell by its line in the file and the header of its column. */
export function cellOf(page: Page, line: number, header: string): Locator {
  const grid = page.locator('.sheet');
  const row = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(line), exact: true }) });
  return row.locator(`[data-header="${header}"]`);
}

/** Pastes a text where the focus is, as from a spreadsheet. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

/** Drops files onto the Data tab. */
export async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
  const dataTransfer = await page.evaluateHandle(`{
    const transfer = new DataTransfer();
    for (const { name, base64 } of ${JSON.stringify(given)}) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0));
      transfer.items.add(new File([bytes], name));
    }
    transfer;
  }`);
  await page.locator('.data').dispatchEvent('drop', { dataTransfer });
}
