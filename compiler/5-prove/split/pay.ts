import type { Calculation } from '../../../runtime/calculation.ts';
import type { Monotone } from '../claims.ts';
import { zeroFigure } from '../figure.ts';
import { everything } from '../interval.ts';
import { analysisOf, type AnalysisOptions } from '../slope/evaluate.ts';
import { amountIn, type Case, casesOf, payoutIn } from '../slope/payout.ts';
import type { Subject } from '../subject.ts';
import { type Look, neverFallsByCases } from './split.ts';

/** Does what a promise speaks of never fall on any of its days, each looked at case by case? */
export function payNeverFallsByCases(
  calculation: Calculation,
  subject: Subject,
  what: Monotone['what'],
  options: AnalysisOptions,
): boolean {
  const days = casesOf(analysisOf(calculation, subject, options));
  return days.every((at) => neverFallsByCases(calculation, subject, lookAt(what, at), options));
}

function lookAt(what: Monotone['what'], at: Case): Look {
  return (analysis) => {
    if (what.kind !== 'component') return payoutIn(analysis, at, what.kind === 'others' ? 'other' : 'own');
    const shape = analysis.component(what.name);
    return shape === undefined ? { ...zeroFigure, slope: everything } : amountIn(analysis, shape, at);
  };
}
