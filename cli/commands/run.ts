import { basename } from 'node:path';
import { resultEndingOf, resultEndings, resultJson, writeResult } from '../../data/index.ts';
import type { RunResult } from '../../runtime/data.ts';
import { combined } from '../../runtime/index.ts';
import { exit, type Exit } from '../exit.ts';
import type { PayWords } from '../options.ts';
import { paidBy } from '../paid-by.ts';
import { allProblems, isAboutWords, preparedPlans, type Ready, wrongWords } from '../prepared.ts';
import { stopped } from '../compiled.ts';
import { grouped } from '../render/amounts.ts';
import { payoutLines } from '../render/payouts.ts';
import { counted, countedProblems, isNotice, problemLines } from '../render/problems.ts';
import { rowLines } from '../render/rows.ts';
import type { Terminal } from '../terminal.ts';
import { isVerified } from '../verified.ts';

/** `upside run`: payouts of plans over their data, on standard output or in a file; problems on standard error. */
export async function run(plans: readonly string[], words: PayWords, terminal: Terminal): Promise<Exit> {
  if (words.out !== undefined && resultEndingOf(words.out) === undefined) {
    return stopped(`--out ${words.out}: its name must end in ${resultEndings.join(', ')}.`, terminal).code;
  }
  const prepared = await preparedPlans(plans, words, terminal);
  if ('kind' in prepared) return prepared.code;
  terminal.progress('Calculating …');
  const paid: { readonly ready: Ready; readonly result: RunResult }[] = [];
  for (const ready of prepared) paid.push({ ready, result: await resultOf(ready, prepared.length > 1, words.workers) });
  terminal.progress('');
  const results = paid.map(({ result }) => result);
  const wrong = results.map(({ problems }) => wrongWords(problems, words));
  const [first] = wrong;
  if (first !== undefined && wrong.every((message) => message !== undefined)) return stopped(first, terminal).code;
  const result = combined(results.map((one) => withoutWords(one, words)));
  const differ = result.problems.find(({ code }) => code === 'currencies-differ');
  if (differ !== undefined) return stopped(differ.message, terminal).code;
  if (!paid.every(({ ready, result: own }) => isVerified(ready, own, words, terminal))) return exit.differs;
  const unwritten = words.out === undefined ? [] : await writeResult(result, words.out);
  if (unwritten.length > 0) return stopped(unwritten.map(({ message }) => message).join('\n'), terminal).code;
  if (words.json === true) terminal.out(resultJson(result));
  else show(result, words, terminal);
  return result.problems.every(isNotice) ? exit.fine : exit.dataProblems;
}

/** Of several, a plan without a name goes by its file. */
async function resultOf(
  { calculation, loaded, options, file }: Ready,
  isOneOfSeveral: boolean,
  workers?: number,
): Promise<RunResult> {
  const result = await paidBy(workers, calculation, loaded.data, options);
  const plan = isOneOfSeveral && result.plan === '' ? basename(file, '.plan') : result.plan;
  return { ...result, plan, problems: allProblems(loaded.problems, result.problems) };
}

/** A period or payee that some plans know is nothing wrong with the others. */
const withoutWords = (result: RunResult, words: PayWords): RunResult => ({
  ...result,
  problems: result.problems.filter((problem) => !isAboutWords(problem, result.problems, words)),
});

function show(result: RunResult, { out }: PayWords, terminal: Terminal): void {
  const { colors, width } = terminal;
  const payouts = out === undefined ? payoutLines(result, width) : [`Wrote ${counted(result.payouts.length, 'line')} to ${out}.`];
  terminal.out([...heading(result, terminal), ...payouts, ...rowLines(result, width), ''].join('\n'));
  if (result.problems.length === 0) return;
  terminal.err(`\n${countedProblems(result.problems)}:\n`);
  terminal.err([...problemLines(result.problems, colors), ''].join('\n'));
}

function heading({ plan, payouts, totals, currency }: RunResult, { colors }: Terminal): readonly string[] {
  const periods = [...new Set(payouts.map(({ period }) => period))];
  const [from, to] = [periods[0], periods.at(-1)];
  if (from === undefined || to === undefined) return [];
  const when = from === to ? from : `${from} to ${to}`;
  return [`${colors.bold(plan === '' ? 'Payouts' : plan)}, ${when}: ${grouped(totals.payout)} ${currency} in all`];
}
