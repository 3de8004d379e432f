import type { PlanTree } from '../grammar/tree/index.ts';
import type { Calculation } from '../runtime/calculation.ts';
import type { Include } from './1-parse/include.ts';
import { parse } from './1-parse/parse.ts';
import type { ResolvedPlan } from './2-resolve/resolved.ts';
import { misspeltKinds } from './2-resolve/misspelt.ts';
import { resolve } from './2-resolve/resolve.ts';
import { check, type CheckedPlan } from './3-check/check.ts';
import { lower } from './4-lower/lower.ts';
import type { Code } from './diagnostics/catalogue.ts';
import { reporter as newReporter, type Diagnostic, type Reporter } from './diagnostics/diagnostic.ts';
import { checkExamples } from './examples/check.ts';

export interface CompileOptions {
  /** ISO 4217, used where the plan names no currency. */
  readonly currency?: string | undefined;
  /** Gives the text of an included plan by its path; without it `include` finds nothing. */
  readonly include?: Include | undefined;
}

/** What the compiler made of a plan's text. `calculation` is there exactly when there is no error. */
export interface Compilation {
  readonly text: string;
  readonly tree: PlanTree;
  readonly diagnostics: readonly Diagnostic[];
  readonly calculation?: Calculation;
  readonly checked?: CheckedPlan;
  /** What could be understood, also where there are errors: for editors. */
  readonly understood: CheckedPlan;
}

/** A chain of figures longer than this is refused: the runtime follows it by calling itself. */
const longestChain = 1_000;

/** The whole way from text to calculation. Never throws, whatever the text. */
export function compile(text: string, options: CompileOptions = {}): Compilation {
  const reporter = newReporter();
  const { tree, isWhole } = parse(text, reporter, options.include);
  const meaning = isWhole ? reporter : newReporter();
  const checked = understand(text, tree, meaning, options);
  const lowered = hasErrors(meaning) ? undefined : lower(checked, text);
  if (lowered !== undefined && lowered.depth > longestChain) meaning.say('nested-too-long', tree.span, {});
  const diagnostics = isWhole ? reporter.found() : [...reporter.found(), ...besides(tree, reporter, meaning)];
  const found = { text, tree, diagnostics, understood: checked };
  if (lowered === undefined || !isWhole || hasErrors(reporter)) return found;
  return {
    ...found,
    checked,
    get calculation() {
      return lowered.calculation;
    },
  };
}

function understand(text: string, tree: PlanTree, reporter: Reporter, options: CompileOptions): CheckedPlan {
  const resolved = resolve(tree, reporter, options);
  const checked = check(resolved, reporter, { source: text });
  const misspelt = misspeltKinds(tree);
  for (const { word, near } of misspelt) reporter.say('kind-misspelt', word.span, { name: word.name, near });
  if (tree.items.length > 0 && misspelt.length === 0 && paysNothing(resolved)) {
    reporter.say('nothing-is-paid', tree.items[0]?.span ?? tree.span, {});
  }
  checkExamples(checked, reporter);
  return checked;
}
function paysNothing({ components }: ResolvedPlan): boolean {
  return components.length === 0;
}

function hasErrors(reporter: Reporter): boolean {
  return reporter.found().some(({ severity }) => severity === 'error');
}

/** Complaints that a lost word may have caused. */
const doubtful: readonly Code[] = [
  'unknown-name',
  'unknown-table',
  'unknown-column',
  'unknown-group',
  'nothing-is-paid',
  'kind-misspelt',
];

/** What can still be said of a text with words that were not understood: nothing that those words may have caused. */
function besides({ items }: PlanTree, reporter: Reporter, meaning: Reporter): readonly Diagnostic[] {
  const starts = items.map(({ span }) => span.from);
  const itemAt = (offset: number): number => countUpTo(starts, offset);
  const lost = reporter.found().map(({ span }) => span);
  const spoilt = new Set(lost.map(({ from }) => itemAt(from)));
  const isNear = ({ span }: Diagnostic): boolean => lost.some(({ from, to }) => from <= span.to + 1 && span.from <= to + 1);
  const isDoubtful = (diagnostic: Diagnostic): boolean =>
    doubtful.includes(diagnostic.code) || spoilt.has(itemAt(diagnostic.span.from)) || isNear(diagnostic);
  return meaning.found().filter((diagnostic) => !isDoubtful(diagnostic));
}

/** How many of the ascending numbers are not above the limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
