import { caseOf, type Question } from '../simulate/index.ts';
import { compileOptions, planText, stopped } from './compiled.ts';
import { exit, type Exit } from './exit.ts';
import type { VaryWords } from './options.ts';
import { preparedPlan } from './prepared.ts';
import type { Terminal } from './terminal.ts';

export type Asked = { readonly kind: 'asked'; readonly question: Question } | { readonly kind: 'stopped'; readonly code: Exit };

/** What is asked: of a payee of the data, or of a case with the figures of the plan's first example and of `--set`. */
export async function askedQuestion(plan: string, words: VaryWords, what: string, terminal: Terminal): Promise<Asked> {
  const { vary } = words;
  if (vary === undefined) return stopped('Say which figure varies: --vary sales.', terminal);
  return words.payee === undefined
    ? questionOfCase(plan, words, { vary, what }, terminal)
    : questionOfPayee(plan, words, { vary, what, payee: words.payee }, terminal);
}

async function questionOfPayee(
  plan: string,
  words: VaryWords,
  asked: Pick<Question, 'vary' | 'what' | 'payee'>,
  terminal: Terminal,
): Promise<Asked> {
  const { period } = words;
  if (period === undefined) return stopped(`Say of which pay period: --period 2026-01.`, terminal);
  const prepared = await preparedPlan(plan, words, terminal);
  if (prepared.kind === 'stopped') return prepared;
  const { calculation, loaded, options } = prepared;
  return { kind: 'asked', question: { ...asked, calculation, data: loaded.data, options, period } };
}

async function questionOfCase(
  plan: string,
  words: VaryWords,
  asked: Pick<Question, 'vary' | 'what'>,
  terminal: Terminal,
): Promise<Asked> {
  const read = await planText(plan, terminal);
  if (read.kind === 'stopped') return read;
  const { compile } = await import('../compiler/index.ts');
  const compilation = compile(read.text, compileOptions(words, read.folder));
  const { calculation } = compilation;
  if (calculation === undefined) {
    terminal.err('The plan has errors: `upside check` says them.\n');
    return { kind: 'stopped', code: exit.planHasErrors };
  }
  const { firstFigures } = await import('../compiler/examples/first-figures.ts');
  const figures = { ...firstFigures(compilation), ...words.set };
  const isParam = ([name]: readonly [string, string]): boolean => calculation.params.some((param) => param.name === name);
  const set = Object.fromEntries(Object.entries(figures).filter(isParam));
  const made = caseOf(calculation, figures, words.period);
  const options = { set, instead: made.instead, currency: words.currency ?? 'USD' };
  const { data, payee, period } = made;
  return { kind: 'asked', question: { ...asked, calculation: made.calculation, data, options, payee, period } };
}
