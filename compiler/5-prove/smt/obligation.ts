import type { Calculation, PeriodUnit } from '../../../runtime/calculation.ts';
import type { Analysis } from '../slope/analysis.ts';
import { analysisOf } from '../slope/evaluate.ts';
import type { Pace } from '../slope/pace.ts';
import type { Case } from '../slope/payout.ts';
import { rules } from '../slope/rules.ts';
import type { Subject } from '../subject.ts';
import { encodingOf } from './encode.ts';
import type { Encoding, Given } from './encoding.ts';
import { scriptOf } from './script.ts';
import type * as terms from './terms.ts';

/** What has to be impossible if a promise is kept: figures for which it is broken. */
export interface Obligation {
  /** Which days, and what is raised, in words. */
  readonly about: string;
  /** SMT-LIB2 without the question itself. */
  readonly lines: readonly string[];
  readonly givens: readonly Given[];
  readonly raise: terms.Term;
}

/** Over figures that are not negative where the plan does not say their range. */
export const begun = (calculation: Calculation, subject: Subject, pace?: Pace): Analysis =>
  analysisOf(calculation, subject, { rules, assumed: true, pace });

/** `brokenIn` writes down all that it needs, and says what holds where the promise is broken; undefined where nothing can break it. */
export function written(
  analysis: Analysis,
  about: string,
  brokenIn: (encoding: Encoding) => terms.Term | undefined,
): readonly Obligation[] {
  const script = scriptOf();
  const encoding = encodingOf(analysis, script);
  const broken = brokenIn(encoding);
  if (broken === undefined) return [];
  script.assert(broken, 'the promise is broken');
  return [{ about, lines: script.lines, givens: encoding.givens, raise: encoding.raise }];
}

/** How a subject is raised, in words. */
export function how(subject: Subject): string {
  if (subject.kind !== 'column') return '';
  return subject.how === 'add' ? ` by one more of ${subject.table}` : ` in one of ${subject.table}`;
}

export function daysOf({ from, due }: Case, pays: PeriodUnit): string {
  const when = from === undefined ? 'at other times than what is paid' : `within the ${from}`;
  return due === undefined || due === pays ? when : `${when}, what is paid by the ${due} as well`;
}
