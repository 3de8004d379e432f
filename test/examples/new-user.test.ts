import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { said } from './said.ts';

/** What somebody meets who copies an example and changes it. */
const examples = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'examples');
const place = mkdtempSync(join(tmpdir(), 'upside new user '));
const folder = join(place, 'my plans');
const plan = join(folder, 'field-sales.plan');

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(examples, 'field-sales'), folder, { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('an example that was copied elsewhere pays the same', async () => {
  const out = join(folder, 'paid.csv');
  expect((await said(['run', plan, '--out', out])).code).toBe(0);
  expect(readFileSync(out, 'utf8')).toBe(readFileSync(join(folder, 'expected.csv'), 'utf8'));
});

test('running it twice gives the same bytes', async () => {
  const [one, two] = [await said(['run', plan, '--json']), await said(['run', plan, '--json'])];
  expect(two).toEqual(one);
});

describe('what goes wrong is named, and never a stack trace', () => {
  const expectNamed = async (words: readonly string[], code: number, named: string): Promise<void> => {
    const { code: ended, text } = await said(words);
    expect(text).toContain(named);
    expect(text).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(ended).toBe(code);
  };

  test('no such plan', async () => expectNamed(['run', join(folder, 'no.plan')], 2, 'there is no such file'));
  test('a folder for a plan', async () => expectNamed(['run', folder], 2, 'it is a folder'));
  test('a data file for a plan', async () => expectNamed(['run', join(folder, 'data', 'reps.csv')], 1, 'unexpected-word'));
  test('an empty plan', async () => {
    writeFileSync(plan, '');
    await expectNamed(['run', plan], 1, 'plan-empty');
  });
  test('an empty data file', async () => {
    writeFileSync(join(folder, 'data', 'opportunities.csv'), '');
    await expectNamed(['run', plan], 3, 'file-empty');
  });
  test('a data file that is not there', async () => {
    rmSync(join(folder, 'data', 'opportunities.csv'));
    await expectNamed(['run', plan], 3, 'missing-table');
  });
  test('a bad cell: its row is set aside, and everybody else is paid', async () => {
    const deals = join(folder, 'data', 'opportunities.csv');
    writeFileSync(deals, readFileSync(deals, 'utf8').replace('19315.69', 'N/A'));
    await expectNamed(['run', plan], 3, 'opportunities.csv line 2');
  });
  test('a period that the plan has not', async () => expectNamed(['run', plan, '--period', '2027'], 2, 'No pay period'));
  test('somebody who is not there', async () =>
    expectNamed(['run', plan, '--payee', 'Elena Rosi'], 2, 'Did you mean Elena Rossi?'));
  test('a figure that the plan has not', async () =>
    expectNamed(['run', plan, '--set', 'targt=30000'], 2, 'Did you mean target?'));
});
