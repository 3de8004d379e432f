import { type Forecast, forecastOf, type Outlook } from '../../outlook/index.ts';
import { jsonText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { RunWords } from '../options.ts';
import { allProblems, preparedPlan } from '../prepared.ts';
import { grouped } from '../render/amounts.ts';
import { counted, countedProblems, isNotice, problemLines } from '../render/problems.ts';
import { noFigure, tableLines } from '../render/table.ts';
import type { Terminal } from '../terminal.ts';

export interface ForecastWords extends RunWords {
  readonly trials: string;
  readonly seed: string;
  readonly sales?: string;
}

const mostTrials = 100_000;

/** `upside forecast`: pay to the end of the period, from the pace and from what is open. */
export async function forecast(plan: string, words: ForecastWords, terminal: Terminal): Promise<Exit> {
  const { asOf, sales } = words;
  if (asOf === undefined) return stopped('Say as of which day: --as-of 2026-02-14.', terminal).code;
  const [trials, seed] = [wholeOf(words.trials), wholeOf(words.seed)];
  if (trials === undefined || trials < 1 || trials > mostTrials)
    return stopped(`--trials ${words.trials}: write a number from 1 to ${grouped(mostTrials.toString())}.`, terminal).code;
  if (seed === undefined) return stopped(`--seed ${words.seed}: write a whole number.`, terminal).code;
  const prepared = await preparedPlan(plan, words, terminal);
  if (prepared.kind === 'stopped') return prepared.code;
  const { calculation, loaded, options } = prepared;
  terminal.progress('Playing out the rest of the period …');
  const found = forecastOf(calculation, loaded.data, { asOf, trials, seed, ...(sales !== undefined && { sales }) }, options);
  terminal.progress('');
  if ('unknown' in found) return stopped(found.unknown, terminal).code;
  const problems = allProblems(loaded.problems, found.problems);
  if (words.json === true) terminal.out(jsonText({ ...found, problems }));
  else terminal.out([...linesOf(found, terminal.width), ''].join('\n'));
  if (problems.length > 0 && words.json !== true)
    terminal.err([`\n${countedProblems(problems)}:`, ...problemLines(problems, terminal.colors), ''].join('\n'));
  return problems.every(isNotice) ? exit.fine : exit.dataProblems;
}

/** `10,000` is a whole number, too. */
function wholeOf(text: string): number | undefined {
  const digits = text.replaceAll(/[,_]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

function linesOf(found: Forecast, width: number): readonly string[] {
  const { period, asOf, currency, trials, open, all, byPayee, accrual } = found;
  const from =
    open === 0
      ? 'nothing is open: pace alone'
      : `${counted(open, 'open record')}, played out ${grouped(trials.toString())} times`;
  const rows = byPayee.map(rowOf);
  const foot = ['Together', ...rowOf(all).slice(1)];
  return [
    `Pay of ${period} as of ${asOf}, in ${currency}: ${from}.`,
    '',
    ...tableLines(
      { head: ['Payee', 'earned', 'at pace', 'expected', '1 in 10 below', 'middle', '1 in 10 above'], rows, foot },
      width,
    ),
    '',
    `Accrual: ${grouped(accrual.earned)} earned by ${asOf}, ${grouped(accrual.expected)} still expected.`,
  ];
}

function rowOf({ name, earned, atPace, mean, low, middle, high }: Outlook): readonly string[] {
  return [
    name,
    ...[earned, atPace, mean, low, middle, high].map((amount) => (amount === undefined ? noFigure : grouped(amount))),
  ];
}
