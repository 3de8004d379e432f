import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile, runExamples } from '../../compiler/index.ts';
import { parsePlan, printPlan } from '../../grammar/index.ts';
import { faultsIn, stepsIn } from '../laws/audit.ts';
import { expectReconciled, type Paid, paidFrom } from './paid.ts';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'examples');
/** What a plan leaves to the command line. */
const wordsFor: Readonly<Record<string, { readonly currency: string }>> = { 'one-liner': { currency: 'USD' } };

const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const textOf = (name: string): string => readFileSync(join(folder, name, `${name}.plan`), 'utf8');
const readmeOf = (name: string): string => readFileSync(join(folder, name, 'README.md'), 'utf8');
const paid = async (name: string): Promise<Paid> => paidFrom(textOf(name), join(folder, name, 'data'), wordsFor[name]);

function statementOf({ result }: Paid): string {
  const lines = result.payouts.map(({ payee, period, component, amount, unit }) =>
    [payee, period, component, amount, unit].join(','),
  );
  return ['payee,period,component,amount,unit', ...lines, ''].join('\n');
}

test('there are examples', () => {
  expect(names.length).toBeGreaterThanOrEqual(6);
});

describe.each(names)('%s', (name) => {
  test('checks without error or warning', () => {
    const { diagnostics } = compile(textOf(name), wordsFor[name]);
    expect(diagnostics.filter(({ severity }) => severity !== 'note').map(({ message }) => message)).toEqual([]);
  });
  test('holds the examples that stand in it', () => {
    const outcomes = runExamples(textOf(name), wordsFor[name]);
    expect(outcomes.length).toBeGreaterThanOrEqual(2);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  });
  test.skipIf(name === 'one-liner')('is laid out as the formatter does it', () => {
    expect(printPlan(parsePlan(textOf(name)).tree)).toBe(textOf(name));
  });
  test('pays exactly what its expected statement says', async () => {
    const found = await paid(name);
    expect(found.result.problems).toEqual([]);
    expect(statementOf(found)).toBe(readFileSync(join(folder, name, 'expected.csv'), 'utf8'));
  });
  test('accounts for every row of its data', async () => {
    const { rows } = (await paid(name)).result;
    expectReconciled(rows);
    expect(Object.values(rows).map(({ rejected }) => rejected)).toEqual(Object.values(rows).map(() => 0));
  });
  test('explains every payout, and each explanation adds up', async () => {
    const { session, result } = await paid(name);
    const keys = new Set(result.payouts.map(({ payee, period }) => `${payee}\n${period}`));
    for (const [payee = '', period = ''] of [...keys].map((key) => key.split('\n'))) {
      const { traces, problems } = session.trace(payee, period);
      expect(problems).toEqual([]);
      expect(
        traces.flatMap((trace) => faultsIn(trace, payee)),
        `${payee}, ${period}`,
      ).toEqual([]);
      expect(Math.max(...traces.map(stepsIn))).toBeGreaterThan(1);
    }
  });
  test('has a short README whose commands name files that are there', () => {
    const lines = readmeOf(name).trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(16);
    const files = [...readmeOf(name).matchAll(/examples\/[\w/.-]+/g)].map(([path]) => path);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((path) => !existsSync(join(folder, '..', path)))).toEqual([]);
  });
});
