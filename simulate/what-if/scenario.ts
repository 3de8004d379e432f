import { compile, type CompileOptions, type Diagnostic } from '../../compiler/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { FigureInstead, RunData, RunOptions } from '../../runtime/data.ts';
import { prepare } from '../../runtime/index.ts';
import { exactOf, exactOfRational, multiply, add, negate, rationalText, type Exact } from '../../runtime/numbers/exact.ts';
import { type Change, readChange } from '../change/change.ts';
import { changed } from '../change/applied.ts';
import { figureOf } from './figures.ts';

/** A plan as text with its data: what a scenario starts from. */
export interface Base {
  readonly text: string;
  readonly calculation: Calculation;
  readonly data: RunData;
  readonly options?: RunOptions;
  readonly compileOptions?: CompileOptions;
}
/** What a scenario runs: a plan, and what it gives instead of the data. */
export interface Scenario {
  readonly name: string;
  readonly calculation: Calculation;
  readonly data: RunData;
  readonly options: RunOptions;
}
/** `wrong` says which change could not be made, and why. */
export type MadeScenario = Scenario | { readonly wrong: string };

/** A scenario of changes in the plan language's words, made one after the other. */
export function scenarioOf(name: string, words: readonly string[], base: Base): MadeScenario {
  const changes: Change[] = [];
  for (const text of words) {
    const read = readChange(text);
    if ('wrong' in read) return read;
    changes.push(read.change);
  }
  const inputs = base.calculation.inputs.map((input) => input.name);
  const made = changed(base.text, changes, inputs);
  if ('wrong' in made) return made;
  const isSame = made.ofData.length === changes.length;
  const compiled = isSame ? { calculation: base.calculation, diagnostics: [] } : compile(made.text, base.compileOptions);
  if (compiled.calculation === undefined) return { wrong: impossible(words, compiled.diagnostics) };
  const { calculation } = compiled;
  const options = optionsOf(made.ofData, { ...base, calculation });
  return 'wrong' in options ? options : { name, calculation, data: base.data, options };
}

function impossible(words: readonly string[], diagnostics: readonly Diagnostic[]): string {
  const first = diagnostics.find(({ severity }) => severity === 'error');
  return `With ${words.map((each) => `\`${each}\``).join(' and ')} the plan no longer makes sense: ${first?.message ?? ''}`;
}

/** What data say otherwise: inputs for everybody, or figures of one payee. */
function optionsOf(changes: readonly Change[], base: Base): RunOptions | { readonly wrong: string } {
  let options: RunOptions = base.options ?? {};
  for (const change of changes) {
    const next = withChange(change, options, base);
    if ('wrong' in next) return next;
    options = next;
  }
  return options;
}

function withChange(change: Change, options: RunOptions, base: Base): RunOptions | { readonly wrong: string } {
  switch (change.kind) {
    case 'set': {
      const value = figureOf(change.value);
      if (value === undefined) return { wrong: `${change.name} is an input: give it a figure, not \`${change.value}\`.` };
      return { ...options, set: { ...options.set, [change.name]: value.text } };
    }
    case 'scaled':
      return scaledInput(change, options, base);
    case 'given':
      return givenFigures(change, options, base);
    case 'band':
    case 'bound':
    case 'without':
      return options;
  }
}

/** Every figure of an input, for everybody and every pay period, so much higher or lower. */
function scaledInput(
  { name, by, part, where }: Extract<Change, { readonly kind: 'scaled' }>,
  options: RunOptions,
  { calculation, data }: Base,
): RunOptions | { readonly wrong: string } {
  if (where !== undefined) return { wrong: `${name} is an input: it goes up or down for everybody, without \`where\`.` };
  const share = figureOf(part)?.value;
  const node = calculation.nodes.find((one) => one.op === 'input' && one.input === name)?.id;
  if (share === undefined || node === undefined) return { wrong: `\`${part}\` is no percentage.` };
  const factor = add(exactOf(1n), by === 'up' ? share : negate(share));
  const figures = prepare(calculation, data, options).figuresOfAll([node], payeeNode(calculation));
  const instead = figures.flatMap(({ about, period, figures: had }): readonly FigureInstead[] => {
    const value = exactOfRational(had.get(node)?.value ?? '');
    if (value === undefined || about.kind !== 'payee') return [];
    return [{ figure: name, payee: about.name, period, value: rationalText(multiply(value, factor)) }];
  });
  return { ...options, instead: [...(options.instead ?? []), ...instead] };
}

/** `payee "Ana" sales 250,000`: in each pay period of the run, or in the one that is named. */
function givenFigures(
  { payee, figure, value, period }: Extract<Change, { readonly kind: 'given' }>,
  options: RunOptions,
  { calculation, data }: Base,
): RunOptions | { readonly wrong: string } {
  const read: { readonly value: Exact } | undefined = figureOf(value);
  if (read === undefined) return { wrong: `\`${value}\` is no figure: write such as 250,000 or 5%.` };
  const all = prepare(calculation, data, options).figuresOfAll([], payeeNode(calculation));
  const periods = all.flatMap((one) => (one.about.kind === 'payee' && one.about.name === payee ? [one.period] : []));
  const meant = period === undefined ? [...new Set(periods)] : [period];
  if (meant.length === 0) return { wrong: `${payee} is not among the payees of the run.` };
  const instead = meant.map((each): FigureInstead => ({ figure, payee, period: each, value: rationalText(read.value) }));
  return { ...options, instead: [...(options.instead ?? []), ...instead] };
}

/** Any figure that everybody has one of. */
function payeeNode({ components }: Calculation): number {
  return components[0]?.amount ?? 0;
}
