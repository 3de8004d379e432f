import type { Calculation, ComponentShape } from '../../../runtime/calculation.ts';
import type { Monotone } from '../claims.ts';
import { type Figure, zeroFigure } from '../figure.ts';
import { everything, isNotNegative, meet, notNegative } from '../interval.ts';
import type { Analysis } from '../slope/analysis.ts';
import { analysisOf, type AnalysisOptions } from '../slope/evaluate.ts';
import { amountIn, type Case, casesOf, paidIn, type PaidOutIn, paidOutIn, payoutIn } from '../slope/payout.ts';
import type { Place } from '../slope/place.ts';
import type { Subject } from '../subject.ts';
import { type Look, neverFallsByCases } from './split.ts';

/** Does what a promise speaks of never fall on any of its days, each looked at case by case? */
export function payNeverFallsByCases(
  calculation: Calculation,
  subject: Subject,
  what: Monotone['what'],
  options: AnalysisOptions,
): boolean {
  const free = analysisOf(calculation, subject, options);
  const byCases = (look: Look): boolean => neverFallsByCases(calculation, subject, look, options);
  return casesOf(free).every((at) => {
    if (what.kind === 'component') return byCases(componentAt(what.name, at));
    const role = what.kind === 'others' ? 'other' : 'own';
    if (isNotNegative(payoutIn(free, at, role).slope)) return true;
    const amounts = fallingIn(free, at, role);
    const isEach = amounts.length > 0 && amounts.every((shape) => byCases((analysis) => paidOutIn(analysis, shape, at, role)));
    if (isEach && isNotNegative(payoutIn(free, at, role, neverFalling(amounts)).slope)) return true;
    return isEntangled(free, at) && byCases((analysis) => payoutIn(analysis, at, role));
  });
}

const componentAt =
  (name: string, at: Case): Look =>
  (analysis) => {
    const shape = analysis.component(name);
    return shape === undefined ? { ...zeroFigure, slope: everything } : amountIn(analysis, shape, at);
  };

/** What is added to the payout and may fall, for all that slopes say. */
const fallingIn = (analysis: Analysis, at: Case, role: Place['role']): readonly ComponentShape[] =>
  paidIn(analysis, at).filter((shape) => shape.sign === 1 && !isNotNegative(paidOutIn(analysis, shape, at, role).slope));

/** The amounts, of which some are known not to fall. */
const neverFalling =
  (amounts: readonly ComponentShape[]): PaidOutIn =>
  (analysis, shape, at, role): Figure => {
    const amount = paidOutIn(analysis, shape, at, role);
    return amounts.includes(shape) ? { ...amount, slope: meet(amount.slope, notNegative) } : amount;
  };

/** May what one component loses be made good elsewhere? Else each of them has to stand by itself. */
function isEntangled(analysis: Analysis, at: Case): boolean {
  const { payoutLimits, limits = [] } = analysis.calculation;
  const isCut = limits.length > 0 || payoutLimits.some(({ value }) => analysis.isMoved(value));
  return isCut || paidIn(analysis, at).some(({ sign, amount }) => sign !== 1 && analysis.isMoved(amount));
}
