import type { Calculation } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import type { Exact } from '../../../runtime/numbers/exact.ts';
import { roundTo } from '../../../runtime/numbers/rounding.ts';
import { claimsOf, nameOf } from '../claims.ts';
import { prove } from '../prove.ts';
import type { Outcome, Verdict } from '../verdict.ts';
import type { Obligation } from './obligation.ts';
import { obligationsOf } from './obligations.ts';

/** A promise with all that has to be impossible if it is kept. */
export interface Asked {
  readonly verdict: Verdict;
  /** Its place among the promises of the plan. */
  readonly place: number;
  readonly obligations: readonly Obligation[];
}
/** What a solver says of an obligation; the numbers it found, by the terms they were asked for. */
export type Answer =
  { readonly kind: 'unsat' | 'unknown' } | { readonly kind: 'sat'; readonly values: ReadonlyMap<string, string> };

/** The obligations of each promise of which any can be written. */
export function askedOf(calculation: Calculation, verdicts: readonly Verdict[]): readonly Asked[] {
  return claimsOf(calculation).flatMap((claim, place) => {
    const [verdict, obligations] = [verdicts[place], obligationsOf(claim, calculation)];
    return verdict === undefined || obligations === undefined || obligations.length === 0
      ? []
      : [{ verdict, place, obligations }];
  });
}

/** The terms whose numbers make a case. */
export const termsOf = ({ givens, raise }: Obligation): readonly string[] => [
  ...new Set([raise, ...givens.flatMap(({ sides }) => [sides.before, sides.after])].filter((term) => term.startsWith('|'))),
];

/**
 * A promise after the solver was asked: proved where no obligation has a solution. A solution is only a candidate, which is paid by the
 * runtime with its rounding: the promise is refuted where that breaks it, else it stays undecided.
 */
export function settled({ verdict, place, obligations }: Asked, answers: readonly Answer[], calculation: Calculation): Verdict {
  const { promise, isWritten, span } = verdict;
  if (verdict.kind !== 'undecided') return verdict;
  const isProved = answers.length === obligations.length && answers.every(({ kind }) => kind === 'unsat');
  if (isProved) return { promise, isWritten, span, ...proof };
  const known = answers.flatMap((answer, i) => casesIn(answer, obligations[i], calculation));
  const replayed = known.length === 0 ? undefined : prove(calculation, { known })[place];
  if (replayed?.kind === 'refuted') return replayed;
  const said = known.length > 0 ? 'a case of Z3, which the plan pays as promised' : 'Z3, which did not end within its steps';
  return { ...verdict, tried: [...verdict.tried, said] };
}

const proof: Outcome = {
  kind: 'proved',
  by: 'Z3 (reals, abstract rounding)',
  reasons: [],
  over: ['all figures that are not negative, or within the range that the plan says'],
};

/** The figures of a solution, before and after, in whole steps that data can hold: examples to begin from. */
export function casesIn(
  answer: Answer,
  obligation: Obligation | undefined,
  calculation: Calculation,
): readonly ReadonlyMap<string, Exact>[] {
  if (answer.kind !== 'sat' || obligation === undefined) return [];
  const own = obligation.givens.filter(({ role }) => role === 'own');
  return (['before', 'after'] as const).map(
    (side) =>
      new Map(
        own.flatMap(({ node, sides }): readonly (readonly [string, Exact])[] => {
          const value = numberOf(answer.values.get(sides[side]) ?? '');
          const step = calculation.nodes[node]?.type.kind === 'percent' ? 10_000n : 100n;
          const mode = side === 'before' ? 'down' : 'up';
          return value === undefined ? [] : [[nameOf(calculation, node), roundTo(value, exact.exactOf(1n, step), mode)]];
        }),
      ),
  );
}

function numberOf(text: string): Exact | undefined {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(text) ?? [];
  if (whole === '') return undefined;
  return exact.exactOf(BigInt(`${sign}${whole}${part}`), 10n ** BigInt(part.length));
}
