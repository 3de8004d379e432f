import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../examples/catalogue.ts';
import { bothOf, temporaryFolder } from './both.ts';

const folder = temporaryFolder();
const placeOf = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The data of the examples, and a year of real pipeline data where it lies beside the product. */
const places = [...catalogue.map(({ id }) => placeOf(`examples/${id}/data`)), placeOf('../shared/data/crm')].filter(existsSync);

describe.each(places)('%s', (place) => {
  test.each(readdirSync(place).filter((name) => name.endsWith('.csv')))('%s', async (name) => {
    const { node, browser } = await bothOf(folder, name, readFileSync(join(place, name)));
    expect(browser).toEqual(node);
    expect(browser.kind === 'table' && browser.table.rowCount).toBeGreaterThan(0);
  });
});
