import type { Verdict } from '../../compiler/index.ts';
import { writeText } from '../../data/index.ts';
import {
  languages,
  type Language,
  pageOf,
  type PromiseLine,
  type Report,
  type ReportQuestion,
  reportOf,
  wordsIn,
} from '../../report/index.ts';
import { compileOptions, jsonText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { RunWords } from '../options.ts';
import { includeFrom, readPlan } from '../plan-file.ts';
import { preparedPlan, type Ready, wrongWords } from '../prepared.ts';
import { counted, countedProblems, isNotice } from '../render/problems.ts';
import type { Terminal } from '../terminal.ts';

export interface ReportCommandWords extends RunWords {
  readonly lang: string;
  readonly statements: boolean;
  readonly sales?: string;
  readonly target?: string;
}

/** `upside report`: one page about what a plan pays, with a statement for each payee. */
export async function report(plan: string, words: ReportCommandWords, terminal: Terminal): Promise<Exit> {
  const { out, lang } = words;
  if (out === undefined) return stopped('Say where the page is to be written: --out report.html.', terminal).code;
  if (plan === '-') return stopped('A report is made of a plan in a file: its words stand beside the figures.', terminal).code;
  const language = languages.find((one) => one === lang);
  if (language === undefined) return stopped(`--lang ${lang}: a report is written in ${languages.join(' or ')}.`, terminal).code;
  const prepared = await preparedPlan(plan, words, terminal);
  if (prepared.kind === 'stopped') return prepared.code;
  terminal.progress('Calculating …');
  const found = await reportOf(await questionOf(plan, prepared, words, language, terminal));
  terminal.progress('');
  if ('unknown' in found) return stopped(found.unknown, terminal).code;
  const wrong = wrongWords(found.problems, words);
  if (wrong !== undefined) return stopped(wrong, terminal).code;
  const unwritten = await writeText(pageOf(found, language), out);
  if (unwritten.length > 0) return stopped(unwritten.map(({ message }) => message).join('\n'), terminal).code;
  say(found, out, words, terminal);
  return found.problems.every(isNotice) ? exit.fine : exit.dataProblems;
}

function say(found: Report, out: string, { json }: ReportCommandWords, terminal: Terminal): void {
  const { people, problems, statements: payees } = found;
  const statements = payees.reduce((sum, one) => sum + one.statements.length, 0);
  if (json === true) {
    terminal.out(jsonText({ out, payees: people.length, statements, problems }));
    return;
  }
  terminal.out(`Wrote ${out}: ${counted(people.length, 'payee')}, ${counted(statements, 'statement')}.\n`);
  if (problems.length > 0) terminal.err(`${countedProblems(problems)}: the page says them.\n`);
}

/** A plan's text is read once more for its words and promises; a compiled plan has neither. */
async function questionOf(
  plan: string,
  { calculation, loaded, options }: Ready,
  words: ReportCommandWords,
  language: Language,
  terminal: Terminal,
): Promise<ReportQuestion> {
  const { sales, target, statements } = words;
  const read = await readPlan(plan, terminal);
  const written = read.kind === 'plan' ? { text: read.text, promises: await promisesOf(read.text, read.folder, words) } : {};
  return {
    ...{ calculation, data: loaded.data, problems: loaded.problems, options, words: wordsIn(language).statement },
    ...written,
    ...(sales !== undefined && { sales }),
    ...(target !== undefined && { target }),
    ...(!statements && { most: 0 }),
  };
}

async function promisesOf(text: string, folder: string, words: ReportCommandWords): Promise<readonly PromiseLine[]> {
  const { compile, provePromises } = await import('../../compiler/index.ts');
  const verdicts = provePromises(compile(text, compileOptions(words, folder)), { include: includeFrom(folder), search: 'quick' });
  return verdicts.map((verdict) => ({ promise: verdict.promise, kind: verdict.kind, sentence: sentenceOf(verdict) }));
}

function sentenceOf(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'proved':
      return '';
    case 'refuted':
      return verdict.sentence;
    case 'undecided':
      return verdict.stoppedBy ?? '';
    case 'waived':
      return verdict.because;
  }
}
