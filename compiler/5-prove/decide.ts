import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import { argumentsOf } from '../../runtime/evaluate/arguments.ts';
import { isFigure } from '../../runtime/evaluate/values.ts';
import type { Monotone } from './claims.ts';
import { isNotNegative } from './interval.ts';
import { keptFor, remembered } from './remembered.ts';
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

/**
 * By slopes alone, then case by case, which takes as long as all the rest. What does not hold where no figure is negative does not hold
 * over all figures either.
 */
export function decide(calculation: Calculation, claim: Monotone, rules: Rules = soundRules): Decision {
  const tried = triedOn(calculation)(rules);
  const { what } = claim;
  let stopped: Tried | undefined;
  for (const isByCases of [false, true]) {
    const assumed = overAll(isByCases, true);
    const free = assumed?.isHeld === true ? overAll(isByCases, false) : undefined;
    if (free?.isHeld === true) return { kind: 'proved', assumed: false, analysis: free.analysis };
    if (assumed?.isHeld !== false) return { kind: 'proved', assumed: true, analysis: assumed?.analysis };
    stopped = assumed;
  }
  return { kind: 'unknown', stoppedBy: stopped && stoppedBy(stopped.analysis), analysis: stopped?.analysis };

  /** The first of what rises for which it does not hold; else the first of all. */
  function overAll(isByCases: boolean, assumed: boolean): Tried | undefined {
    let first: Tried | undefined;
    for (const subject of claim.as.subjects) {
      const found = lookedAt(subject, isByCases, { rules, assumed });
      if (!found.isHeld) return found;
      first ??= found;
    }
    return first;
  }

  function lookedAt(subject: Subject, isByCases: boolean, options: AnalysisOptions): Tried {
    const name = JSON.stringify([what, subject, options.assumed]);
    const bySlopes = remembered(tried, name, () => bySlopesOf(calculation, subject, what, options));
    if (bySlopes.isHeld || !isByCases) return bySlopes;
    const { analysis } = bySlopes;
    return remembered(tried, `${name} by cases`, () => ({
      analysis,
      isHeld: payNeverFallsByCases(calculation, subject, what, options),
    }));
  }
}

/** What was found of a calculation by some rules: several promises look at the same records. */
const triedOn = keptFor((_: Calculation) => keptFor((__: Rules) => new Map<string, Tried>()));

interface Tried {
  readonly analysis: Analysis;
  readonly isHeld: boolean;
}

/** By any amount; where that does not do, by whole minor units, which is all that data can say. */
function bySlopesOf(calculation: Calculation, subject: Subject, what: Monotone['what'], options: AnalysisOptions): Tried {
  const free = analysisOf(calculation, subject, options);
  if (holds(free, what)) return { analysis: free, isHeld: true };
  const pace = paceOf(calculation, subject);
  const paced = pace && analysisOf(calculation, subject, { ...options, pace });
  return paced !== undefined && holds(paced, what) ? { analysis: paced, isHeld: true } : { analysis: free, isHeld: false };
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
