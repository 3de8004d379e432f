import type { Calculation, NodeId, PeriodUnit } from '../../../runtime/calculation.ts';
import { type Claim, nameOf, type Rising } from '../claims.ts';
import { isNothing } from '../interval.ts';
import type { Analysis } from '../slope/analysis.ts';
import { analysisOf } from '../slope/evaluate.ts';
import { amountIn, type Case, casesOf, payoutIn, placeIn } from '../slope/payout.ts';
import { rules } from '../slope/rules.ts';
import type { Subject } from '../subject.ts';
import { encodingOf } from './encode.ts';
import type { Encoding, Given } from './encoding.ts';
import { amountTerm, payoutTerm } from './payout.ts';
import { scriptOf } from './script.ts';
import { isStill, type Sides } from './sides.ts';
import * as terms from './terms.ts';

/** What has to be impossible if a promise is kept: figures for which it is broken. */
export interface Obligation {
  /** Which days, and what is raised, in words. */
  readonly about: string;
  /** SMT-LIB2 without the question itself. */
  readonly lines: readonly string[];
  readonly givens: readonly Given[];
  readonly raise: terms.Term;
}

/** The obligations of one promise: it is kept if none has a solution. Undefined where none can be written. */
export function obligationsOf(claim: Claim, calculation: Calculation): readonly Obligation[] | undefined {
  switch (claim.kind) {
    case 'monotone':
      return claim.as.subjects.flatMap((subject) => falling(claim.what, claim.as, subject, calculation));
    case 'bound': {
      const [low, high] = claim.bound === 'at-most' ? [claim.what, claim.value] : [claim.value, claim.what];
      return beyond(low, high, calculation);
    }
    default:
      return undefined;
  }
}

type What = Extract<Claim, { readonly kind: 'monotone' }>['what'];

/** Over figures that are not negative where the plan does not say their range. */
const begun = (calculation: Calculation, subject: Subject): Analysis =>
  analysisOf(calculation, subject, { rules, assumed: true });

function falling(what: What, as: Rising, subject: Subject, calculation: Calculation): readonly Obligation[] {
  return casesOf(begun(calculation, subject)).flatMap((at) => {
    const analysis = begun(calculation, subject);
    const shape = what.kind === 'component' ? analysis.component(what.name) : undefined;
    const role = what.kind === 'others' ? 'other' : 'own';
    if (shape === undefined && what.kind === 'component') return [];
    const { slope } = shape === undefined ? payoutIn(analysis, at, role) : amountIn(analysis, shape, at);
    if (isNothing(slope)) return [];
    const paid = (encoding: Encoding): Sides =>
      shape === undefined ? payoutTerm(encoding, at, role) : amountTerm(encoding, shape, at, role);
    const about = `${as.name} is raised${how(subject)}, ${daysOf(at, calculation.plan.pays)}`;
    return written(analysis, about, paid, ({ before, after }) => terms.below(after, before));
  });
}

function how(subject: Subject): string {
  if (subject.kind !== 'column') return '';
  return subject.how === 'add' ? ` by one more of ${subject.table}` : ` in one of ${subject.table}`;
}

function daysOf({ from, due }: Case, pays: PeriodUnit): string {
  const when = from === undefined ? 'at other times than what is paid' : `within the ${from}`;
  return due === undefined || due === pays ? when : `${when}, what is paid by the ${due} as well`;
}

function beyond(low: NodeId, high: NodeId, calculation: Calculation): readonly Obligation[] {
  const nobody: Subject = { kind: 'node', node: -1 };
  return casesOf(begun(calculation, nobody)).flatMap((at) => {
    const analysis = begun(calculation, nobody);
    const value = (encoding: Encoding, id: NodeId): Sides => {
      const node = analysis.node(id);
      const shape = node.op === 'component' ? analysis.component(node.component) : undefined;
      if (node.op === 'payout') return payoutTerm(encoding, at, 'own');
      if (shape !== undefined) return amountTerm(encoding, shape, at, 'own');
      return encoding.figure(id, { kind: 'payee' }, placeIn(at, calculation.plan.pays, 'own'));
    };
    const about = `${nameOf(calculation, low)} above ${nameOf(calculation, high)}, ${daysOf(at, calculation.plan.pays)}`;
    return written(
      analysis,
      about,
      (encoding) => {
        const [least, most] = [value(encoding, low), value(encoding, high)];
        return { before: most.before, after: least.before };
      },
      ({ before, after }) => terms.below(before, after),
    );
  });
}

function written(
  analysis: Analysis,
  about: string,
  paid: (encoding: Encoding) => Sides,
  broken: (sides: Sides) => terms.Term,
): readonly Obligation[] {
  const script = scriptOf();
  const encoding = encodingOf(analysis, script);
  const sides = paid(encoding);
  if (isStill(sides)) return [];
  script.assert(broken(sides), 'the promise is broken');
  return [{ about, lines: script.lines, givens: encoding.givens, raise: encoding.raise }];
}
