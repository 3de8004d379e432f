import * as exact from '../../runtime/numbers/exact.ts';
import type { Exact } from '../../runtime/numbers/exact.ts';
import { everything, type Interval, interval, meet, nothing, plus, point, scaled } from './interval.ts';

/** `constant` and so much of each atom: what cancels in `(s + t) - s`. Atoms are figures that stay whole, by a name of their own. */
export interface Form {
  readonly constant: Exact;
  readonly terms: ReadonlyMap<string, Exact>;
}

export const constantForm = (constant: Exact): Form => ({ constant, terms: new Map() });
export const atomForm = (atom: string): Form => ({ constant: exact.zero, terms: new Map([[atom, exact.one]]) });

export function sumOf(a: Form, b: Form, times: Exact = exact.one): Form {
  const terms = new Map(a.terms);
  for (const [atom, much] of b.terms) {
    const sum = exact.add(terms.get(atom) ?? exact.zero, exact.multiply(much, times));
    if (sum.n === 0n) terms.delete(atom);
    else terms.set(atom, sum);
  }
  return { constant: exact.add(a.constant, exact.multiply(b.constant, times)), terms };
}

export function formTimes({ constant, terms }: Form, by: Exact): Form {
  if (by.n === 0n) return constantForm(exact.zero);
  return {
    constant: exact.multiply(constant, by),
    terms: new Map([...terms].map(([atom, much]) => [atom, exact.multiply(much, by)])),
  };
}

/** The same for forms that say the same in the same order. */
export const formName = ({ constant, terms }: Form): string =>
  [`${constant.n}/${constant.d}`, ...[...terms].map(([atom, { n, d }]) => `${n}/${d}${atom}`)].join('+');

/** What is known of each atom. */
export type Known = (atom: string) => Interval;

/** All that a form can come to, when each atom lies where it is known to. */
const spanOf = ({ constant, terms }: Form, known: Known): Interval => totalOf(terms, known, point(constant));

/** The same for its changes: constants do not change. */
export const changeOf = ({ terms }: Form, known: Known): Interval => totalOf(terms, known, nothing);

function totalOf(terms: Form['terms'], known: Known, constant: Interval): Interval {
  let total = constant;
  for (const [atom, much] of terms) {
    if (total.low === undefined && total.high === undefined) return everything;
    total = plus(total, scaled(known(atom), much));
  }
  return total;
}

/** The same where some forms are known to be at least 0: `s >= 100` says what `2 s - 50` is at least. */
export function spanWith(form: Form, facts: readonly Form[], known: Known): Interval {
  const spans = facts.flatMap((fact) => [...form.terms].flatMap(([atom, much]) => spanBy(form, fact, atom, much, known)));
  return spans.reduce(meet, spanOf(form, known));
}

function spanBy(form: Form, fact: Form, atom: string, much: Exact, known: Known): readonly Interval[] {
  const own = fact.terms.get(atom);
  if (own === undefined) return [];
  const ratio = exact.divide(much, own);
  const { low, high } = spanOf(sumOf(form, fact, exact.negate(ratio)), known);
  return [ratio.n > 0n ? interval(low, undefined) : interval(undefined, high)];
}
