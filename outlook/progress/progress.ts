import type { Calculation, NodeId, ValueType } from '../../runtime/calculation.ts';
import type { Problem, RunData, RunOptions } from '../../runtime/data.ts';
import { type About, figureNamed, periodHolding, problemsOfData } from '../../runtime/everybody.ts';
import { prepare } from '../../runtime/index.ts';
import { knownBy } from '../../runtime/known-by.ts';
import { didYouMean } from '../../runtime/near.ts';
import { minorDigitsOf } from '../../runtime/numbers/currencies.ts';
import { exactOf, exactOfRational, multiply } from '../../runtime/numbers/exact.ts';
import { groupedText } from '../../runtime/numbers/printing.ts';
import { onceEach } from '../../runtime/problems.ts';
import { type ProgressGrain, type ProgressName, progressNames, withProgress } from './figures.ts';
import { partsBy } from './parts.ts';

export interface ProgressQuestion {
  /** The day it is asked on; records dated later have not happened. */
  readonly asOf: string;
  /** What is counted and against what: `sales` and `target` where nothing is said. A plan without the target has no attainment. */
  readonly sales?: string;
  readonly target?: string;
  /** `payee`, `company`, a group's column such as `team`, or a text column of the records that sales add up, such as `product`. */
  readonly by: string;
}
/** How far one of them has come. Figures that cannot be had are absent. */
export interface ProgressLine {
  readonly about: About | { readonly kind: 'part'; readonly column: string; readonly name: string };
  readonly period: string;
  readonly figures: Readonly<Partial<Record<ProgressName, ProgressFigure>>>;
}
/** `value` is exact: `"n/d"`, or a day; `shown` is for people. */
export interface ProgressFigure {
  readonly value: string;
  readonly shown: string;
}
export interface Progress {
  readonly by: string;
  readonly lines: readonly ProgressLine[];
  readonly problems: readonly Problem[];
}
export type ProgressAnswer = Progress | { readonly unknown: string };

/** Everybody's progress as of a day, in the pay period that holds it (or those of `options.period`). */
export function progressOf(
  calculation: Calculation,
  data: RunData,
  question: ProgressQuestion,
  options: RunOptions = {},
): ProgressAnswer {
  const sales = figureNamed(calculation, question.sales ?? 'sales', ['input', 'param']);
  const target = figureNamed(calculation, question.target ?? 'target', ['input', 'param']);
  if (sales === undefined) return { unknown: unknownFigure(calculation, question.sales ?? 'sales') };
  if (target === undefined && question.target !== undefined) return { unknown: unknownFigure(calculation, question.target) };
  const asked = {
    calculation,
    data: knownBy(calculation, data, question.asOf),
    options: optionsOf(calculation, question, options),
  };
  const grain = grainOf(calculation, question.by);
  if (grain !== undefined) return { by: question.by, ...linesOf(asked, sales, target, grain) };
  const parts = partsBy(calculation, asked.data, sales, question.by);
  if (parts === undefined) return { unknown: unknownBy(calculation, question.by) };
  const found = parts.map(({ name, data: of }) => ({
    name,
    ...linesOf({ ...asked, data: of }, sales, undefined, { kind: 'company' }),
  }));
  const lines = found.flatMap(({ name, lines: own }) =>
    own.map((line): ProgressLine => ({ ...line, about: { kind: 'part', column: question.by, name } })),
  );
  return { by: question.by, lines, problems: onceEach(found.flatMap(({ problems }) => problems)) };
}

interface Asked {
  readonly calculation: Calculation;
  readonly data: RunData;
  readonly options: RunOptions;
}

function linesOf(asked: Asked, sales: NodeId, target: NodeId | undefined, grain: ProgressGrain): Omit<Progress, 'by'> {
  const { calculation, nodes } = withProgress(asked.calculation, sales, target, grain);
  const session = prepare(calculation, asked.data, asked.options);
  const [like = sales] = Object.values(nodes);
  const { currency } = session.result();
  const all = session.figuresOfAll([...new Set(Object.values(nodes))], nodes.pace ?? like);
  const { payee } = asked.options;
  const lines = all
    .filter(({ about }) => payee === undefined || about.kind !== 'payee' || about.name === payee)
    .map(({ about, period, figures }): ProgressLine => {
      const had = progressNames.flatMap((name) => {
        const node = calculation.nodes[nodes[name] ?? -1];
        const value = figures.get(nodes[name] ?? -1)?.value ?? '';
        return node === undefined || value === ''
          ? []
          : [[name, { value, shown: shownFigure(value, node.type, currency) }] as const];
      });
      return { about, period, figures: Object.fromEntries(had) };
    });
  return { lines, problems: problemsOfData(session.result().problems) };
}

/** For a board: cents, and a tenth of a percent. */
function shownFigure(value: string, type: ValueType, currency: string): string {
  const figure = exactOfRational(value);
  if (figure === undefined || type.kind === 'date') return value;
  if (type.kind === 'percent') return `${groupedText(multiply(figure, exactOf(100n)), 0, 1)}%`;
  if (type.kind !== 'money') return groupedText(figure, 0, 2);
  const digits = minorDigitsOf(type.currency ?? currency);
  return groupedText(figure, digits, digits);
}

function optionsOf(calculation: Calculation, { asOf }: ProgressQuestion, options: RunOptions): RunOptions {
  const period = options.period ?? periodHolding(calculation, asOf);
  return { ...options, asOf, ...(period !== undefined && { period }) };
}

function unknownFigure({ definitions, inputs, params }: Calculation, name: string): string {
  const known = [...definitions, ...inputs, ...params].map((one) => one.name);
  return `The plan has no figure ${name}.${didYouMean(name, known)} Say which one is meant: --sales NAME, --target NAME.`;
}

function grainOf({ payees }: Calculation, by: string): ProgressGrain | undefined {
  if (by === 'payee' || by === 'company') return { kind: by };
  const columns = payees?.columns.filter(({ type }) => type.kind === 'team' || type.kind === 'text') ?? [];
  const found = columns.find(({ name, type }) => name === by || (by === 'team' && type.kind === 'team'));
  return found === undefined ? undefined : { kind: 'group', column: found.name };
}

function unknownBy({ payees }: Calculation, by: string): string {
  const known = [
    'payee',
    'company',
    ...(payees?.columns.flatMap(({ name, type }) => (type.kind === 'text' ? [name] : [])) ?? []),
  ];
  return `There is no progress by ${by}.${didYouMean(by, known)} It goes by payee, team, company, a text column of the payees, or one of the records that sales add up.`;
}
