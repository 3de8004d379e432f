import type { RationalText } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { type Exact, exactOfRational, rationalText } from '../../runtime/numbers/exact.ts';
import { paidFor } from '../curve/figure.ts';
import { turnsOf } from '../curve/joined.ts';
import { startOf } from '../curve/range.ts';
import { type Border, type Step, steps, type Stretch } from '../curve/walk.ts';
import { paidAt, type Question, type Subject, subjectOf } from '../question.ts';
import { between, onGrid, placeOn } from './grid.ts';
import type { Goal, Solution, Solved } from './solution.ts';
import { causesAt, standingAt } from './standing.ts';
import { type Found, foundWithin, type Wanted } from './within.ts';

export interface SolveQuestion extends Question {
  readonly goal: Goal;
  /** Where to look; all figures from 0 on where nothing is said. */
  readonly from?: RationalText;
  readonly to?: RationalText;
}

/**
 * The least figure for which so much is paid, with all roundings. It is read off the exact curve, piece by piece from below, so
 * that it is the least one also where pay falls in between; and it is paid by the runtime before it is said.
 */
export function solve(question: SolveQuestion): Solved {
  const subject = subjectOf(question);
  if ('problems' in subject) return subject;
  const amount = exactOfRational(question.goal.amount);
  if (amount === undefined)
    return {
      problems: [{ code: 'cell-not-a-number', message: `"${question.goal.amount}" is not an amount. Write 1250 or 5/4.` }],
    };
  const range = rangeFor(subject, question);
  const search = begin(subject, range, wantedOf(question.goal, amount));
  return { solution: search.found === undefined ? missed(search, question.goal) : reached(search, search.found) };
}

interface Range {
  readonly from: Exact;
  readonly to: Exact;
}
const far = exact.exactOf(1_000_000_000_000n);
const mostPieces = 5_000;

function rangeFor(subject: Subject, { from, to }: SolveQuestion): Range {
  const high = subject.calculation.inputs.find(({ name }) => name === subject.vary)?.high;
  return { from: startOf(subject, exactOfRational(from ?? '')), to: exactOfRational(to ?? high ?? '') ?? far };
}

const wantedOf = ({ kind }: Goal, amount: Exact): Wanted => ({
  amount,
  isExactly: kind === 'exactly',
  meets: (paid) => (kind === 'exactly' ? exact.isSame(paid, amount) : !exact.isBelow(paid, amount)),
});

interface Search {
  readonly subject: Subject;
  readonly range: Range;
  readonly wanted: Wanted;
  readonly found: Found | undefined;
  readonly isCapped: boolean;
  /** The best paid of the figures at the ends of pieces. */
  readonly best: Exact | undefined;
}

/** From below, until the goal is met. */
function begin(subject: Subject, range: Range, wanted: Wanted): Search {
  let best: { readonly at: Exact; readonly paid: Exact } | undefined;
  let isSure = true;
  let pieces = 0;
  for (const step of steps(subject, range.from, range.to)) {
    const found = foundIn(subject, step, wanted);
    isSure &&= found?.isSure ?? true;
    if (found !== undefined) return { subject, range, wanted, found: { ...found, isSure }, isCapped: false, best: best?.at };
    for (const at of endsOf(subject, step)) {
      const paid = paidAt(subject, at);
      if (!('code' in paid) && (best === undefined || exact.isBelow(best.paid, paid))) best = { at, paid };
    }
    if (++pieces > mostPieces) return { subject, range, wanted, found: undefined, isCapped: true, best: best?.at };
  }
  return { subject, range, wanted, found: undefined, isCapped: false, best: best?.at };
}

function foundIn(subject: Subject, step: Step, wanted: Wanted): Found | undefined {
  if (step.kind === 'border') return foundAt(subject, step, wanted);
  for (const part of turnsOf(step)) {
    const turn =
      part.from === step.from ? undefined : foundAt(subject, { ...part, kind: 'border', at: part.from, changes: [] }, wanted);
    const found = turn ?? foundWithin(subject, part, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function foundAt(subject: Subject, { at, look }: Border, wanted: Wanted): Found | undefined {
  const place = placeOn(subject, at);
  if (place === undefined || at.kind === 'root') return undefined;
  const isKnown = !('code' in look.paid) && !look.paid.isLoose && !look.isBlurred;
  const paid = isKnown && !('code' in look.paid) ? paidFor(look.paid, at.value) : paidAt(subject, at.value);
  return paid !== undefined && !('code' in paid) && wanted.meets(paid) ? { place, isSure: true } : undefined;
}

/** The figures at which a piece may pay best. */
function endsOf(subject: Subject, step: Step): readonly Exact[] {
  if (step.kind === 'border') return [];
  return turnsOf(step).flatMap((part: Stretch) => {
    const { first, last } = between(subject, part.from, part.to);
    return last < first ? [] : [onGrid(subject, first), onGrid(subject, last)];
  });
}

function reached({ subject, range }: Search, { place, isSure }: Found): Solution {
  return { kind: 'reached', ...standingAt(subject, onGrid(subject, place), range.to), isLeast: isSure };
}

/** No figure pays just that; perhaps one step pays too little and the next too much. */
function missed(search: Search, goal: Goal): Solution {
  const over =
    goal.kind === 'exactly'
      ? begin(search.subject, search.range, wantedOf({ ...goal, kind: 'at-least' }, search.wanted.amount))
      : search;
  const { subject, range, found, isCapped, best } = over;
  const at = found && onGrid(subject, found.place);
  const before = found && onGrid(subject, found.place - 1n);
  const paidBefore = before === undefined || exact.isBelow(before, range.from) ? undefined : paidAt(subject, before);
  if (at !== undefined && before !== undefined && paidBefore !== undefined && !('code' in paidBefore)) {
    const below = { at: rationalText(before), paid: rationalText(paidBefore) };
    return { kind: 'jumped', ...standingAt(subject, at, range.to), below, causes: causesAt(subject, before, at) };
  }
  const paid = best && paidAt(subject, best);
  const most =
    best !== undefined && paid !== undefined && !('code' in paid)
      ? { at: rationalText(best), paid: rationalText(paid) }
      : undefined;
  return { kind: 'missed', from: rationalText(range.from), to: rationalText(range.to), ...(most && { most }), isCapped };
}
