import type { Calculation, NodeId } from '../../../runtime/calculation.ts';
import type { Claim, Rising } from '../claims.ts';
import { creditMovesWith } from '../subject.ts';
import type { Outcome } from '../verdict.ts';
import { breachFound, type BreachSearch } from './breach.ts';
import { cliffFound } from './cliff.ts';
import type { Words } from './culprit.ts';
import { differenceFound } from './different.ts';
import { type Fall, fallFound } from './fall.ts';
import { fixesFor } from './fixes.ts';
import { type Lever, nameOfLever, subjectOf } from './lever.ts';
import type { Memory } from './memory.ts';
import { type Raising, raisingsOf } from './levers.ts';
import type { Known } from './scenarios.ts';
import type { Effort } from './search.ts';
import { breachSentence, cliffSentence, differenceSentence, fallSentence, unpaidSentence } from './sentence.ts';
import { fallSetting, settingIn } from './setting.ts';
import { onlyFalls } from './only-falls.ts';
import { replayOf } from './replay.ts';
import { unpaidFound } from './unpaid.ts';
import type { Variant } from './variant.ts';
import type { Watch } from './watch.ts';

export interface Ground {
  readonly calculation: Calculation;
  /** With every figure from rows given as a figure. */
  readonly opened: Variant;
  readonly known: Known;
  /** The plan that one promise names, compiled; undefined where it cannot be had. */
  readonly otherPlan: (path: string) => Calculation | undefined;
  /** How many cases may be paid for the promise before it is given up. */
  readonly effort: Effort;
  /** Cases that promises have in common. */
  readonly memory: Memory;
}
type Refuted = Extract<Outcome, { readonly kind: 'refuted' }>;
/** Nobody promised that pay does not fall with it. */
type Cost = Extract<Outcome, { readonly kind: 'waived' }>;

/** A case, or two, in which a promise does not hold; undefined where none was found. */
export function refutationOf(claim: Claim, ground: Ground): Refuted | undefined {
  const { calculation, opened, known } = ground;
  const search: BreachSearch = { calculation, variant: opened, known, effort: ground.effort };
  switch (claim.kind) {
    case 'monotone':
      return monotoneRefutation(claim, ground);
    case 'bound': {
      const [low, high] = claim.bound === 'at-most' ? [claim.what, claim.value] : [claim.value, claim.what];
      const found = breachFound(search, low, high);
      const fix = `say it in the plan: \`${claim.bound === 'at-most' ? 'at most' : 'at least'} …\``;
      return (
        found && {
          kind: 'refuted',
          sentence: breachSentence(found, claim, calculation),
          setting: settingIn(found, calculation, [claim.what, claim.value]),
          fixes: [fix],
          replay: replayOf(found, [found.x]),
        }
      );
    }
    case 'no-cliff':
      return cliffRefutation(claim, ground);
    case 'paid-in-full': {
      const found = unpaidFound(search, claim.component);
      const sentence = found && unpaidSentence(found, claim.component, calculation);
      const fixes = ['say who is paid then: `if nobody contributes split equally`'];
      return found && sentence !== undefined
        ? { kind: 'refuted', sentence, setting: settingIn(found, calculation), fixes, replay: replayOf(found, [found.x]) }
        : undefined;
    }
    case 'other':
      return claim.written?.kind === 'same-as' ? differenceRefutation(claim.written, ground) : undefined;
  }
}

/** The same of what nobody wrote: where pay falls and never rises, what rises is a cost. */
export function byCases(claim: Claim, ground: Ground): Refuted | Cost | undefined {
  if (claim.kind !== 'monotone' || claim.written !== undefined) return refutationOf(claim, ground);
  const fall = fallFor(claim, ground);
  if (fall !== undefined && onlyFalls(fall, ground.known))
    return { kind: 'waived', because: `in every case tried pay only falls as ${claim.as.name} rises, as with a cost` };
  return fall && refutedBy(fall, claim, ground.calculation);
}

type Monotone = Extract<Claim, { kind: 'monotone' }>;

