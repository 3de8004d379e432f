import { compile, type CompileOptions } from '../../compiler/index.ts';
import { parsePlan } from '../../grammar/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { RunData, RunOptions } from '../../runtime/data.ts';
import { type Comparison } from '../what-if/comparison.ts';
import { whatIf } from '../what-if/what-if.ts';
import { type PlanChange } from './changes.ts';
import { keyedItems } from './items.ts';

/** One side of a comparison: a plan and what it is run on. */
export interface Version {
  readonly text: string;
  readonly calculation: Calculation;
  readonly data: RunData;
  /** What is run on where a plan between the two versions reads other tables; else `data`. */
  readonly dataFor?: (calculation: Calculation) => RunData;
  readonly options?: RunOptions;
  readonly compileOptions?: CompileOptions;
}
/** What some changes cost, made after those before them. Where one makes no sense without the next, they stand together. */
export interface Impact {
  readonly words: readonly string[];
  readonly changes: readonly PlanChange[];
  readonly comparison: Comparison;
}

/** The changes one after the other: what each pays more or less adds up exactly to the difference of the two versions. */
export function impactsOf(before: Version, after: Version, changes: readonly PlanChange[]): readonly Impact[] {
  const steps = stepsOf(before, after, changes);
  let last: Pick<Version, 'calculation' | 'data' | 'options'> = before;
  return steps.map(({ changes: made, calculation, version }): Impact => {
    const words = made.map((each) => each.words);
    const { options = {} } = version;
    const data = version.dataFor?.(calculation) ?? version.data;
    const [comparison] = whatIf({ ...before, ...last, text: before.text }, [
      { name: words.join('; '), calculation, data, options },
    ]);
    last = { calculation, data, options };
    return { words, changes: made, comparison: comparison ?? nothing };
  });
}

const nothing: Comparison = {
  ...{ name: '', currency: '', byPayee: [], byComponent: [], byPeriod: [], winners: 0, losers: 0, problems: [] },
  all: { name: 'all', base: '0', scenario: '0', difference: '0' },
};

interface Step {
  readonly changes: readonly PlanChange[];
  readonly calculation: Calculation;
  readonly version: Version;
}

/** The last step is the other version itself, whatever the way there. */
function stepsOf(before: Version, after: Version, changes: readonly PlanChange[]): readonly Step[] {
  const steps: Step[] = [];
  let items: ReadonlyMap<string, string> = new Map(keyedItems(parsePlan(before.text).tree).map(({ key, text }) => [key, text]));
  let waiting: PlanChange[] = [];
  for (const [index, change] of changes.entries()) {
    items = withChange(items, change);
    waiting.push(change);
    const isLast = index === changes.length - 1;
    const text = [...items.values()].join('\n\n');
    const calculation = isLast ? after.calculation : compile(text, before.compileOptions).calculation;
    if (calculation === undefined) continue;
    steps.push({ changes: waiting, calculation, version: isLast ? after : before });
    waiting = [];
  }
  return steps;
}

function withChange(items: ReadonlyMap<string, string>, { key, text }: PlanChange): ReadonlyMap<string, string> {
  const next = new Map(items);
  if (text === undefined) next.delete(key);
  else next.set(key, text);
  return next;
}
