import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../../compiler/index.ts';
import { loadData } from '../../../data/index.ts';
import { catalogue } from '../../../examples/catalogue.ts';
import { oddIn } from './paid.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'examples');
const ids = catalogue.map(({ id }) => id);

test.each(ids)('example %s is wholly worked out in columns', async (id) => {
  const options = catalogue.find((one) => one.id === id)?.run ?? {};
  const { calculation } = compile(readFileSync(join(folder, id, `${id}.plan`), 'utf8'), options);
  if (calculation === undefined) throw new Error(`${id} has no calculation.`);
  const { data } = await loadData(calculation, { folder: join(folder, id, 'data') });
  expect(oddIn({ name: id, calculation, data, options })).toBe(0);
});
