import type { Problem, RunResult, Trace } from '../../runtime/data.ts';
import { prepare, renderStatement } from '../../runtime/index.ts';
import { didYouMean } from '../../runtime/near.ts';
import { jsonText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { RunWords } from '../options.ts';
import { allProblems, preparedPlan, type Ready, wrongWords } from '../prepared.ts';
import { countedProblems, isNotice, problemLines } from '../render/problems.ts';
import type { Terminal } from '../terminal.ts';

interface Explained {
  readonly payee: string;
  readonly period: string;
  readonly result: RunResult;
  readonly traces: readonly Trace[];
  readonly problems: readonly Problem[];
}

/** `upside explain`: a payee's pay of one period with the reason for every figure. */
export async function explainPayout(plan: string, words: RunWords, terminal: Terminal): Promise<Exit> {
  const { payee, period, component } = words;
  if (payee === undefined || period === undefined)
    return stopped('Say whose pay to explain: --payee ID --period PERIOD.', terminal).code;
  const prepared = await preparedPlan(plan, words, terminal);
  if (prepared.kind === 'stopped') return prepared.code;
  const unknown = unknownComponent(prepared, component);
  if (unknown !== undefined) return stopped(unknown, terminal).code;
  const explained = explainedBy(prepared, payee, period, component);
  const wrong = wrongWords(explained.problems, words) ?? noPayPeriod(explained);
  if (wrong !== undefined) return stopped(wrong, terminal).code;
  if (words.json === true) terminal.out(jsonOf(explained));
  else show(explained, terminal);
  return explained.problems.every(isNotice) ? exit.fine : exit.dataProblems;
}

/** Problems of others are left out: this is about one payee. */
function explainedBy(
  { calculation, loaded, options }: Ready,
  payee: string,
  period: string,
  component: string | undefined,
): Explained {
  const prepared = prepare(calculation, loaded.data, { ...options, payee, period });
  const result = prepared.result();
  const { traces, problems } = prepared.trace(payee, period, component);
  const own = [...result.problems, ...problems].filter((problem) => problem.payee === undefined || problem.payee === payee);
  return { payee, period, result, traces, problems: allProblems(loaded.problems, own) };
}

/** A statement is of one pay period: a quarter of a plan that pays monthly has three. */
function noPayPeriod({ period, result }: Explained): string | undefined {
  const paid = [...new Set(result.payouts.map((line) => line.period))];
  if (paid.length === 0 || paid.includes(period)) return undefined;
  return `${period} is no pay period of this plan; explain one of ${paid.join(', ')}.`;
}

function jsonOf({ result, payee, period, traces, problems }: Explained): string {
  const { plan, currency, payouts } = result;
  return jsonText({ plan, payee, period, currency, payouts, traces, problems });
}

function unknownComponent({ calculation }: Ready, component: string | undefined): string | undefined {
  const names = calculation.components.map(({ name }) => name);
  if (component === undefined || names.includes(component)) return undefined;
  return `The plan has no component ${component}; it has ${names.join(', ')}.${didYouMean(component, names)}`;
}

function show({ payee, period, result, traces, problems }: Explained, { out, err, colors }: Terminal): void {
  out(renderStatement(result, traces, { payee, period }));
  if (problems.length === 0) return;
  err([`\n${countedProblems(problems)}:`, ...problemLines(problems, colors), ''].join('\n'));
}
