import type { Span } from '../../grammar/span.ts';
import type { Calculation, NodeId } from '../../runtime/calculation.ts';
import { type Claim, claimsOf, nameOf, type Rising } from './claims.ts';
import { decide } from './decide.ts';
import { boundVerdict, cliffVerdict, fullVerdict } from './other-claims.ts';
import { type Fall, fallFound } from './search/fall.ts';
import type { Known } from './search/scenarios.ts';
import { type Given, type Variant, variantOf } from './search/variant.ts';
import { fallSentence, reasonsOf, settingOf } from './words.ts';
import type { Outcome, Verdict } from './verdict.ts';

export interface ProveOptions {
  /** Figures that examples give, by name: cases begin from them. */
  readonly known?: Known;
}

/** Decides each promise of a plan: the written ones, and that pay never falls as what is sold rises. */
export function prove(calculation: Calculation, { known = [] }: ProveOptions = {}): readonly Verdict[] {
  const variant = variantOf(calculation);
  return claimsOf(calculation).map((claim) => verdictOf(claim, calculation, variant, known));
}

function verdictOf(claim: Claim, calculation: Calculation, variant: Variant, known: Known): Verdict {
  const base = {
    promise: sentenceOf(claim, calculation),
    isWritten: claim.written !== undefined,
    span: claim.written && spanOf(claim.written),
  };
  if (claim.waived !== undefined) return { ...base, kind: 'waived', because: claim.waived };
  switch (claim.kind) {
    case 'monotone':
      return { ...base, ...monotoneVerdict(claim, calculation, variant, known) };
    case 'bound':
      return { ...base, ...boundVerdict(claim, calculation, variant, known) };
    case 'no-cliff':
      return { ...base, ...cliffVerdict(claim, calculation, variant, known) };
    case 'paid-in-full':
      return { ...base, ...fullVerdict(claim.component, calculation) };
    case 'other':
      return { ...base, kind: 'undecided', tried: [], stoppedBy: claim.why };
  }
}
const spanOf = ({ from, to }: Span): Span => ({ from, to });

function sentenceOf(claim: Claim, { phrases }: Calculation): string {
  if (claim.written !== undefined) return claim.written.phrase.replace(/^promise\s+/, '');
  return claim.kind === 'monotone' ? `payout never falls as ${claim.as.name || (phrases[claim.as.node]?.text ?? '')} rises` : '';
}

function monotoneVerdict(
  claim: Extract<Claim, { kind: 'monotone' }>,
  calculation: Calculation,
  variant: Variant,
  known: Known,
): Outcome {
  const decision = decide(calculation, claim);
  if (decision.kind === 'proved') {
    const reasons = decision.analysis === undefined ? [] : reasonsOf(decision.analysis, claim.as.name);
    return { kind: 'proved', by: 'slopes', reasons, over: domainOf(claim.as, variant, decision.assumed) };
  }
  const rising = givenFor(claim.as, variant);
  const whose = claim.what.kind === 'others' ? 'colleague' : 'own';
  const fall = rising === undefined || claim.what.kind === 'component' ? undefined : fallFound({ variant, rising, known, whose });
  if (fall !== undefined) return refuted(fall, calculation);
  const tried = rising === undefined ? ['slopes'] : ['slopes', 'cases at every border the plan speaks of'];
  return {
    kind: 'undecided',
    tried,
    stoppedBy: decision.stoppedBy === undefined ? undefined : nameOf(calculation, decision.stoppedBy),
  };
}

function givenFor({ node }: Rising, { given, calculation }: Variant): Given | undefined {
  const own = calculation.nodes[node];
  return own?.op === 'input' ? given.find(({ shape }) => shape.name === own.input) : undefined;
}

function refuted(fall: Fall, calculation: Calculation): Outcome {
  const culprit = fall.culprit === undefined ? undefined : calculation.phrases[fall.culprit];
  return {
    kind: 'refuted',
    sentence: fallSentence(fall, calculation),
    setting: settingOf(fall, calculation),
    ...(culprit !== undefined && { culprit: { text: culprit.name ?? culprit.text, span: spanOf(culprit) } }),
    fixes: fixesFor(fall.culprit, calculation),
    fall,
  };
}

function fixesFor(culprit: NodeId | undefined, { nodes }: Calculation): readonly string[] {
  const node = culprit === undefined ? undefined : nodes[culprit];
  if (node?.op === 'tiers' && node.form === 'rate' && node.bands.some(({ spread }, i) => i > 0 && spread === 'everything'))
    return ['pay the later rate `on the excess`', 'let the rate not drop'];
  if (node?.op === 'tiers' || node?.op === 'tiers-by' || node?.op === 'scale' || node?.op === 'matrix')
    return ['let no later band give less than the one before'];
  return ['say why it may: `payout may fall as … rises because "…"`'];
}

/** Over what the proof speaks. */
function domainOf(as: Rising, { given }: Variant, assumed: boolean): readonly string[] {
  const declared = given
    .filter(({ shape }) => shape.low !== undefined || shape.high !== undefined)
    .map(({ name, shape }) => `${name} from ${shape.low ?? '…'} to ${shape.high ?? '…'}`);
  const rest = assumed ? 'all other figures not negative' : `every other figure, ${as.name} as well, of any size and sign`;
  return [...declared, rest];
}
