import { exactOfRational, isBelow, zero } from '../../runtime/numbers/exact.ts';
import {
  caseOf,
  type Curve,
  curveOf,
  diffOf,
  type PlanDiff,
  type Region,
  regionsOf,
  type Version,
} from '../../simulate/index.ts';
import { compileOptions, jsonText, planText } from '../compiled.ts';
import { exit, type Exit } from '../exit.ts';
import { amountOf, percentOf, showsPercent } from '../figure-text.ts';
import { firstFigures } from '../../compiler/examples/first-figures.ts';
import type { RunWords } from '../options.ts';
import { dataFolderOf } from '../plan-file.ts';
import { preparedPlan } from '../prepared.ts';
import { comparisonLines, signed } from '../render/comparison.ts';
import { countedProblems, isNotice, problemLines } from '../render/problems.ts';
import { grouped } from '../render/amounts.ts';
import type { Terminal } from '../terminal.ts';

export interface DiffWords extends RunWords {
  readonly vary: string;
}
type Stopped = { readonly kind: 'stopped'; readonly code: Exit };

/** `upside diff`: what another version of a plan says otherwise, where it pays more or less, and what that comes to over data. */
export async function diff(plans: readonly [string, string], words: DiffWords, terminal: Terminal): Promise<Exit> {
  const [before, after] = [await versionOf(plans[0], words, terminal), await versionOf(plans[1], words, terminal)];
  if ('kind' in before) return before.code;
  if ('kind' in after) return after.code;
  const withData = words.data === undefined ? undefined : await overData(plans, words, [before, after], terminal);
  if (withData !== undefined && 'kind' in withData) return withData.code;
  const [old, now] = withData ?? [before, after];
  const found = diffOf(old, now, withData === undefined ? 'words' : 'data');
  const regions = found.isSameMeaning ? undefined : regionsBy(before, after, words);
  if (words.json === true)
    terminal.out(jsonText({ ...found, ...(regions !== undefined && { vary: words.vary, regions: regions.regions }) }));
  else terminal.out([...linesOf(found, terminal.width), ...regionLines(regions, words.vary), ''].join('\n'));
  const problems = found.pay?.all.problems ?? [];
  if (problems.length > 0 && words.json !== true)
    terminal.err([`\n${countedProblems(problems)}:`, ...problemLines(problems, terminal.colors), ''].join('\n'));
  return problems.every(isNotice) ? exit.fine : exit.dataProblems;
}

interface Read extends Version {
  /** What the plan's first example gives: a case to look at. */
  readonly figures: Readonly<Record<string, string>>;
  readonly folder: string;
}

async function versionOf(plan: string, words: DiffWords, terminal: Terminal): Promise<Read | Stopped> {
  const read = await planText(plan, terminal);
  if (read.kind === 'stopped') return read;
  const { text, folder } = read;
  const { compile } = await import('../../compiler/index.ts');
  const options = compileOptions(words, folder);
  const compilation = compile(text, options);
  if (compilation.calculation === undefined) {
    terminal.err(`${plan} has errors: \`upside check\` says them.\n`);
    return { kind: 'stopped', code: exit.planHasErrors };
  }
  const version = { text, calculation: compilation.calculation, data: { tables: {} }, compileOptions: options };
  return { ...version, figures: { ...firstFigures(compilation), ...words.set }, folder };
}

async function overData(
  plans: readonly [string, string],
  words: DiffWords,
  [before, after]: readonly [Read, Read],
  terminal: Terminal,
): Promise<readonly [Read, Read] | Stopped> {
  const data = words.data ?? (await dataFolderOf(before.folder));
  const [old, now] = [
    await preparedPlan(plans[0], { ...words, data }, terminal),
    await preparedPlan(plans[1], { ...words, data }, terminal),
  ];
  if (old.kind === 'stopped') return old;
  if (now.kind === 'stopped') return now;
  return [
    { ...before, data: old.loaded.data, options: old.options },
    { ...after, data: now.loaded.data, options: now.options },
  ];
}

interface Regions {
  readonly regions: readonly Region[];
  readonly isPercent: boolean;
}

/** Of one case, with the figures of the first example; undefined where the figure is in only one of the plans. */
function regionsBy(before: Read, after: Read, words: DiffWords): Regions | undefined {
  const figures = { ...before.figures, ...after.figures };
  const [first, second] = [curveBy(before, figures, words), curveBy(after, figures, words)];
  if (first === undefined || second === undefined) return undefined;
  const range = rangeOf(first, second);
  const [old, now] = [curveBy(before, figures, words, range), curveBy(after, figures, words, range)];
  if (old === undefined || now === undefined) return undefined;
  return { regions: regionsOf(old, now), isPercent: showsPercent(before.calculation, words.vary) };
}

type Range = Pick<Curve, 'from' | 'to'>;

function curveBy(
  { calculation }: Read,
  figures: Readonly<Record<string, string>>,
  { vary, currency = 'USD' }: DiffWords,
  range?: Range,
): Curve | undefined {
  const made = caseOf(calculation, figures);
  const { data, payee, period, instead } = made;
  const answer = curveOf({ calculation: made.calculation, data, options: { instead, currency }, payee, period, vary, ...range });
  return 'curve' in answer ? answer.curve : undefined;
}

/** What either of them looks at. */
function rangeOf(a: Curve, b: Curve): Range {
  const exactly = (text: string) => exactOfRational(text) ?? zero;
  const isLess = (x: string, y: string): boolean => isBelow(exactly(x), exactly(y));
  return { from: isLess(a.from, b.from) ? a.from : b.from, to: isLess(a.to, b.to) ? b.to : a.to };
}

function linesOf({ isSameMeaning, changes, pay }: PlanDiff, width: number): readonly string[] {
  if (isSameMeaning) return ['No difference: both plans mean the same.'];
  const words = changes.length === 0 ? ['No difference in what is paid.'] : changes.map((change) => change.words);
  if (pay === undefined) return words;
  const impacts = pay.byChange.map((impact) => `${signed(impact.comparison.all.difference)}  ${impact.words.join('; ')}`);
  const total = `${signed(pay.all.all.difference)}  in all: ${grouped(pay.all.all.base)} → ${grouped(pay.all.all.scenario)} ${pay.all.currency}`;
  return [...impacts, total, '', ...comparisonLines([pay.all], width)];
}

function regionLines(found: Regions | undefined, vary: string): readonly string[] {
  const { regions = [], isPercent = false } = found ?? {};
  const differing = regions.filter(({ pays }) => pays !== 'same');
  if (found === undefined || differing.length === 0) return [];
  const shown = (text: string): string => (isPercent ? percentOf(text) : amountOf(text));
  const lines = regions.map(({ from, to, pays }) => `  ${vary} ${shown(from.low)} to ${shown(to.high)}: ${said[pays]}`);
  return ['', 'One case, alone in the team, with the figures of the first example:', ...lines];
}

const said: Readonly<Record<Region['pays'], string>> = {
  more: 'pays more',
  less: 'pays less',
  same: 'pays the same',
  unknown: 'one of them cannot be paid',
};
