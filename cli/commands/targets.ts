import { tableCsv, writeText } from '../../data/index.ts';
import { targetsOf, type Targets } from '../../outlook/index.ts';
import { jsonText, stopped } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import type { RunWords } from '../options.ts';
import { allProblems, preparedPlan, wrongWords } from '../prepared.ts';
import { grouped } from '../render/amounts.ts';
import { counted, countedProblems, isNotice, problemLines } from '../render/problems.ts';
import { tableLines, type TextTable } from '../render/table.ts';
import type { Terminal } from '../terminal.ts';

export interface TargetsWords extends RunWords {
  readonly figure: string;
}

/** `upside targets`: what everybody is to reach, as a table that plans read. */
export async function targets(plan: string, words: TargetsWords, terminal: Terminal): Promise<Exit> {
  const { figure, out } = words;
  if (out !== undefined && !out.toLowerCase().endsWith('.csv'))
    return stopped(`--out ${out}: its name must end in .csv.`, terminal).code;
  const prepared = await preparedPlan(plan, words, terminal);
  if (prepared.kind === 'stopped') return prepared.code;
  const { calculation, loaded, options } = prepared;
  const found = targetsOf(calculation, loaded.data, figure, options);
  if ('unknown' in found) return stopped(found.unknown, terminal).code;
  const problems = allProblems(loaded.problems, found.problems);
  const wrong = wrongWords(problems, words);
  if (wrong !== undefined) return stopped(wrong, terminal).code;
  const unwritten = out === undefined ? [] : await writeText(tableCsv(found.table), out);
  if (unwritten.length > 0) return stopped(unwritten.map(({ message }) => message).join('\n'), terminal).code;
  if (words.json === true) terminal.out(jsonText({ ...found, problems }));
  else show(found, out, terminal);
  if (problems.length > 0 && words.json !== true)
    terminal.err([`\n${countedProblems(problems)}:`, ...problemLines(problems, terminal.colors), ''].join('\n'));
  return problems.every(isNotice) ? exit.fine : exit.dataProblems;
}

function show({ table, totals, figure }: Targets, out: string | undefined, { out: print, width }: Terminal): void {
  if (out !== undefined) print(`Wrote ${counted(table.rowCount, 'line')} to ${out}.\n`);
  else print([...tableLines(byPeriod(table, totals, figure), width), ''].join('\n'));
}

/** A row per payee, a column per period. */
function byPeriod(table: Targets['table'], totals: Targets['totals'], figure: string): TextTable {
  const [who, when, what] = table.columns;
  const periods = Object.keys(totals);
  const figures = new Map(what?.cells.map((cell, i) => [`${who?.cells[i] ?? ''}\n${when?.cells[i] ?? ''}`, cell ?? '']));
  const names = [...new Set(who?.cells.map((name) => name ?? ''))];
  return {
    head: [`${figure} of`, ...periods],
    rows: names.map((name) => [name, ...periods.map((period) => grouped(figures.get(`${name}\n${period}`) ?? ''))]),
    foot: ['Total', ...periods.map((period) => grouped(totals[period] ?? ''))],
  };
}
