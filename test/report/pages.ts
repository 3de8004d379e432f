import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { compile } from '../../compiler/index.ts';
import { loadData } from '../../data/index.ts';
import { type Language, pageOf, type Report, reportOf, type ReportQuestion, wordsIn } from '../../report/index.ts';
import type { RunData } from '../../runtime/data.ts';
import { table } from '../runtime/build.ts';

const examples = join(import.meta.dirname, '..', '..', 'examples');

/** A plan of the examples with its data. */
export async function exampleQuestion(name: string): Promise<ReportQuestion> {
  const text = readFileSync(join(examples, name, `${name}.plan`), 'utf8');
  const { calculation } = compile(text);
  if (calculation === undefined) throw new Error(`${name} has errors`);
  const { data, problems } = await loadData(calculation, { folder: join(examples, name, 'data') });
  return { calculation, data, problems, text };
}

/** A plan with tables as texts. */
export function questionOf(text: string, tables: Readonly<Record<string, string>>): ReportQuestion {
  const { calculation, diagnostics } = compile(text);
  if (calculation === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const { payees, inputs, ...others } = Object.fromEntries(
    Object.entries(tables).map(([name, csv]) => [name, table(`${name}.csv`, ...csv.trim().split('\n'))]),
  );
  const data: RunData = { tables: others, ...(payees && { payees }), ...(inputs && { inputs }) };
  return { calculation, data, text };
}

async function reported(question: ReportQuestion): Promise<Report> {
  const found = await reportOf(question);
  if ('unknown' in found) throw new Error(found.unknown);
  return found;
}

export async function pageFor(question: ReportQuestion, language: Language = 'en'): Promise<string> {
  return pageOf(await reported({ ...question, words: wordsIn(language).statement }), language);
}

/** What is needed of a page that was read. */
export interface PagePart {
  readonly localName: string;
  readonly textContent: string;
  readonly outerHTML: string;
  readonly children: Iterable<PagePart>;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  querySelectorAll(selector: string): Iterable<PagePart>;
  getAttribute(name: string): string | null;
}

export function readPage(page: string): PagePart {
  const { document } = parseHTML(page) as { readonly document: { readonly documentElement: PagePart } };
  return document.documentElement;
}

/** Texts of the parts that a selector finds, blanks as one. */
export function textsOf(page: PagePart, selector: string): readonly string[] {
  return [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
}

/** The rows of a table as `cell | cell`. */
export function rowsOf(page: PagePart, selector: string): readonly string[] {
  return [...page.querySelectorAll(`${selector} tr`)].map((row) => textsOf(row, 'th,td').join(' | '));
}
