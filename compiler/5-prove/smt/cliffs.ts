import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import type { Rising } from '../claims.ts';
import { isNothing } from '../interval.ts';
import type { Pace } from '../slope/pace.ts';
import { oneStep } from '../slope/paces.ts';
import { casesOf, payoutIn } from '../slope/payout.ts';
import { ownPlace } from '../slope/place.ts';
import type { Subject } from '../subject.ts';
import { begun, daysOf, how, type Obligation, written } from './obligation.ts';
import { payoutTerm } from './payout.ts';
import { isStill } from './sides.ts';
import * as terms from './terms.ts';

/** One smallest step, by which more than is allowed changes; undefined where nobody knows what the smallest step is. */
export function cliffs(above: NodeId | undefined, as: Rising, calculation: Calculation): readonly Obligation[] | undefined {
  const raised = as.subjects.filter((subject) => subject.kind !== 'column' || subject.how === 'raise');
  const steps = raised.flatMap((subject) => {
    const pace = oneStep(calculation, subject);
    return pace === undefined ? [] : [{ subject, pace }];
  });
  if (steps.length < raised.length) return undefined;
  return steps.flatMap(({ subject, pace }) => cliffsBy(above, as.name, subject, pace, calculation));
}

function cliffsBy(
  above: NodeId | undefined,
  name: string,
  subject: Subject,
  pace: Pace,
  calculation: Calculation,
): readonly Obligation[] {
  const { pays } = calculation.plan;
  const analysis = begun(calculation, subject, pace);
  return casesOf(analysis).flatMap((at) => {
    if (isNothing(payoutIn(analysis, at).slope)) return [];
    return written(analysis, `${name} is raised by one smallest step${how(subject)}, ${daysOf(at, pays)}`, (encoding) => {
      const paid = payoutTerm(encoding, at, 'own');
      if (isStill(paid)) return undefined;
      const allowed = above === undefined ? terms.one : encoding.figure(above, { kind: 'payee' }, ownPlace(pays, 'yes')).after;
      const [up, down] = [terms.difference(paid.after, paid.before), terms.difference(paid.before, paid.after)];
      return terms.or(terms.below(allowed, up), terms.below(allowed, down));
    });
  });
}
