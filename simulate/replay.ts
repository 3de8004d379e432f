import type { RationalText } from '../runtime/calculation.ts';
import type { Problem } from '../runtime/data.ts';
import { exactOfRational, rationalText } from '../runtime/numbers/exact.ts';
import { paidAt, type Question, type Subject, subjectOf } from './question.ts';
import type { Standing } from './solve/solution.ts';
import { standingAt } from './solve/standing.ts';

/** What the runtime pays where the figure is so much. */
export type Replayed = { readonly paid: RationalText } | { readonly problem: Problem };

/** For many figures one after the other: the data are read once. */
export function replayOf(question: Question): ((figure: RationalText) => Replayed) | { readonly problems: readonly Problem[] } {
  const subject = subjectOf(question);
  return 'problems' in subject ? subject : (figure) => replayed(subject, figure);
}

function replayed(subject: Subject, figure: RationalText): Replayed {
  const value = exactOfRational(figure);
  if (value === undefined)
    return { problem: { code: 'cell-not-a-number', message: `"${figure}" is not a number. Write 1250 or 5/4.` } };
  const paid = paidAt(subject, value);
  return 'code' in paid ? { problem: paid } : { paid: rationalText(paid) };
}

/**
 * Where somebody stands: what is paid, what the next unit pays and where the next thing happens; at the figure of the data where no
 * other is said.
 */
export function standingOf(
  question: Question,
  figure?: RationalText,
): { readonly standing: Standing } | { readonly problems: readonly Problem[] } {
  const subject = subjectOf(question);
  if ('problems' in subject) return subject;
  const at = figure === undefined ? subject.now : exactOfRational(figure);
  const message = `There is no ${subject.vary} of ${subject.payee.key} in ${subject.period.label}.`;
  return at === undefined ? { problems: [{ code: 'missing-input', message }] } : { standing: standingAt(subject, at) };
}
