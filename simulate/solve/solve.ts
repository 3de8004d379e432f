import type { RationalText } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { type Exact, exactOfRational, rationalText } from '../../runtime/numbers/exact.ts';
import { startOf } from '../curve/range.ts';
import { paidAt, type Question, type Subject, subjectOf } from '../question.ts';
import { bestIn, type Range, searched } from './search.ts';
import type { Goal, Solution, Solved } from './solution.ts';
import { causesAt, far, standingAt } from './standing.ts';
import type { Wanted } from './within.ts';

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
  const { at, isSure } = searched(subject, range, wantedOf(question.goal, amount));
  if (at !== undefined) return { solution: { kind: 'reached', ...standingAt(subject, at, range.to), isSure } };
  const over = question.goal.kind === 'exactly' ? jumped(subject, range, question.goal, amount) : undefined;
  return { solution: over ?? missed(subject, range, isSure) };
}

function rangeFor(subject: Subject, { from, to }: SolveQuestion): Range {
  const high = subject.calculation.inputs.find(({ name }) => name === subject.vary)?.high;
  return { from: startOf(subject, exactOfRational(from ?? '')), to: exactOfRational(to ?? high ?? '') ?? far };
}

const wantedOf = ({ kind }: Goal, amount: Exact): Wanted => ({
  amount,
  isExactly: kind === 'exactly',
  meets: (paid) => (kind === 'exactly' ? exact.isSame(paid, amount) : !exact.isBelow(paid, amount)),
});

function missed(subject: Subject, range: Range, isSure: boolean): Solution {
  const best = bestIn(subject, range);
  const most = best && { at: rationalText(best.at), paid: rationalText(best.paid) };
  return { kind: 'missed', from: rationalText(range.from), to: rationalText(range.to), ...(most && { most }), isSure };
}

/** No figure pays just that; perhaps one step pays too little and the next too much. */
function jumped(subject: Subject, range: Range, goal: Goal, amount: Exact): Solution | undefined {
  const { at } = searched(subject, range, wantedOf({ ...goal, kind: 'at-least' }, amount));
  const before = at && exact.subtract(at, subject.step);
  if (at === undefined || before === undefined || exact.isBelow(before, range.from)) return undefined;
  const paid = paidAt(subject, before);
  if ('code' in paid || !exact.isBelow(paid, amount)) return undefined;
  const below = { at: rationalText(before), paid: rationalText(paid) };
  return { kind: 'jumped', ...standingAt(subject, at, range.to), below, causes: causesAt(subject, before, at) };
}
