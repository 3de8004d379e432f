import type { RationalText } from '../../runtime/calculation.ts';
import type { Problem } from '../../runtime/data.ts';
import { type Exact, exactOfRational, isBelow, rationalText } from '../../runtime/numbers/exact.ts';
import { type Question, type Subject, subjectOf } from '../question.ts';
import type { Curve } from './curve.ts';
import { joined } from './joined.ts';
import { rangeOf } from './range.ts';
import { walk, type Walk } from './walk.ts';
import { fallsOf, pieceOf, pointsOf } from './written.ts';

/** What to draw: the range may be left out, and then holds everything that happens, up to half as much again. */
export interface CurveQuestion extends Question {
  readonly from?: RationalText;
  readonly to?: RationalText;
  /** At most so many pieces; 1,000 where it is not said. */
  readonly most?: number;
}
export type CurveAnswer = { readonly curve: Curve } | { readonly problems: readonly Problem[] };

/**
 * The exact curve of one payee's pay over one of their figures. Where the words of the question are wrong: problems, such as
 * `unknown-name`, `unknown-payee`, `period-not-readable`.
 */
export function curveOf(question: CurveQuestion): CurveAnswer {
  const subject = subjectOf(question);
  if ('problems' in subject) return subject;
  const given = [question.from, question.to].map((text) => (text === undefined ? undefined : exactOfRational(text)));
  const range = rangeOf(subject, given[0], given[1]);
  if (!isBelow(range.from, range.to)) return { problems: [noRange(range)] };
  return { curve: curveFrom(subject, joined(walk(subject, range.from, range.to, question.most ?? 1_000)), range) };
}

interface Range {
  readonly from: Exact;
  readonly to: Exact;
}
const noRange = ({ from, to }: Range): Problem => ({
  code: 'cell-out-of-range',
  message: `There is nothing from ${rationalText(from)} to ${rationalText(to)}: the range has to end above where it begins.`,
});

function curveFrom(subject: Subject, found: Walk, { from, to }: Range): Curve {
  const { payee, period, vary, what, now } = subject;
  const pieces = found.stretches.map(pieceOf);
  const points = pointsOf(subject, found);
  return {
    payee: payee.key,
    period: period.label,
    vary,
    what,
    ...(now !== undefined && { now: rationalText(now) }),
    from: rationalText(from),
    to: found.isCapped ? (points.at(-1)?.at.low ?? rationalText(from)) : rationalText(to),
    pieces,
    points,
    falls: fallsOf(found, pieces, points),
    isCapped: found.isCapped,
  };
}
