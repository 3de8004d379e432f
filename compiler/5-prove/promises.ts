import type { Calculation } from '../../runtime/calculation.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import type { Include } from '../1-parse/include.ts';
import { type Compilation, compile } from '../compile.ts';
import { casesOf } from '../examples/case.ts';
import { writtenOf } from '../examples/literal.ts';
import { prove, type ProveOptions } from './prove.ts';
import type { Verdict } from './verdict.ts';

export interface PromiseOptions {
  /** Gives the text of a plan that a promise names, `same as "other.plan"`; without it such a promise is not decided. */
  readonly include?: Include | undefined;
  /** How long cases are looked for: `quick` as one types, `thorough` unless said. */
  readonly search?: ProveOptions['search'];
  /** The one promise that is asked for, by its sentence; all of them unless given. */
  readonly only?: string | undefined;
}

/** Decides the promises of a compiled plan, beginning from its own examples; none where it has errors. */
export function provePromises(
  { calculation, checked }: Compilation,
  { include, search = 'thorough', only }: PromiseOptions = {},
): readonly Verdict[] {
  if (calculation === undefined) return [];
  const cases = (checked?.checking.plan.examples ?? []).flatMap((example) => casesOf(example));
  const known = cases.map(
    ({ figures }) => new Map(figures.flatMap(({ figure }) => figureOf(figure.name.name, writtenOf(figure.value)?.value))),
  );
  const { currency } = calculation.plan;
  const otherPlan = (path: string): Calculation | undefined => {
    const text = include?.(path);
    return text === undefined ? undefined : compile(text, { include, currency }).calculation;
  };
  return prove(calculation, { known, otherPlan, search, only });
}

const figureOf = (name: string, value: Exact | undefined): readonly (readonly [string, Exact])[] =>
  value === undefined ? [] : [[name, value]];
