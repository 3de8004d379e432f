import { type Progress, type ProgressName, type ProgressLine, progressOf } from '../../outlook/index.ts';
import { jsonText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { RunWords } from '../options.ts';
import { allProblems, preparedPlan, wrongWords } from '../prepared.ts';
import { countedProblems, isNotice, problemLines } from '../render/problems.ts';
import { noFigure, tableLines, type TextTable } from '../render/table.ts';
import type { Terminal } from '../terminal.ts';

export interface ProgressWords extends RunWords {
  readonly by: string;
  readonly sales?: string;
  readonly target?: string;
}

/** `upside progress`: how far everybody has come as of a day, and what is still needed. */
export async function progress(plan: string, words: ProgressWords, terminal: Terminal): Promise<Exit> {
  const { asOf, by, sales, target } = words;
  if (asOf === undefined) return stopped('Say as of which day: --as-of 2026-02-14.', terminal).code;
  const prepared = await preparedPlan(plan, words, terminal);
  if (prepared.kind === 'stopped') return prepared.code;
  const { calculation, loaded, options } = prepared;
  const question = { asOf, by, ...(sales !== undefined && { sales }), ...(target !== undefined && { target }) };
  const found = progressOf(calculation, loaded.data, question, options);
  if ('unknown' in found) return stopped(found.unknown, terminal).code;
  const problems = allProblems(loaded.problems, found.problems);
  const wrong = wrongWords(problems, words);
  if (wrong !== undefined) return stopped(wrong, terminal).code;
  if (words.json === true) terminal.out(jsonText({ ...found, asOf, problems }));
  else show(found, asOf, problems, terminal);
  return problems.every(isNotice) ? exit.fine : exit.dataProblems;
}

const heads: Readonly<Record<ProgressName, string>> = {
  ...{ sales: 'sales', target: 'target', attainment: 'attainment', gap: 'gap', elapsed: 'elapsed', pace: 'pace' },
  ...{ neededPerDay: 'needed per day', expectedOn: 'expected on', orders: 'orders', averageOrder: 'average order' },
  ...{ ordersNeeded: 'orders needed', lastYear: 'last year', growth: 'growth' },
};

function show(found: Progress, asOf: string, problems: Parameters<typeof problemLines>[0], terminal: Terminal): void {
  const { out, err, colors, width } = terminal;
  const periods = [...new Set(found.lines.map(({ period }) => period))];
  const blocks = periods.flatMap((period) => {
    const lines = found.lines.filter((line) => line.period === period);
    return [colors.bold(`${period}, as of ${asOf}`), ...tableLines(tableOf(found.by, lines), width), ''];
  });
  out(blocks.length === 0 ? 'Nobody is on the plan then.\n' : `${blocks.join('\n')}\n`);
  if (problems.length > 0) err([`${countedProblems(problems)}:`, ...problemLines(problems, colors), ''].join('\n'));
}

/** A row for each of them; a figure that nobody has is left out. */
function tableOf(by: string, lines: readonly ProgressLine[]): TextTable {
  const isSaid = (name: ProgressName): boolean => lines.some(({ figures }) => (figures[name]?.value ?? '0') !== '0');
  const names = (Object.keys(heads) as ProgressName[]).filter((name) => name === 'sales' || isSaid(name));
  return {
    head: [by, ...names.map((name) => heads[name])],
    rows: lines.map(({ about, figures }) => [
      about.kind === 'company' ? 'company' : about.name,
      ...names.map((name) => figures[name]?.shown ?? noFigure),
    ]),
  };
}
