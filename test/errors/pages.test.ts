import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codes, renderDiagnostic, runExamples } from '../../compiler/index.ts';
import { catalogue } from '../../compiler/diagnostics/catalogue.ts';
import { contentsOf, folder, pages, type Case, type Page } from '../../scripts/errors/page.ts';
import { compiledPlan, isAboutData, plansOf, problemsOf, quotedIn, saidOfData, saidOfPlan } from '../../scripts/errors/said.ts';

const all = pages();
const codesOf = (found: readonly { readonly code: string }[]): readonly string[] => found.map(({ code }) => code);

/** Their pages describe them: the text is too large to print, the bytes are no text, or no plan as written leads there. */
const onlyDescribed = [
  ...['plan-too-large', 'plan-not-text', 'nested-too-deeply', 'nested-too-long'],
  ...['file-not-text', 'file-too-large', 'file-unreadable', 'file-kind-unknown', 'file-not-parquet', 'file-not-excel'],
  ...[
    'result-not-written',
    'as-of-not-readable',
    'alert-not-decided',
    'message-not-sent',
    'no-payee',
    'no-record',
    'fund-not-rounded',
    'calculation-not-readable',
    'calculation-version-unknown',
  ],
  ...['row-not-there', 'key-not-changed', 'rows-in-plan', 'amount-not-said'],
  ...['depends-on-itself', 'period-not-whole', 'record-undated', 'not-per-record', 'currencies-differ'],
];

/** The codes that stand in the source of the runtime and of the readers of data. */
function dataCodes(): readonly string[] {
  const root = join(folder, '..', '..');
  const files = ['runtime', 'data'].flatMap((part) =>
    readdirSync(join(root, part), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  const written = /(?:\bcode: |\b(?:fault|wrong|refused|refuse)\(\s*)'([a-z]+(?:-[a-z0-9]+)+)'/g;
  const found = files.flatMap((text) => [...text.matchAll(written)].map(([, code = '']) => code));
  const computed = ['average-of-none', 'highest-of-none', 'lowest-of-none'];
  return [...new Set([...found, ...computed])].toSorted();
}

/** What is said of data though nothing need be wrong. */
const notices = ['table-empty', 'period-without-data', 'nobody-contributes'];

function kindOf(code: string): string {
  const entry = Object.hasOwn(catalogue, code) ? catalogue[code as keyof typeof catalogue] : undefined;
  if (entry === undefined) return notices.includes(code) ? 'Notice in the data' : 'Problem in the data';
  return `${entry.severity.slice(0, 1).toUpperCase()}${entry.severity.slice(1)}`;
}

describe('the pages', () => {
  test('every code of the compiler has one', () => {
    const missing = codes.filter((code) => !codesOf(all).includes(code));
    expect(missing).toEqual([]);
  });
  test('every code of the runtime and of the readers of data has one', () => {
    expect(dataCodes().length).toBeGreaterThan(50);
    expect(dataCodes().filter((code) => !codesOf(all).includes(code))).toEqual([]);
  });
  test('no page is about a code that there is no more', () => {
    const known: readonly string[] = [...codes, ...dataCodes()];
    expect(codesOf(all).filter((code) => !known.includes(code))).toEqual([]);
  });
  test('those that only describe are named here', () => {
    expect(all.filter(({ cases }) => cases.length === 0).map(({ code }) => code)).toEqual(onlyDescribed.toSorted());
  });
  test('the table lists them all; `node scripts/errors.ts` writes it', () => {
    expect(readFileSync(join(folder, 'README.md'), 'utf8').replaceAll(/ +\||-+-\|/g, ' |')).toEqual(
      contentsOf(all).replaceAll(/ +\||-+-\|/g, ' |'),
    );
  });
  test.each(all)('$code begins with its title, its kind and a sentence', (page) => {
    expect(page.text).toMatch(/^# [^\n]+[^\n.]\n\n\*[^\n]+\.\* `[a-z0-9-]+`\n\n[A-Z`"0-9]/);
    expect([page.kind, page.text.split('\n')[2]]).toEqual([kindOf(page.code), `*${kindOf(page.code)}.* \`${page.code}\``]);
  });
});

function casesOf(
  isWanted: (each: Case) => boolean,
): readonly { readonly code: string; readonly page: Page; readonly of: Case }[] {
  return all.flatMap((page) => page.cases.filter(isWanted).map((of) => ({ code: page.code, page, of })));
}

describe('a page about a plan', () => {
  const cases = casesOf((each) => !isAboutData(each));
  test.each(cases)('$code: its bad plan says what the page quotes, and no other error', ({ code, of }) => {
    const [bad = ''] = plansOf(of, 'bad');
    expect(saidOfPlan(of, code)).toEqual(quotedIn(of));
    const errors = compiledPlan(bad, of, 'bad').diagnostics.filter(({ severity }) => severity === 'error');
    expect(codesOf(errors).filter((found) => found !== code)).toEqual([]);
  });
  test.each(cases)('$code: its mended plans have no error, and do not say it', ({ code, of }) => {
    expect(plansOf(of, 'mended').length).toBeGreaterThan(0);
    for (const text of plansOf(of, 'mended')) {
      const said = compiledPlan(text, of, 'mended').diagnostics.filter(
        (found) => found.severity === 'error' || found.code === code,
      );
      expect(said.map((found) => renderDiagnostic(found, text, 'my.plan'))).toEqual([]);
    }
  });
  test.each(cases)('$code: its mended plans pay what their examples say', ({ of }) => {
    for (const text of plansOf(of, 'mended')) {
      for (const { expected, actual } of runExamples(text)) expect(actual).toEqual(expected);
    }
  });
});

describe('a page about data', () => {
  const cases = casesOf(isAboutData);
  test.each(cases)('$code: its bad data says what the page quotes', async ({ code, of }) => {
    expect(saidOfData(await problemsOf(of, 'bad'), code)).toEqual(quotedIn(of));
    expect(quotedIn(of)).not.toBe('');
  });
  test.each(cases)('$code: its mended data has no problem at all', async ({ code, of }) => {
    if (code === 'two-files-for-table') return;
    const found = await problemsOf(of, 'mended');
    expect(codesOf(found.filter((problem) => problem.severity === undefined || problem.code === code))).toEqual([]);
  });
});
