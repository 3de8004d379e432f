import type { Span } from '../../grammar/span.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import { type Claim, claimsOf, nameOf, type Rising } from './claims.ts';
import { isCost } from './cost.ts';
import { decide } from './decide.ts';
import { boundVerdict, cliffVerdict, fullVerdict } from './other-claims.ts';
import { sameVerdict } from './same.ts';
import { memory } from './search/memory.ts';
import type { Effort } from './search/search.ts';
import { byCases, type Ground } from './search/refutation.ts';
import type { Known } from './search/scenarios.ts';
import { variantOf } from './search/variant.ts';
import { reasonsOf } from './words.ts';
import type { Outcome, Verdict } from './verdict.ts';

export interface ProveOptions {
  /** Figures that examples give, by name: cases begin from them. */
  readonly known?: Known;
  /** The plan that a promise names by its path; undefined where it cannot be had. */
  readonly otherPlan?: (path: string) => Calculation | undefined;
  /** How long cases are looked for: `quick` is for every keystroke, and leaves more undecided. */
  readonly search?: keyof typeof casesFor;
  /** The one promise that is asked for, by its sentence; all of them unless given. */
  readonly only?: string | undefined;
}
/** Counted, not timed, so that what is found is the same on every machine: for all promises together, or for each. */
const casesFor = { quick: 1_000, thorough: 12_000 } as const;

/** Decides each promise of a plan: the written ones, and that pay never falls as what is sold rises. */
export function prove(
  calculation: Calculation,
  { known = [], otherPlan = () => undefined, search = 'thorough', only }: ProveOptions = {},
): readonly Verdict[] {
  const ground = { calculation, opened: variantOf(calculation), known, otherPlan };
  const claims = claimsOf(calculation).filter((claim) => only === undefined || sentenceOf(claim) === only);
  const tried = claims.map((claim) => ({ claim, proof: withoutCases(claim, ground) }));
  const open = tried.filter(({ proof }) => proof.kind === 'undecided').length;
  const shared = memory();
  const spending = efforts(search, open);
  return tried.map(({ claim, proof }): Verdict => {
    const said = {
      promise: sentenceOf(claim),
      isWritten: claim.written !== undefined,
      span: claim.written && spanOf(claim.written),
    };
    if (proof.kind !== 'undecided') return { ...said, ...proof };
    const found = spending((effort) => byCases(claim, { ...ground, effort, memory: shared }));
    return { ...said, ...(found ?? searched(proof)) };
  });
}

/** What one promise after the other may spend; in a quick search what one leaves is there for those behind it. */
function efforts(search: keyof typeof casesFor, count: number): <T>(spendingOf: (effort: Effort) => T) => T {
  let [left, behind] = [casesFor.quick as number, count];
  return (spendingOf) => {
    const most = search === 'quick' ? Math.floor((left * 2) / (behind + 1)) : casesFor.thorough;
    const effort = { left: most };
    const found = spendingOf(effort);
    left -= most - Math.max(effort.left, 0);
    behind--;
    return found;
  };
}

/** Waived, proved, a cost, or to be looked for in cases. */
function withoutCases(claim: Claim, ground: Given): Exclude<Outcome, { kind: 'refuted' }> {
  if (claim.waived !== undefined) return { kind: 'waived', because: claim.waived };
  const proof = proofOf(claim, ground);
  const mayBeCost = proof.kind === 'undecided' && claim.kind === 'monotone' && claim.written === undefined;
  return mayBeCost && isCost(ground.calculation, claim)
    ? { kind: 'waived', because: `pay only falls as ${claim.as.name} rises, as with a cost` }
    : proof;
}
export type Given = Omit<Ground, 'effort' | 'memory'>;

const spanOf = ({ from, to }: Span): Span => ({ from, to });

function searched(proof: Extract<Outcome, { kind: 'undecided' }>): Outcome {
  return { ...proof, tried: [...proof.tried, 'cases at every border the plan speaks of'] };
}

function sentenceOf(claim: Claim): string {
  if (claim.written !== undefined) return claim.written.phrase.replace(/^promise\s+/, '');
  return claim.kind === 'monotone' ? `payout never falls as ${claim.as.name} rises` : '';
}

/** What can be said without trying a case. */
export function proofOf(claim: Claim, ground: Given): Extract<Outcome, { kind: 'proved' | 'undecided' }> {
  const { calculation } = ground;
  switch (claim.kind) {
    case 'monotone':
      return monotoneProof(claim, ground);
    case 'bound':
      return boundVerdict(claim, calculation);
    case 'no-cliff':
      return cliffVerdict(claim, calculation);
    case 'paid-in-full':
      return fullVerdict(claim.component, calculation);
    case 'other':
      return claim.written?.kind === 'same-as'
        ? sameVerdict(calculation, ground.otherPlan(claim.written.plan), claim.written.plan, claim.written.except)
        : { kind: 'undecided', tried: [], stoppedBy: claim.why };
  }
}

function monotoneProof(
  claim: Extract<Claim, { kind: 'monotone' }>,
  { calculation, opened }: Given,
): Extract<Outcome, { kind: 'proved' | 'undecided' }> {
  const decision = decide(calculation, claim);
  if (decision.kind === 'proved') {
    const reasons = decision.analysis === undefined ? [] : reasonsOf(decision.analysis, claim.as.name);
    return { kind: 'proved', by: 'slopes', reasons, over: domainOf(claim.as, opened, decision.assumed) };
  }
  const { stoppedBy } = decision;
  return {
    kind: 'undecided',
    tried: ['slopes'],
    stoppedBy: stoppedBy === undefined ? undefined : nameOf(calculation, stoppedBy),
  };
}

/** Over what the proof speaks. */
function domainOf(as: Rising, { given }: Ground['opened'], assumed: boolean): readonly string[] {
  const declared = given
    .filter(({ shape }) => shape.low !== undefined || shape.high !== undefined)
    .map(({ name, shape }) => `${name} from ${shape.low ?? '…'} to ${shape.high ?? '…'}`);
  const rest = assumed ? 'all other figures not negative' : `every other figure, ${as.name} as well, of any size and sign`;
  return [...declared, rest];
}
