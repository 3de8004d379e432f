import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import { nameOf } from '../claims.ts';
import { casesOf, placeIn } from '../slope/payout.ts';
import { nothingRises } from '../subject.ts';
import type { Encoding } from './encoding.ts';
import { begun, daysOf, type Obligation, written } from './obligation.ts';
import { amountTerm, payoutTerm } from './payout.ts';
import * as terms from './terms.ts';

/** A figure that is above another, which should be at most as much. */
export function beyond(low: NodeId, high: NodeId, calculation: Calculation): readonly Obligation[] {
  const analysis = begun(calculation, nothingRises);
  return casesOf(analysis).flatMap((at) => {
    const value = (encoding: Encoding, id: NodeId): terms.Term => {
      const node = analysis.node(id);
      const shape = node.op === 'component' ? analysis.component(node.component) : undefined;
      if (node.op === 'payout') return payoutTerm(encoding, at, 'own').before;
      if (shape !== undefined) return amountTerm(encoding, shape, at, 'own').before;
      return encoding.figure(id, { kind: 'payee' }, placeIn(at, calculation.plan.pays, 'own')).before;
    };
    const about = `${nameOf(calculation, low)} above ${nameOf(calculation, high)}, ${daysOf(at, calculation.plan.pays)}`;
    return written(analysis, about, (encoding) => {
      const [least, most] = [value(encoding, low), value(encoding, high)];
      return least === most ? undefined : terms.below(most, least);
    });
  });
}
