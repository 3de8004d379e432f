import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { boundProof } from './bounds.ts';
import type { Claim } from './claims.ts';
import { nameOf } from './claims.ts';
import { formTimes } from './form.ts';
import { hull, type Interval, isNotNegative, minus, negative, scaled, unit } from './interval.ts';
import type { Analysis } from './slope/analysis.ts';
import { analysisOf } from './slope/evaluate.ts';
import { casesOf, payoutIn } from './slope/payout.ts';
import { oneStep } from './slope/paces.ts';
import { mostFacts, ownPlace } from './slope/place.ts';
import { type SharedOut, sharedOut } from './shared-out.ts';
import { rules } from './slope/rules.ts';
import { nothingRises } from './subject.ts';
import type { Outcome } from './verdict.ts';

type Proof = Extract<Outcome, { readonly kind: 'proved' | 'undecided' }>;
type Of<K extends Claim['kind']> = Extract<Claim, { readonly kind: K }>;

/** `commission at most 50,000`: the range of one within that of the other. */
export function boundVerdict(claim: Of<'bound'>, calculation: Calculation): Proof {
  const proof = boundProof(calculation, claim);
  if (proof !== undefined) {
    const over = [proof.assumed ? 'figures not negative' : 'figures of any size and sign'];
    return { kind: 'proved', by: 'ranges', reasons: [keptText(claim, calculation)], over };
  }
  return { kind: 'undecided', tried: ['ranges'], stoppedBy: nameOf(calculation, claim.what) };
}

/** What was looked at, so that the bound is seen to hold in all of it. */
function keptText({ what, value, bound }: Of<'bound'>, calculation: Calculation): string {
  const [name, than] = [what, value].map((id) => nameOf(calculation, id));
  return `${name} is ${bound === 'at-most' ? 'at most' : 'at least'} ${than} in every band, branch and rounding`;
}

/** `no cliff above 1,000 in sales`: the smallest step never changes the payout by more. */
export const cliffVerdict = (claim: Of<'no-cliff'>, calculation: Calculation): Proof =>
  cliffProof(claim, calculation) ?? { kind: 'undecided', tried: ['slopes'], stoppedBy: undefined };

/** How much one smallest step may change the payout: within what is allowed, whatever the case. */
function cliffProof(claim: Of<'no-cliff'>, calculation: Calculation): Proof | undefined {
  const subjects = claim.as.subjects.filter((subject) => subject.kind !== 'column' || subject.how === 'raise');
  const assumed = [false, true].find((isAssumed) =>
    subjects.every((subject) => {
      const pace = oneStep(calculation, subject);
      if (pace === undefined) return false;
      const analysis = analysisOf(calculation, subject, { rules, assumed: isAssumed, pace });
      return casesOf(analysis).every((at) => {
        const change = scaled(payoutIn(analysis, at).slope, pace.size);
        return isNotNegative(minus(allowed(analysis, claim.above), hull(change, negative(change))));
      });
    }),
  );
  if (assumed === undefined) return undefined;
  const over = assumed ? 'figures not negative' : 'figures of any size and sign';
  return { kind: 'proved', by: 'slopes', reasons: ['no band, condition or rounding adds more for one cent'], over: [over] };
}

function allowed(analysis: Analysis, above: NodeId | undefined): Interval {
  if (above === undefined) return unit;
  return analysis.figure(above, { kind: 'payee' }, ownPlace(analysis.calculation.plan.pays, 'yes')).range;
}

/** Parts always sum to what is shared, unless there is nobody to share it. */
export function fullVerdict(component: string, calculation: Calculation): Proof {
  const shared = sharedOut(component, calculation);
  const tried = ['the way it is shared out'];
  if (shared === undefined) return { kind: 'undecided', tried, stoppedBy: 'it is not shared out whole' };
  const proof = { kind: 'proved', by: 'how it is shared out' } as const;
  const [sum, teams] = ['parts sum to the amount in minor units', teamsOf(calculation)];
  if (shared.isAlways) return { ...proof, reasons: [sum], over: [teams] };
  for (const assumed of [false, true]) {
    const reason = nobodyLeftOut(shared, calculation, assumed);
    const figures = assumed ? 'figures not negative' : 'figures of any size and sign';
    if (reason !== undefined) return { ...proof, reasons: [sum, reason], over: [teams, figures] };
  }
  return {
    kind: 'undecided',
    tried,
    stoppedBy: 'where nobody contributes it is paid to nobody: say `if nobody contributes split equally`',
  };
}

const teamsOf = ({ payeesWhere }: Calculation): string =>
  payeesWhere === undefined ? 'every team with somebody in it' : 'every team with somebody in it whom this plan pays';

/** Why it does not matter that nobody has a part where what it is shared out by is 0 for everybody; undefined where it may. */
function nobodyLeftOut({ share, days, none }: SharedOut, calculation: Calculation, assumed: boolean): string | undefined {
  const analysis = analysisOf(calculation, nothingRises, { rules, assumed, isClose: true });
  const known = none.map((id) => analysis.figure(id, { kind: 'payee' }, days));
  if (known.some(({ range: { low } }) => low !== undefined && low.n > 0n)) return 'everybody contributes';
  const facts = known.flatMap(({ form }) => [form, formTimes(form, exact.negate(exact.one))]).slice(0, mostFacts);
  const { high } = analysis.figure(share.amount, share.group, { ...days, facts }).range;
  return high !== undefined && high.n <= 0n ? 'where nobody contributes there is nothing to share' : undefined;
}
