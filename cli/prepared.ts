import { loadData, tablesFromFiles, type LoadedData } from '../data/index.ts';
import type { Calculation } from '../runtime/calculation.ts';
import type { Problem, RunOptions } from '../runtime/data.ts';
import { didYouMean } from '../runtime/near.ts';
import { compiledPlan, stopped } from './compiled.ts';
import type { Exit } from './exit.ts';
import type { RunWords } from './options.ts';
import { dataFolderOf, isFolder } from './plan-file.ts';
import type { Terminal } from './terminal.ts';

/** A plan with its data at hand, before anything is calculated. */
export type Prepared =
  | { readonly kind: 'prepared'; readonly calculation: Calculation; readonly loaded: LoadedData; readonly options: RunOptions }
  | { readonly kind: 'stopped'; readonly code: Exit };

export async function preparedPlan(plan: string, words: RunWords, terminal: Terminal): Promise<Prepared> {
  const compiled = await compiledPlan(plan, words, terminal);
  if (compiled.kind === 'stopped') return compiled;
  const { calculation } = compiled;
  const wrong = wrongNames(calculation, words);
  if (wrong !== undefined) return stopped(wrong, terminal);
  if (words.data !== undefined && !(await isFolder(words.data)))
    return stopped(`--data ${words.data}: there is no such folder.`, terminal);
  terminal.progress('Reading data …');
  const folder = words.data ?? (await dataFolderOf(compiled.folder));
  const loaded = await loadData(calculation, { folder, files: words.table ?? {} });
  terminal.progress('');
  return { kind: 'prepared', calculation, loaded, options: runOptionsOf(words) };
}

/** Names in `--table` and `--set` that the plan does not know. */
function wrongNames(calculation: Calculation, { table = {}, set = {} }: RunWords): string | undefined {
  const tables = tablesFromFiles(calculation);
  const settings = [...calculation.inputs, ...calculation.params].map(({ name }) => name);
  const noTable = Object.keys(table).find((name) => !tables.includes(name));
  if (noTable !== undefined) return `The plan reads no table ${noTable} from a file.${didYouMean(noTable, tables)}`;
  const noSetting = Object.keys(set).find((name) => !settings.includes(name));
  return noSetting === undefined ? undefined : `The plan has no input or param ${noSetting}.${didYouMean(noSetting, settings)}`;
}

function runOptionsOf({ period, payee, currency, set = {} }: RunWords): RunOptions {
  return {
    set,
    ...(period === undefined ? {} : { period }),
    ...(payee === undefined ? {} : { payee }),
    ...(currency === undefined ? {} : { currency }),
  };
}

/** What went wrong in reading and in calculating, once each: a table that could not be read is not also missing. */
export function allProblems(reading: readonly Problem[], calculating: readonly Problem[]): readonly Problem[] {
  const unread = new Set(reading.flatMap(({ table }) => table ?? []));
  const isSaid = ({ code, table }: Problem): boolean => code === 'missing-table' && table !== undefined && unread.has(table);
  const once = new Map(
    [...reading, ...calculating.filter((problem) => !isSaid(problem))].map((problem) => [JSON.stringify(problem), problem]),
  );
  return [...once.values()];
}

/** A period or a payee that was asked for and does not exist: the words are wrong, not the data. */
export function wrongWords(problems: readonly Problem[], { period, payee }: RunWords): string | undefined {
  const hasPayees = !problems.some(({ code }) => code === 'no-payees');
  const codes = [
    ...(period === undefined ? [] : ['period-not-readable', 'no-period', 'too-many-periods']),
    ...(payee === undefined || !hasPayees ? [] : ['unknown-payee']),
  ];
  return problems.find(({ code, file }) => file === undefined && codes.includes(code))?.message;
}
