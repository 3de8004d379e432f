import type { Problem, Trace } from '../../runtime/data.ts';
import { explain } from '../../runtime/index.ts';
import { didYouMean } from '../../runtime/near.ts';
import { jsonText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { RunWords } from '../options.ts';
import { allProblems, isAboutTheWords, preparedPlan, type Prepared } from '../prepared.ts';
import { counted, problemLines } from '../render/problems.ts';
import { traceLines } from '../render/trace.ts';
import type { Terminal } from '../terminal.ts';

interface Explained {
  readonly payee: string;
  readonly period: string;
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
  const { calculation, loaded, options } = prepared;
  const asked = { ...options, payee, period, ...(component === undefined ? {} : { component }) };
  const { traces, problems } = explain(calculation, loaded.data, asked);
  const explained = { payee, period, traces, problems: allProblems(loaded.problems, problems) };
  const wrong = explained.problems.find(isAboutTheWords);
  if (wrong !== undefined) return stopped(wrong.message, terminal).code;
  if (words.json === true) terminal.out(jsonText({ plan: calculation.plan.name, ...explained }));
  else show(calculation.plan.name, explained, terminal);
  return explained.problems.length === 0 ? exit.fine : exit.dataProblems;
}

function unknownComponent(
  { calculation }: Extract<Prepared, { kind: 'prepared' }>,
  component: string | undefined,
): string | undefined {
  const names = calculation.components.map(({ name }) => name);
  if (component === undefined || names.includes(component)) return undefined;
  return `The plan has no component ${component}; it has ${names.join(', ')}.${didYouMean(component, names)}`;
}

function show(plan: string, { payee, period, traces, problems }: Explained, { out, err, colors }: Terminal): void {
  const blocks = traces.map((trace) => [...traceLines(trace, colors), '']);
  out([colors.bold(`${plan}: ${payee}, ${period}`), '', ...blocks.flat()].join('\n'));
  if (problems.length === 0) return;
  err([`${counted(problems.length, 'problem')}:`, ...problemLines(problems, colors), ''].join('\n'));
}
