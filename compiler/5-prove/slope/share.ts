import type { CalculationNode } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { constantFigure, type Figure, moves } from '../figure.ts';
import { everything, type Interval, interval, isNotNegative, isNothing, notNegative, nothing, notPositive } from '../interval.ts';
import type { Analysis } from './analysis.ts';
import { isAlone } from './aggregates.ts';
import type { Place } from './place.ts';
import { opaqueTruth } from './truths.ts';

type ShareNode = Extract<CalculationNode, { readonly op: 'share' }>;

export interface Shared {
  readonly method: ShareNode['method'];
  readonly amount: Figure;
  readonly own: Figure;
  readonly other: Figure;
  readonly isEqual: boolean;
}

/** A part of an amount by a weight. Nothing is assumed of floors, of coarser steps, of shares into groups, and where who is paid moves. */
export function share(analysis: Analysis, node: ShareNode, place: Place): { readonly range: Interval; readonly slope: Interval } {
  if (node.floor !== undefined || node.unit !== undefined || node.into !== undefined || !analysis.rules.whom(analysis)) {
    const slope = analysis.isMoved(node.id) ? everything : nothing;
    return { range: interval(exact.zero, undefined), slope };
  }
  const free = { ...place, record: 'own', facts: [] } as const;
  const weightOf = (role: Place['role']): Figure =>
    node.weight === undefined ? constantFigure(exact.one) : analysis.figure(node.weight, { kind: 'payee' }, { ...free, role });
  const amongOf = (role: Place['role']) =>
    node.among === undefined ? opaqueTruth(false) : analysis.truth(node.among, { kind: 'payee' }, { ...free, role });
  const amountAt = (role: Place['role']): Figure => analysis.figure(node.amount, node.group, { ...free, role });
  const shared = { method: node.method, own: weightOf('own'), other: weightOf('other'), isEqual: node.weight === undefined };
  const isStill = amongOf('own').turn === 'still' && amongOf('other').turn === 'still';
  const amount = amountAt('own');
  const range = interval(exact.zero, amount.range.high);
  if (!isStill) return { range, slope: everything };
  if (place.role === 'own' && isAlone(analysis)) return { range, slope: analysis.rules.ownPart({ ...shared, amount }) };
  if (place.role === 'own' && !moves(amount) && !moves(shared.own) && !moves(shared.other)) return { range, slope: nothing };
  const elsewhere = amountAt('outside');
  const slope = othersPart(analysis, { ...shared, amount }, elsewhere);
  return { range: interval(exact.zero, undefined), slope };
}

/** By Webster nobody loses by a larger amount, nor by a larger weight of their own; the other methods promise less. */
export function ownPart({ method, amount, own, other, isEqual }: Shared): Interval {
  const isSame = !moves(own) && !moves(other);
  if (isSame && !moves(amount)) return nothing;
  if (moves(other) || !isNotNegative(amount.slope) || !isNotNegative(own.slope)) return everything;
  if (method === 'webster') return notNegative;
  if (method === 'largest-remainder') return isEqual && isSame ? notNegative : everything;
  return moves(amount) ? everything : notNegative;
}

function othersPart(analysis: Analysis, { method, amount, own, other, isEqual }: Shared, elsewhere: Figure): Interval {
  const areSame = !moves(own) && !moves(other);
  const isFed = isNotNegative(amount.slope) && isNotNegative(elsewhere.slope);
  if (areSame && isNothing(amount.slope) && isNothing(elsewhere.slope)) return nothing;
  if (areSame && isFed && (method === 'webster' || (method === 'largest-remainder' && isEqual))) return notNegative;
  const isTaken = isAlone(analysis) && !moves(amount) && !moves(elsewhere) && !moves(other) && isNotNegative(own.slope);
  return isTaken && method === 'webster' ? notPositive : everything;
}
