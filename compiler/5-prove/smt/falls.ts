import type { Calculation } from '../../../runtime/calculation.ts';
import type { Monotone } from '../claims.ts';
import { isNothing } from '../interval.ts';
import { amountIn, casesOf, payoutIn } from '../slope/payout.ts';
import type { Subject } from '../subject.ts';
import { begun, daysOf, how, type Obligation, written } from './obligation.ts';
import { amountTerm, payoutTerm } from './payout.ts';
import { isStill } from './sides.ts';
import * as terms from './terms.ts';

/** Something that rises, and less that is paid. */
export const falls = ({ what, as }: Monotone, calculation: Calculation): readonly Obligation[] =>
  as.subjects.flatMap((subject) => fallsBy(what, as.name, subject, calculation));

function fallsBy(what: Monotone['what'], name: string, subject: Subject, calculation: Calculation): readonly Obligation[] {
  const analysis = begun(calculation, subject);
  const shape = what.kind === 'component' ? analysis.component(what.name) : undefined;
  const role = what.kind === 'others' ? 'other' : 'own';
  if (shape === undefined && what.kind === 'component') return [];
  return casesOf(analysis).flatMap((at) => {
    const { slope } = shape === undefined ? payoutIn(analysis, at, role) : amountIn(analysis, shape, at);
    if (isNothing(slope)) return [];
    const about = `${name} is raised${how(subject)}, ${daysOf(at, calculation.plan.pays)}`;
    return written(analysis, about, (encoding) => {
      const paid = shape === undefined ? payoutTerm(encoding, at, role) : amountTerm(encoding, shape, at, role);
      return isStill(paid) ? undefined : terms.below(paid.after, paid.before);
    });
  });
}
