import { type Goal, type Question, type Solution, solve as solved, type Standing } from '../../simulate/index.ts';
import { jsonText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import { amountOf, percentOf, readWritten, showsPercent } from '../figure-text.ts';
import type { SolveWords } from '../options.ts';
import { askedQuestion } from '../question.ts';
import type { Terminal } from '../terminal.ts';

/** `upside solve`: what a figure has to be for so much to be paid. */
export async function solve(plan: string, words: SolveWords, terminal: Terminal): Promise<Exit> {
  const wanted = goalOf(words.for ?? '');
  if (wanted === undefined)
    return stopped('Say what is wanted: --for "payout at least 15,000", or --for "commission = 2,000".', terminal).code;
  const asked = await askedQuestion(plan, words, wanted.what, terminal);
  if (asked.kind === 'stopped') return asked.code;
  const range = { from: readWritten(words.from ?? ''), to: readWritten(words.to ?? '') };
  const { from, to } = range;
  const { goal } = wanted;
  const found = solved({ ...asked.question, goal, ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  if ('problems' in found) return stopped(found.problems.map(({ message }) => message).join('\n'), terminal).code;
  if (words.json === true) terminal.out(jsonText(found.solution));
  else terminal.out([...linesOf(found.solution, asked.question), ''].join('\n'));
  return exit.fine;
}

function goalOf(text: string): { readonly what: string; readonly goal: Goal } | undefined {
  const found = /^\s*(.+?)\s*(at least|exactly|>=|=)\s*(\S+)\s*$/.exec(text);
  const amount = readWritten(found?.[3] ?? '');
  if (found === null || amount === undefined) return undefined;
  const kind = found[2] === '=' || found[2] === 'exactly' ? 'exactly' : 'at-least';
  return { what: (found[1] ?? '').replaceAll('"', ''), goal: { kind, amount } };
}

function linesOf(solution: Solution, { calculation, vary, what = 'payout' }: Question): readonly string[] {
  const figureOf = showsPercent(calculation, vary) ? percentOf : amountOf;
  switch (solution.kind) {
    case 'reached':
      return [
        `${vary} ${figureOf(solution.at)} pays ${what} ${amountOf(solution.paid)}.`,
        ...(solution.isSure ? [] : ['Some lesser figure might do, too: too much hangs on single cents.']),
        ...standingLines(solution, vary, figureOf),
      ];
    case 'jumped': {
      const { below, at, paid, causes } = solution;
      const why = causes.length === 0 ? '' : ` (${causes.map(({ words }) => words).join('; ')})`;
      return [
        `Not reached: ${what} jumps from ${amountOf(below.paid)} to ${amountOf(paid)} at ${vary} ${figureOf(at)}${why}.`,
        ...standingLines(solution, vary, figureOf),
      ];
    }
    case 'missed': {
      const most =
        solution.most === undefined
          ? ''
          : ` The most is ${amountOf(solution.most.paid)}, at ${vary} ${figureOf(solution.most.at)}.`;
      return [`Not reached, whatever ${vary} is.${most}`];
    }
  }
}

function standingLines({ rate, next }: Standing, vary: string, figureOf: (text: string) => string): readonly string[] {
  const words = next?.causes.map((cause) => cause.words).join('; ') ?? '';
  return [
    ...(rate === undefined ? [] : [`Each more pays ${figureOf === percentOf ? amountOf(rate) : percentOf(rate)} of it.`]),
    ...(next === undefined
      ? []
      : [
          `Next, at ${vary} ${figureOf(next.at)}: ${words === '' ? 'something changes' : words}; ${figureOf(next.missing)} more.`,
        ]),
  ];
}
