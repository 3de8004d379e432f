import type { Calculation } from '../../../runtime/calculation.ts';
import type { Figure } from '../figure.ts';
import { isNotNegative } from '../interval.ts';
import { isAlone } from '../slope/aggregates.ts';
import type { Analysis } from '../slope/analysis.ts';
import { firstAlike } from '../slope/alike.ts';
import { analysisOf, type AnalysisOptions } from '../slope/evaluate.ts';
import type { Subject } from '../subject.ts';
import { merged, noting, type Question } from './asked.ts';

import { sharedName } from './definite.ts';
import { type Case, type NameOf, rulesUnder } from './under.ts';

/** How a figure is looked for in an analysis. */
export type Look = (analysis: Analysis) => Figure;

/** Analyses that one figure may take, and questions asked one inside the other. */
const mostAnalyses = 16;
const mostQuestions = 3;

/**
 * Does a figure never fall, looked at case by case? In each case a greatest, a least or a condition is known to be one of its parts.
 * From a figure in the one case to a higher one in the other there is one on the border, which is in both: so the figure must be there
 * on the way, and must not jump at the border.
 */
export function neverFallsByCases(calculation: Calculation, subject: Subject, look: Look, options: AnalysisOptions): boolean {
  const isSmooth = subject.kind !== 'column' || subject.how === 'raise';
  const alike = firstAlike(calculation);
  const nameOf: NameOf = ({ name = '' }) => sharedName(name, alike);
  let left = mostAnalyses;
  return isOne(calculation, subject, options) && holds({ facts: [], truths: new Map() }, [], false);

  function holds(at: Case, asked: readonly string[], isCrossed: boolean): boolean {
    if (left-- <= 0) return false;
    const { rules, questions } = noting(options.rules, calculation, nameOf, isSmooth);
    const analysis = analysisOf(calculation, subject, { ...options, rules: rulesUnder(rules, at, nameOf) });
    const { slope, total } = look(analysis);
    if (isNotNegative(slope) && (total || !isCrossed)) return true;
    if (asked.length >= mostQuestions) return false;
    return [...questions].some(
      ([name, question]) => !asked.includes(name) && holdsInBoth(at, [...asked, name], question, isCrossed),
    );
  }

  function holdsInBoth(at: Case, asked: readonly string[], { cases, isCrossed }: Question, before: boolean): boolean {
    return cases.every((each) => holds(merged(at, each), asked, isCrossed || before));
  }
}

/** A figure of a whole team or company rises for each of them: then nobody's own figure is one number. */
function isOne(calculation: Calculation, subject: Subject, options: AnalysisOptions): boolean {
  const isShared = calculation.nodes.some(({ op }) => op === 'members' || op === 'rank' || op === 'share');
  return !isShared || isAlone(analysisOf(calculation, subject, options));
}
