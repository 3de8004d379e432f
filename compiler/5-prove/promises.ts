import type { Exact } from '../../runtime/numbers/exact.ts';
import { prove } from './prove.ts';
import type { Verdict } from './verdict.ts';
import type { Compilation } from '../compile.ts';
import { casesOf } from '../examples/case.ts';
import { writtenOf } from '../examples/literal.ts';

/** Decides the promises of a compiled plan, beginning from its own examples; none where it has errors. */
export function provePromises({ calculation, checked }: Compilation): readonly Verdict[] {
  if (calculation === undefined) return [];
  const cases = (checked?.checking.plan.examples ?? []).flatMap((example) => casesOf(example));
  const known = cases.map(
    ({ figures }) => new Map(figures.flatMap(({ figure }) => figureOf(figure.name.name, writtenOf(figure.value)?.value))),
  );
  return prove(calculation, { known });
}

const figureOf = (name: string, value: Exact | undefined): readonly (readonly [string, Exact])[] =>
  value === undefined ? [] : [[name, value]];
