import { dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { writeText } from '../../data/index.ts';
import {
  type Base,
  type Comparison,
  type Grid,
  gridOf,
  type GridPoint,
  readGrid,
  readScenarios,
  type Scenario,
  scenarioOf,
  whatIf as compare,
} from '../../simulate/index.ts';
import { onceEach } from '../../runtime/problems.ts';
import { compileOptions, jsonText, planText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { RunWords } from '../options.ts';
import { dataFolderOf } from '../plan-file.ts';
import { preparedPlan } from '../prepared.ts';
import { comparisonCsv, comparisonLines, gridCsv, gridLines } from '../render/comparison.ts';
import { countedProblems, isNotice, problemLines } from '../render/problems.ts';
import type { Terminal } from '../terminal.ts';

export interface WhatIfWords extends RunWords {
  readonly change?: readonly string[];
  readonly scenarios?: string;
  readonly plan?: readonly string[];
  readonly vary?: string;
}
type Stopped = { readonly kind: 'stopped'; readonly code: Exit };

/** `upside what-if`: what changes to a plan would cost, and who would win and lose by them. */
export async function whatIf(plan: string, words: WhatIfWords, terminal: Terminal): Promise<Exit> {
  const ending = words.out === undefined ? '.csv' : (/\.(csv|json|svg)$/i.exec(words.out)?.[0].toLowerCase() ?? '');
  if (ending === '') return stopped(`--out ${words.out ?? ''}: its name must end in .csv, .json or .svg.`, terminal).code;
  const base = await baseOf(plan, words, terminal);
  if ('kind' in base) return base.code;
  if (words.vary !== undefined) return varied(base, words.vary, words, terminal);
  const scenarios = await scenariosOf(plan, base, words, terminal);
  if ('kind' in scenarios) return scenarios.code;
  if (scenarios.length === 0)
    return stopped('Say what would change: --change "target = 33,000", --scenarios FILE, --plan OTHER.plan or --vary.', terminal)
      .code;
  const comparisons = compare(base, scenarios);
  return given(words, terminal, {
    json: comparisons,
    csv: comparisonCsv(comparisons),
    lines: comparisonLines(comparisons, terminal.width),
    svg: async () => (await import('../charts/differences.ts')).differencesChart(comparisons),
    problems: comparisons.flatMap(({ problems }) => problems),
  });
}

async function varied(base: Base, vary: string, words: WhatIfWords, terminal: Terminal): Promise<Exit> {
  const grid: Grid | { readonly wrong: string } = readGrid(vary);
  if ('wrong' in grid) return stopped(grid.wrong, terminal).code;
  const points: readonly GridPoint[] | { readonly wrong: string } = gridOf(base, grid, words.change);
  if ('wrong' in points) return stopped(points.wrong, terminal).code;
  return given(words, terminal, {
    json: points,
    csv: gridCsv(grid.vary, points),
    lines: gridLines(grid.vary, points, terminal.width),
    svg: async () => (await import('../charts/cost.ts')).costChart(grid.vary, points),
    problems: points.flatMap(({ comparison }) => comparison.problems),
  });
}

interface Given {
  readonly json: unknown;
  readonly csv: string;
  readonly lines: readonly string[];
  readonly svg: () => Promise<string>;
  readonly problems: Comparison['problems'];
}

/** As a file, as JSON, or as a table; problems on the side. */
async function given({ out, json }: WhatIfWords, terminal: Terminal, answer: Given): Promise<Exit> {
  if (out !== undefined) {
    const text = /svg$/i.test(out) ? await answer.svg() : /json$/i.test(out) ? jsonText(answer.json) : answer.csv;
    const unwritten = await writeText(text, out);
    if (unwritten.length > 0) return stopped(unwritten.map(({ message }) => message).join('\n'), terminal).code;
    terminal.out(`Wrote ${out}.\n`);
  } else terminal.out(json === true ? jsonText(answer.json) : [...answer.lines, ''].join('\n'));
  const problems = onceEach(answer.problems);
  if (problems.length > 0)
    terminal.err([`\n${countedProblems(problems)}:`, ...problemLines(problems, terminal.colors), ''].join('\n'));
  return problems.every(isNotice) ? exit.fine : exit.dataProblems;
}

async function baseOf(
  plan: string,
  words: WhatIfWords,
  terminal: Terminal,
): Promise<(Base & { readonly folder: string }) | Stopped> {
  const read = await planText(plan, terminal);
  if (read.kind === 'stopped') return read;
  const prepared = await preparedPlan(plan, words, terminal);
  if (prepared.kind === 'stopped') return prepared;
  const { calculation, loaded, options } = prepared;
  const { text, folder } = read;
  return { text, folder, calculation, data: loaded.data, options, compileOptions: compileOptions(words, folder) };
}

async function scenariosOf(
  plan: string,
  base: Base & { readonly folder: string },
  words: WhatIfWords,
  terminal: Terminal,
): Promise<readonly Scenario[] | Stopped> {
  const fromFile = words.scenarios === undefined ? [] : await scenariosIn(words.scenarios);
  if ('wrong' in fromFile) return stopped(`${words.scenarios ?? ''}: ${fromFile.wrong}`, terminal);
  const { change = [] } = words;
  const asked = [
    ...(change.length === 0 ? [] : [{ name: change.join('; '), changes: change }]),
    ...(words.plan ?? []).map((other) => ({ name: other, changes: [], plan: other })),
    ...fromFile,
  ];
  const scenarios: Scenario[] = [];
  for (const { name, changes, ...other } of asked) {
    const from = 'plan' in other ? await otherPlan(plan, base, other.plan, words, terminal) : base;
    if ('kind' in from) return from;
    const made = scenarioOf(name, changes, from);
    if ('wrong' in made) return stopped(made.wrong, terminal);
    scenarios.push(made);
  }
  return scenarios;
}

/** Another version of the plan over the same data. */
async function otherPlan(
  plan: string,
  base: { readonly folder: string },
  other: string,
  words: WhatIfWords,
  terminal: Terminal,
): Promise<Base | Stopped> {
  const data = words.data ?? (await dataFolderOf(base.folder));
  return other === plan ? stopped(`${other} is the plan itself.`, terminal) : baseOf(other, { ...words, data }, terminal);
}

async function scenariosIn(file: string): Promise<ReturnType<typeof readScenarios>> {
  try {
    const read = readScenarios(await readFile(file, 'utf8'));
    if ('wrong' in read) return read;
    return read.map((each) => (each.plan === undefined ? each : { ...each, plan: join(dirname(file), each.plan) }));
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
