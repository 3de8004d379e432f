import { send, writeText } from '../../data/index.ts';
import { type AlertEvent, alertsOf } from '../../runtime/alerts/index.ts';
import type { Problem } from '../../runtime/data.ts';
import { jsonText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { RunWords } from '../options.ts';
import { allProblems, preparedPlan, wrongWords } from '../prepared.ts';
import { counted, countedProblems, isNotice, problemLines } from '../render/problems.ts';
import type { Terminal } from '../terminal.ts';

export interface AlertsWords extends RunWords {
  readonly post?: string;
}

/** `upside alerts`: who is to be told of what, as of a day. */
export async function alerts(plan: string, words: AlertsWords, terminal: Terminal): Promise<Exit> {
  if (words.asOf === undefined) return stopped('Say as of which day: --as-of 2026-02-14.', terminal).code;
  const prepared = await preparedPlan(plan, words, terminal);
  if (prepared.kind === 'stopped') return prepared.code;
  const { calculation, loaded, options } = prepared;
  if ((calculation.alerts ?? []).length === 0)
    return stopped('The plan has no alert. Write `alert "Behind pace" when attainment is below 80% of elapsed`.', terminal).code;
  const found = await alertsOf(calculation, loaded.data, options);
  const problems = allProblems(loaded.problems, found.problems);
  const wrong = wrongWords(problems, words);
  if (wrong !== undefined) return stopped(wrong, terminal).code;
  const unsent = [...(await written(found.events, words)), ...(await posted(found.events, words))];
  if (words.json === true) terminal.out(jsonText({ events: found.events, problems: [...problems, ...unsent] }));
  else show(found.events, [...problems, ...unsent], terminal);
  return [...problems, ...unsent].every(isNotice) ? exit.fine : exit.dataProblems;
}

function written(events: readonly AlertEvent[], { out }: AlertsWords): Promise<readonly Problem[]> {
  return out === undefined ? Promise.resolve([]) : writeText(jsonText(events), out);
}

async function posted(events: readonly AlertEvent[], { post }: AlertsWords): Promise<readonly Problem[]> {
  return post === undefined ? [] : (await send(events, post)).problems;
}

function show(events: readonly AlertEvent[], problems: readonly Problem[], { out, err, colors }: Terminal): void {
  out([...events.flatMap(eventLines), `${counted(events.length, 'alert')}.`, ''].join('\n'));
  if (problems.length > 0) err([`\n${countedProblems(problems)}:`, ...problemLines(problems, colors), ''].join('\n'));
}

function eventLines({ alert, about, period, tell, receiver, figures }: AlertEvent): readonly string[] {
  const whose = about.kind === 'company' ? 'the company' : about.name;
  const told = tell === undefined ? '' : `, to ${receiver === undefined || receiver === tell ? tell : `${tell} ${receiver}`}`;
  const looked = Object.entries(figures).map(([name, { shown }]) => (name === shown ? name : `${name} ${shown}`));
  return [`${alert}: ${whose}, ${period}${told}`, ...(looked.length === 0 ? [] : [`  ${looked.join(', ')}`])];
}