function fallFor({ what, as }: Monotone, { calculation, known, effort, memory }: Ground): Fall | undefined {
  const watch = watchOf(what);
  for (const { variant, lever } of raisingsFor(as, calculation)) {
    const rises = lever.kind === 'figure' || isCreditTurned(lever, calculation) ? undefined : sumOf(as, calculation);
    const fall = fallFound({ variant, lever, known, watch, effort, rises, memory });
    if (fall !== undefined) return fall;
  }
  return undefined;
}

function monotoneRefutation(claim: Monotone, ground: Ground): Refuted | undefined {
  const fall = fallFor(claim, ground);
  return fall && refutedBy(fall, claim, ground.calculation);
}

/** Who is credited depends on how large a record is: then their own sum may fall as it rises. */
function isCreditTurned(lever: Exclude<Lever, { kind: 'figure' }>, calculation: Calculation): boolean {
  return lever.kind === 'cell' && creditMovesWith(calculation, subjectOf(lever), lever.table);
}

/** The sum over records that rises; amounts of single records rise by themselves. */
const sumOf = ({ node }: Rising, { nodes }: Calculation): NodeId | undefined =>
  nodes[node]?.grain.kind === 'payee' ? node : undefined;

function watchOf(what: Extract<Claim, { kind: 'monotone' }>['what']): Watch {
  if (what.kind === 'component') return { kind: 'component', name: what.name };
  return { kind: 'payout', whose: what.kind === 'others' ? 'colleague' : 'own' };
}

/** Each once, though a sum may be raised by the same amounts as another subject says. */
function raisingsFor({ subjects, name }: Rising, calculation: Calculation): readonly Raising[] {
  const all = subjects.flatMap((subject) => raisingsOf(calculation, subject, name));
  return [...new Map(all.map((raising) => [nameOfLever(raising.lever), raising] as const)).values()];
}
function refutedBy(fall: Fall, { what, as }: Monotone, calculation: Calculation): Refuted {
  return {
    kind: 'refuted',
    sentence: fallSentence(fall, calculation),
    setting: fallSetting(fall, calculation),
    ...culpritOf(fall, calculation),
    fixes: fixesFor(fall.culprit, calculation, what.kind === 'payout' ? as.name : undefined),
    replay: replayOf(fall, [fall.low, fall.high]),
  };
}

/** The words that do it: the band that is reached, else the figure that falls. */
function culpritOf(
  { culprit, band }: { readonly culprit: NodeId | undefined; readonly band: Words | undefined },
  { phrases }: Calculation,
): Pick<Refuted, 'culprit'> {
  const phrase = culprit === undefined ? undefined : phrases[culprit];
  if (phrase === undefined) return {};
  const { from, to, text } = band ?? { ...phrase, text: phrase.name ?? phrase.text };
  return { culprit: { text, span: { from, to } } };
}

function cliffRefutation(claim: Extract<Claim, { kind: 'no-cliff' }>, ground: Ground): Refuted | undefined {
  const { calculation, known, effort } = ground;
  for (const { variant, lever } of raisingsFor(claim.as, calculation)) {
    const found = lever.kind === 'row' ? undefined : cliffFound({ variant, lever, known, effort }, claim.above);
    if (found === undefined) continue;
    const fixes = ['pay the later rate `on the excess`', 'let the rate rise within a band: `from … to … pay … rising to …`'];
    return {
      kind: 'refuted',
      sentence: cliffSentence(found, calculation),
      setting: settingIn(found, calculation),
      ...culpritOf(found, calculation),
      fixes,
      replay: replayOf(found, [found.low, found.high]),
    };
  }
  return undefined;
}

function differenceRefutation(
  { plan, except }: { readonly plan: string; readonly except?: NodeId },
  ground: Ground,
): Refuted | undefined {
  const { calculation, known, otherPlan } = ground;
  const other = otherPlan(plan);
  const found = other && differenceFound({ calculation, other, except, known, effort: ground.effort });
  if (found === undefined) return undefined;
  const fixes = ['name the cases that differ: `except where …`'];
  return {
    kind: 'refuted',
    sentence: differenceSentence(found, plan, calculation),
    setting: settingIn(found, calculation),
    fixes,
    replay: replayOf(found, [found.x]),
  };
}
