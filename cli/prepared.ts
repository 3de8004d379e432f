import { loadData, tablesFromFiles, type LoadedData } from '../data/index.ts';
import type { Calculation } from '../runtime/calculation.ts';
import type { Problem, RunOptions } from '../runtime/data.ts';
import { didYouMean } from '../runtime/near.ts';
import { type Compiled, compiledPlan, stopped } from './compiled.ts';
import { exit, type Exit } from './exit.ts';
import type { RunWords } from './options.ts';
import { dataFolderOf, isFolder } from './plan-file.ts';
import type { Terminal } from './terminal.ts';

/** A plan with its data at hand, before anything is calculated. */
export interface Ready {
  readonly kind: 'prepared';
  readonly calculation: Calculation;
  readonly file: string;
  readonly loaded: LoadedData;
  readonly options: RunOptions;
}
interface Stopped {
  readonly kind: 'stopped';
  readonly code: Exit;
}

export async function preparedPlan(plan: string, words: RunWords, terminal: Terminal): Promise<Ready | Stopped> {
  const prepared = await preparedPlans([plan], words, terminal);
  const [first] = 'kind' in prepared ? [prepared] : prepared;
  return first ?? { kind: 'stopped', code: exit.wrongUsage };
}

/** Plans that are run together: a table or a figure that is named need be known to one of them. */
export async function preparedPlans(
  plans: readonly string[],
  words: RunWords,
  terminal: Terminal,
): Promise<readonly Ready[] | Stopped> {
  const all: Extract<Compiled, { readonly kind: 'ready' }>[] = [];
  for (const plan of plans) {
    const compiled = await compiledPlan(plan, words, terminal);
    if (compiled.kind === 'stopped') return compiled;
    all.push(compiled);
  }
  const wrong = wrongNames(
    all.map(({ calculation }) => calculation),
    words,
  );
  if (wrong !== undefined) return stopped(wrong, terminal);
  if (words.data !== undefined && !(await isFolder(words.data)))
    return stopped(`--data ${words.data}: there is no such folder.`, terminal);
  terminal.progress('Reading data …');
  const ready: Ready[] = [];
  for (const { calculation, file, folder } of all) {
    const files = knownOf(words.table, tablesFromFiles(calculation));
    const loaded = await loadData(calculation, { folder: words.data ?? (await dataFolderOf(folder)), files });
    const set = knownOf(words.set, settingNames(calculation));
    ready.push({ kind: 'prepared', calculation, file, loaded, options: runOptionsOf({ ...words, set }) });
  }
  terminal.progress('');
  return ready;
}

const settingNames = ({ inputs, params }: Calculation): readonly string[] => [...inputs, ...params].map(({ name }) => name);

function knownOf(given: Readonly<Record<string, string>> = {}, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(given).filter(([name]) => names.includes(name)));
}

/** Names in `--table` and `--set` that no plan knows. */
function wrongNames(calculations: readonly Calculation[], { table = {}, set = {} }: RunWords): string | undefined {
  const tables = calculations.flatMap(tablesFromFiles);
  const settings = calculations.flatMap(settingNames);
  const noTable = Object.keys(table).find((name) => !tables.includes(name));
  if (noTable !== undefined) return `The plan reads no table ${noTable} from a file.${didYouMean(noTable, tables)}`;
  const noSetting = Object.keys(set).find((name) => !settings.includes(name));
  return noSetting === undefined ? undefined : `The plan has no input or param ${noSetting}.${didYouMean(noSetting, settings)}`;
}

function runOptionsOf({ period, payee, currency, asOf, set = {} }: RunWords): RunOptions {
  return {
    set,
    ...(period === undefined ? {} : { period }),
    ...(payee === undefined ? {} : { payee }),
    ...(currency === undefined ? {} : { currency }),
    ...(asOf === undefined ? {} : { asOf }),
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
export const wrongWords = (problems: readonly Problem[], words: RunWords): string | undefined =>
  problems.find((problem) => isAboutWords(problem, problems, words))?.message;

/** Is it a problem with a word of the command line? */
export function isAboutWords(
  { code, file }: Problem,
  problems: readonly Problem[],
  { period, payee }: Pick<RunWords, 'period' | 'payee'>,
): boolean {
  const hasPayees = !problems.some((problem) => problem.code === 'no-payees');
  const codes = [
    ...(period === undefined ? [] : ['period-not-readable', 'no-period', 'too-many-periods']),
    ...(payee === undefined || !hasPayees ? [] : ['unknown-payee']),
    'as-of-not-readable',
  ];
  return file === undefined && codes.includes(code);
}
