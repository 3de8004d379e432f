import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import { argumentsOf } from '../../runtime/evaluate/arguments.ts';
import { isFigure } from '../../runtime/evaluate/values.ts';
import type { Monotone } from './claims.ts';
import { isNotNegative } from './interval.ts';
import type { Analysis } from './slope/analysis.ts';
import { analysisOf, type AnalysisOptions } from './slope/evaluate.ts';
import { paceOf } from './slope/paces.ts';
import { amountIn, casesOf, payoutIn } from './slope/payout.ts';
import { ownPlace } from './slope/place.ts';
import { rules as soundRules, type Rules } from './slope/rules.ts';
import { payNeverFallsByCases } from './split/pay.ts';
import type { Subject } from './subject.ts';

/** What the slope domain says of a promise that something never falls. */
export type Decision =
  | { readonly kind: 'proved'; readonly assumed: boolean; readonly analysis: Analysis | undefined }
  | { readonly kind: 'unknown'; readonly stoppedBy: NodeId | undefined; readonly analysis: Analysis | undefined };

/** First over all figures; where that does not do, over those that are not negative. */
export function decide(calculation: Calculation, claim: Monotone, rules: Rules = soundRules): Decision {
  let stopped: Decision = { kind: 'unknown', stoppedBy: undefined, analysis: undefined };
  for (const assumed of [false, true]) {
    const analyses = claim.as.subjects.map((subject) => bestOf(calculation, subject, claim.what, { rules, assumed }));
    const failing = analyses.find(({ isHeld }) => !isHeld);
    if (failing === undefined) return { kind: 'proved', assumed, analysis: analyses[0]?.analysis };
    stopped = { kind: 'unknown', stoppedBy: stoppedBy(failing.analysis), analysis: failing.analysis };
  }
  return stopped;
}

interface Tried {
  readonly analysis: Analysis;
  readonly isHeld: boolean;
}

/** By any amount; where that does not do, by whole minor units, which is all that data can say; then case by case. */
function bestOf(calculation: Calculation, subject: Subject, what: Monotone['what'], options: AnalysisOptions): Tried {
  const free = analysisOf(calculation, subject, options);
  if (holds(free, what)) return { analysis: free, isHeld: true };
  const pace = paceOf(calculation, subject);
  const paced = pace && analysisOf(calculation, subject, { ...options, pace });
  if (paced !== undefined && holds(paced, what)) return { analysis: paced, isHeld: true };
  return { analysis: free, isHeld: payNeverFallsByCases(calculation, subject, what, options) };
}

function holds(analysis: Analysis, what: Monotone['what']): boolean {
  const shape = what.kind === 'component' ? analysis.component(what.name) : undefined;
  if (what.kind === 'component' && shape === undefined) return false;
  return casesOf(analysis).every((at) => {
    const { slope } =
      shape === undefined ? payoutIn(analysis, at, what.kind === 'others' ? 'other' : 'own') : amountIn(analysis, shape, at);
    return isNotNegative(slope);
  });
}

/** The first figure that may fall though nothing it is made of does. */
function stoppedBy(analysis: Analysis): NodeId | undefined {
  const { calculation } = analysis;
  const mayFall = (id: NodeId): boolean => {
    const node = analysis.node(id);
    if (!isFigure(node.type) || node.op === 'payout') return false;
    const found = analysis.meaning(id, node.grain, ownPlace(calculation.plan.pays, 'yes'));
    return found.kind === 'figure' && !isNotNegative(found.slope);
  };
  return calculation.nodes.find(({ id }) => analysis.isMoved(id) && mayFall(id) && !argumentsOf(analysis.node(id)).some(mayFall))
    ?.id;
}
