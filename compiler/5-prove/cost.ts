import type { Calculation } from '../../runtime/calculation.ts';
import type { Monotone } from './claims.ts';
import { isNotPositive } from './interval.ts';
import { analysisOf } from './slope/evaluate.ts';
import { casesOf, payoutIn } from './slope/payout.ts';
import { rules } from './slope/rules.ts';

/** Does pay only ever fall as it rises, such as with returns? Then nobody takes it for something that is sold. */
export function isCost(calculation: Calculation, { as }: Monotone): boolean {
  return as.subjects.every((subject) => {
    const analysis = analysisOf(calculation, subject, { rules, assumed: true });
    return casesOf(analysis).every((at) => isNotPositive(payoutIn(analysis, at).slope));
  });
}
