import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { workbook } from '../data/workbook.ts';
import { temporaryFolder, writeParquet } from '../readers/both.ts';
import { barriers } from './barriers.ts';
import { describePage, onPage, payOf, writePlan } from './harness.ts';
import { small } from './plans.ts';
import { cellOf, drop, openSheet, writeSmall } from './sheets.ts';

const folder = temporaryFolder();

describePage('files that are dropped', () => {
  test('a broken CSV shows what is wrong where it stands, and what can be paid is', () =>
    onPage(async ({ page }) => {
      await writeSmall(page);
      await openSheet(page, 'deals');
      const lines = ['rep,closed,amount', 'Ana,2026-01-05,1000.00', 'Bo,2026-01-06', 'Cy,soon,700.00', 'Di,2026-02-01,2000.00'];
      await drop(page, [{ name: 'opportunities.csv', bytes: lines.join('\n') }]);
      await page.locator('.left-out').getByText('line 3 has 2 cells where the header has 3').waitFor();
      await expect.poll(() => cellOf(page, 4, 'closed').getAttribute('aria-invalid')).toBe('true');
      await page.getByText('2 rejected').waitFor();
      await page.getByRole('tab', { name: 'Pay' }).click();
      await expect.poll(() => payOf(page, 'Ana', 0).textContent()).toBe('50.00');
    }));

  test('what is no table is refused, and the last good table stays', () =>
    onPage(async ({ page }) => {
      await writeSmall(page);
      await openSheet(page, 'deals');
      const refusals = page.getByRole('alert').filter({ hasText: 'Not taken' });
      await drop(page, [
        { name: 'opportunities.csv', bytes: Uint8Array.from([0, 1, 2, 0]) },
        { name: 'reps.csv', bytes: '' },
        { name: 'deals.csv', bytes: Uint8Array.from([0x72, 0x65, 0x70, 0x0a, 0xe9, 0x0a]) },
        { name: 'photo.png', bytes: 'x' },
      ]);
      await refusals.getByText('photo.png is no kind of file').waitFor();
      await refusals.getByText('opportunities.csv is not a text file').waitFor();
      await refusals.getByText('reps.csv is empty').waitFor();
      await refusals.getByText('deals.csv is not UTF-8 from line 2 on').waitFor();
      expect(await cellOf(page, 2, 'rep').textContent()).toBe('Amara Okafor');
      await refusals.getByRole('button', { name: 'Dismiss' }).click();
      await refusals.waitFor({ state: 'detached' });
    }));

  test('Parquet and Excel files are read, and matched by their columns where the name says nothing', () =>
    onPage(async ({ page }) => {
      await writeSmall(page);
      await openSheet(page, 'deals');
      const path = join(folder, 'january.parquet');
      await writeParquet(path, "SELECT 'Ana' AS rep, DATE '2026-01-05' AS closed, 1234.50::DECIMAL(9,2) AS amount");
      await drop(page, [{ name: 'january.parquet', bytes: readFileSync(path) }]);
      await expect.poll(() => cellOf(page, 1, 'amount').textContent()).toBe('1234.5');
      const words = ['rep', 'closed', 'amount', 'Bo', '2026-03-01', '2000'];
      const cells = words.map(
        (word, index) => `<c r="${'ABC'.charAt(index % 3)}${index < 3 ? 1 : 2}" t="inlineStr"><is><t>${word}</t></is></c>`,
      );
      const rows = `<row r="1">${cells.slice(0, 3).join('')}</row><row r="2">${cells.slice(3).join('')}</row>`;
      await drop(page, [{ name: 'opportunities.xlsx', bytes: workbook(rows) }]);
      await expect.poll(() => cellOf(page, 2, 'rep').textContent()).toBe('Bo');
      await page.getByRole('tab', { name: 'Pay' }).click();
      await expect.poll(() => payOf(page, 'Bo', 2).textContent()).toBe('100.00');
    }));

  test('several at once; where nobody can know, the page asks which table it is', () =>
    onPage(async ({ page }) => {
      await openSheet(page, 'deals');
      await drop(page, [
        { name: 'reps.csv', bytes: 'rep,team,base_salary\nAna,North,1000\n' },
        { name: 'export.csv', bytes: 'owner,sum\nAna,5\n' },
      ]);
      const question = page.getByRole('group', { name: 'Which table does export.csv fill?' });
      await question.getByRole('combobox').selectOption('deals');
      await question.getByRole('button', { name: 'Fill it' }).click();
      await page.getByRole('button', { name: 'Add column amount' }).waitFor();
      await openSheet(page, 'payees');
      await expect.poll(() => cellOf(page, 2, 'base_salary').textContent()).toBe('1000');
    }));

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`nobody is kept out of the tables, ${colorScheme}`, () =>
      onPage(
        async ({ page }) => {
          await openSheet(page, 'deals');
          await cellOf(page, 2, 'amount').dblclick();
          await page.keyboard.type('x');
          await page.keyboard.press('Enter');
          await page.getByRole('region', { name: 'Problems in this table' }).waitFor();
          expect(await barriers(page)).toEqual([]);
          await writePlan(page, small.replace('"opportunities"', '"sold"'));
          await page.getByRole('navigation', { name: 'Tables' }).getByRole('button', { name: 'deals no data yet' }).click();
          await page.getByRole('heading', { name: 'deals has no data yet' }).waitFor();
          expect(await barriers(page)).toEqual([]);
        },
        { colorScheme },
      ));
  }

  test('a telephone shows the tables without running over', () =>
    onPage(
      async ({ page }) => {
        await page.getByRole('radio', { name: 'Results' }).click();
        await openSheet(page, 'deals');
        await cellOf(page, 2, 'opportunity').waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        expect(await barriers(page)).toEqual([]);
      },
      { viewport: { width: 390, height: 844 } },
    ));
});
