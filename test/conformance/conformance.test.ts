import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { casesOf, expectedIn, type ExampleCase } from '../../compiler/examples/case.ts';
import { writtenOf } from '../../compiler/examples/literal.ts';
import { compile, runCompiledExamples } from '../../compiler/index.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { plainText } from '../../runtime/numbers/printing.ts';
import { readDecimal } from '../../runtime/numbers/reading.ts';

/** Plans as published, with the figures that their sources print: each a `.plan` in this folder. */
const folder = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(folder));
const publishedFile = join(dirname(root), 'shared', 'conformance', 'published.json');

const ids = readdirSync(folder)
  .filter((name) => name.endsWith('.plan'))
  .map((name) => name.slice(0, -'.plan'.length));
const textOf = (id: string): string => readFileSync(join(folder, `${id}.plan`), 'utf8');

/** A row of docs/conformance.md. Figures in backquotes are those of the source that the plan does not show. */
interface Row {
  readonly id: string;
  readonly result: string;
  readonly left: readonly string[];
}
const rows: readonly Row[] = readFileSync(join(root, 'docs', 'conformance.md'), 'utf8')
  .split('\n')
  .map((line) => /^\| *([\w-]+) *\| *(exact|about|not expressible) *\|(.*)\| *$/.exec(line))
  .flatMap((found) => (found === null ? [] : [{ id: found[1] ?? '', result: found[2] ?? '', left: quotedIn(found[3] ?? '') }]));
const rowOf = (id: string): Row | undefined => rows.find((row) => row.id === id);

function quotedIn(why: string): readonly string[] {
  return [...why.matchAll(/`([^`]*)`/g)].map(([, quoted]) => quoted ?? '');
}

interface Figure {
  readonly value: exact.Exact;
  readonly about: boolean;
}

/** Every figure that an `expect` of the plan states: 20% as 0.2, and as 20. */
function figuresOf(text: string): readonly Figure[] {
  const examples = compile(text).tree.items.filter((item) => item.kind === 'example');
  return examples
    .flatMap((example) => casesOf(example))
    .flatMap((each) => [...each.expected, ...expectedOfRecords(each)])
    .flatMap(({ expected: { value, parts, about } }) =>
      [value, ...parts].flatMap((one) => writtenOf(one) ?? []).map((one) => ({ one, about })),
    )
    .flatMap(({ one: { value, scale }, about }) => [
      { value, about },
      { value: exact.divide(value, scale), about },
    ]);
}

/** What columns headed `expect …` say of single records. */
function expectedOfRecords({ records }: ExampleCase): ReturnType<typeof expectedIn> {
  return records.flatMap(({ rows: { header, rows: lines } }) =>
    lines.flatMap(({ cells }) => header.flatMap((cell, place) => expectedIn(cell, cells[place], {}))),
  );
}

describe.each(ids)('%s', (id) => {
  const text = textOf(id);
  test('names its source before its first item', () => {
    expect(text).toMatch(/^##[^\n]*\S/);
  });
  test('compiles without error or warning, and every example holds', () => {
    const compilation = compile(text);
    const complaints = compilation.diagnostics.filter(({ severity }) => severity !== 'note');
    expect(complaints.map(({ message }) => message)).toEqual([]);
    const outcomes = runCompiledExamples(compilation);
    expect(outcomes.length).toBeGreaterThan(0);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
  });
  test('is said to be what it is: exact, or about', () => {
    const result = figuresOf(text).some(({ about }) => about) ? 'about' : 'exact';
    expect(rowOf(id)?.result ?? 'exact').toBe(result);
  });
});

describe('docs/conformance.md', () => {
  test('has a row for each case at most, in order', () => {
    const named = rows.map(({ id }) => id);
    expect(named).toEqual([...new Set(named)].toSorted());
  });
  test('says of nothing that it cannot be expressed where a plan expresses it', () => {
    expect(rows.filter((row) => row.result === 'not expressible' && ids.includes(row.id))).toEqual([]);
    expect(rows.filter((row) => row.result !== 'not expressible' && !ids.includes(row.id))).toEqual([]);
  });
});

interface Published {
  readonly id: string;
  readonly source: { readonly title: string };
  readonly expected: unknown;
}

const isPublished = existsSync(publishedFile);
const title = isPublished ? 'every published case' : 'every published case: not compared, published.json is not here';

describe.skipIf(!isPublished)(title, () => {
  const cases = isPublished ? readPublished() : [];
  test('has a plan, or a row that says why not', () => {
    expect(cases.map(({ id }) => id).filter((id) => !ids.includes(id) && rowOf(id) === undefined)).toEqual([]);
  });
  test.each(cases.filter(({ id }) => ids.includes(id)))('$id has its source and all its figures', ({ id, source, expected }) => {
    expect(textOf(id)).toContain(source.title);
    const shown = figuresOf(textOf(id)).map(({ value }) => plainText(value));
    const left = rowOf(id)?.left ?? [];
    expect(numbersIn(expected).filter((number) => !shown.includes(plainOf(number)) && !left.includes(number))).toEqual([]);
  });
  test('of at least 122 every figure is met', () => {
    const met = cases.filter(({ id }) => ids.includes(id) && (rowOf(id)?.left.length ?? 0) === 0);
    expect(met.length).toBeGreaterThanOrEqual(122);
  });
});

function readPublished(): readonly Published[] {
  return JSON.parse(readFileSync(publishedFile, 'utf8')) as readonly Published[];
}

/** The figures of a case's `expected`, however deep they stand. */
function numbersIn(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(numbersIn);
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'string' && readDecimal(value) !== undefined ? [value] : [];
}
function plainOf(number: string): string {
  return plainText(readDecimal(number)?.value ?? exact.zero);
}
