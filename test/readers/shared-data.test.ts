import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bothOf, temporaryFolder } from './both.ts';

/** A year of real pipeline data, where it lies beside the product. */
const place = fileURLToPath(new URL('../../../shared/data/crm', import.meta.url));
const names = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.csv')) : [];
const folder = temporaryFolder();

describe.skipIf(names.length === 0)('real files', () => {
  test.each(names)('%s', async (name) => {
    const { node, browser } = await bothOf(folder, name, readFileSync(join(place, name)));
    expect(browser).toEqual(node);
    expect(browser.kind === 'table' && browser.table.rowCount).toBeGreaterThan(5);
  });
});
