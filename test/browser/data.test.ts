import { expect, test } from 'vitest';
import { describePage, isReady, onPage, payOf, writePlan } from './harness.ts';
import { small } from './plans.ts';
import { cellOf, openSheet, paste, writeSmall } from './sheets.ts';

const payTab = 'Pay';

describePage('tables beside the plan', () => {
  test('a cell that is edited changes the pay; undo takes it back, also after a reload', () =>
    onPage(async ({ page }) => {
      await writeSmall(page);
      await openSheet(page, 'deals');
      await cellOf(page, 2, 'amount').dblclick();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('119315.69');
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: payTab }).click();
      await expect.poll(() => payOf(page, 'Amara Okafor', 0).textContent()).toBe('5,965.78');
      await page.getByText('Saved in this browser').waitFor();
      await page.reload();
      await isReady(page);
      await expect.poll(() => payOf(page, 'Amara Okafor', 0).textContent()).toBe('5,965.78');
      await openSheet(page, 'deals');
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByRole('tab', { name: payTab }).click();
      await expect.poll(() => payOf(page, 'Amara Okafor', 0).textContent()).toBe('965.78');
    }));

  test('as in a spreadsheet: by keys alone', () =>
    onPage(async ({ page }) => {
      await writeSmall(page);
      const grid = await openSheet(page, 'deals');
      await cellOf(page, 2, 'amount').waitFor();
      await grid.focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('End');
      await page.keyboard.type('1');
      await page.keyboard.press('Escape');
      expect(await cellOf(page, 2, 'amount').textContent()).toBe('19315.69');
      await page.keyboard.type('1.00');
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => cellOf(page, 2, 'amount').textContent()).toBe('1.00');
      await page.keyboard.press('F2');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('2.00');
      await page.keyboard.press('Shift+Tab');
      await expect.poll(() => cellOf(page, 3, 'amount').textContent()).toBe('2.00');
      expect(await cellOf(page, 3, 'closed').getAttribute('aria-selected')).toBe('true');
      await page.keyboard.press('Delete');
      await expect.poll(() => cellOf(page, 3, 'closed').textContent()).toBe('');
      for (let step = 0; step < 3; step++) await page.keyboard.press('Control+Z');
      await expect.poll(() => cellOf(page, 2, 'amount').textContent()).toBe('19315.69');
      await page.keyboard.press('Control+Y');
      await expect.poll(() => cellOf(page, 2, 'amount').textContent()).toBe('1.00');
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Home');
      await page.keyboard.type('OP-new');
      await page.keyboard.press('Enter');
      await expect.poll(() => cellOf(page, 100, 'opportunity').textContent()).toBe('OP-new');
    }));

  test('what is typed in a cell has its field at once, so that no key is lost', () =>
    onPage(async ({ page }) => {
      await writeSmall(page);
      const grid = await openSheet(page, 'deals');
      await cellOf(page, 2, 'amount').waitFor();
      await grid.focus();
      const typed = await page.evaluate<string>(`{
        const press = (key, ctrlKey) =>
          document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
        press('End', true);
        press('Home', false);
        press('7', false);
        const field = document.activeElement;
        field.className + ' ' + field.value + ' ' + field.closest('[role="row"]')?.getAttribute('aria-rowindex');
      }`);
      expect(typed).toBe('cell-editor 7 100');
    }));

  test('a wrong cell is marked, said, and found from the list', () =>
    onPage(async ({ page }) => {
      await writeSmall(page);
      await openSheet(page, 'deals');
      await cellOf(page, 4, 'amount').dblclick();
      await page.keyboard.type('x');
      await page.keyboard.press('Enter');
      const problems = page.getByRole('region', { name: 'Problems in this table' });
      await problems.getByText('is not an amount of money').waitFor();
      await expect.poll(() => cellOf(page, 4, 'amount').getAttribute('aria-invalid')).toBe('true');
      await problems.getByRole('button', { name: 'Next problem' }).click();
      await expect.poll(() => cellOf(page, 4, 'amount').getAttribute('aria-selected')).toBe('true');
      await page.getByText('1 rejected').waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await problems.waitFor({ state: 'detached' });
    }));

  test('fifty rows pasted for a table without a file are paid', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small.replace('"opportunities"', '"sold"'));
      await page.getByRole('tab', { name: 'Data' }).click();
      await page.getByRole('heading', { name: 'deals has no data yet' }).waitFor();
      await page.getByRole('textbox', { name: 'Paste cells' }).focus();
      const rows = Array.from({ length: 50 }, (_, row) => `Rep ${row % 5}\t2026-01-15\t1000.00`);
      await paste(page, ['rep\tclosed\tamount', ...rows].join('\n'));
      await page.getByText('50 read').waitFor();
      await page.getByRole('tab', { name: payTab }).click();
      await expect.poll(() => payOf(page, 'Rep 4', 0).textContent()).toBe('500.00');
    }));

  test('a block pasted into the selected cell, and rows inserted and deleted', () =>
    onPage(async ({ page }) => {
      await writeSmall(page);
      const grid = await openSheet(page, 'deals');
      await cellOf(page, 2, 'amount').click();
      await paste(page, Array.from({ length: 50 }, () => '100.00').join('\n'));
      await expect.poll(() => cellOf(page, 3, 'amount').textContent()).toBe('100.00');
      await page.getByRole('tab', { name: payTab }).click();
      await expect.poll(() => payOf(page, 'Amara Okafor', 0).textContent()).toBe('5.00');
      await page.getByRole('tab', { name: 'Data' }).click();
      await grid.focus();
      await page.getByRole('button', { name: 'Delete rows' }).click();
      await page.getByText('97 read').waitFor();
      await page.getByRole('button', { name: 'Insert rows' }).click();
      await page.getByText('98 read').waitFor();
    }));

  test('an empty sheet is begun from the columns that the plan reads; a missing column is added', () =>
    onPage(async ({ page }) => {
      await writePlan(page, small.replace('"opportunities"', '"sold"'));
      await page.getByRole('tab', { name: 'Data' }).click();
      await page.getByRole('button', { name: 'Start with a sheet' }).click();
      await page.getByRole('columnheader', { name: 'rep' }).waitFor();
      await writePlan(page, small.replace('"opportunities"', '"sold"').replace('  rep ', '  deal : key\n  rep '));
      await page.getByRole('button', { name: 'Add column deal' }).click();
      await page.getByRole('columnheader', { name: 'deal' }).waitFor();
    }));
});
