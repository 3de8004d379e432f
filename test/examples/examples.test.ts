import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile, provePromises, runExamples } from '../../compiler/index.ts';
import { catalogue } from '../../examples/catalogue.ts';
import { parsePlan, printPlan } from '../../grammar/index.ts';
import { faultsIn, stepsIn } from '../laws/audit.ts';
import { expectReconciled, type Paid, paidFrom } from './paid.ts';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'examples');
const wordsFor = Object.fromEntries(catalogue.map(({ id, run = {} }) => [id, run]));
/** What an example shows on purpose. */
const intended: Readonly<Record<string, { readonly warnings: readonly string[]; readonly refuted: readonly string[] }>> = {
  cliff: { warnings: ['tiers-fall'], refuted: ['payout never falls as sales rises'] },
};

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

describe('the catalogue', () => {
  test('lists every example, once', () => {
    expect(catalogue.map(({ id }) => id).toSorted()).toEqual(names.toSorted());
    expect(names.length).toBeGreaterThanOrEqual(14);
  });
  test('stands in the README of the examples, in its order', () => {
    const listed = readFileSync(join(folder, 'README.md'), 'utf8').match(/^1\. .*$/gm);
    expect(listed).toEqual(catalogue.map(({ id, title, teaches }) => `1. [${title.en}](${id}/). ${teaches.en}`));
  });
  test('says in one short sentence what each of them teaches, in both languages', () => {
    const texts = catalogue.flatMap(({ title, teaches }) => [title.en, title.zh, teaches.en, teaches.zh]);
    expect(new Set(texts).size).toBe(texts.length);
    for (const { title, teaches } of catalogue) {
      expect(teaches.en).toMatch(/^[A-Z][^.]{20,110}\.$/);
      expect(teaches.zh).toMatch(/^[^。]*\p{Script=Han}[^。]*。$/u);
      expect(title.zh).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe.each(names)('%s', (name) => {
  test('checks without error, and without a warning that is not meant', () => {
    const { diagnostics } = compile(textOf(name), wordsFor[name]);
    expect(diagnostics.filter(({ severity }) => severity !== 'note').map(({ code }) => code)).toEqual(
      intended[name]?.warnings ?? [],
    );
  });
  test('keeps what it promises, or breaks it on purpose', () => {
    const written = provePromises(compile(textOf(name), wordsFor[name])).filter(({ isWritten }) => isWritten);
    const refuted = intended[name]?.refuted ?? [];
    expect(written.filter(({ kind }) => kind === 'refuted').map(({ promise }) => promise)).toEqual(refuted);
    expect(written.filter(({ kind }) => kind === 'proved').length).toBe(written.length - refuted.length);
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
