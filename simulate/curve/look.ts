import { isAbsent } from '../../runtime/absent.ts';
import type { Problem } from '../../runtime/data.ts';
import { evaluatorOf } from '../../runtime/evaluate.ts';
import type { Place } from '../numbers/spot.ts';
import { answerOf, notDue, type Subject } from '../question.ts';
import { curveDomain } from './domain.ts';
import { type Figure, movingOf, type Moving } from './figure.ts';
import { type Condition, watchingAt } from './watching.ts';

/** What is paid at a place: a function that holds as far as the conditions do, or why nothing is. */
export interface Look {
  readonly paid: Moving | Problem;
  readonly conditions: readonly Condition[];
  /** Something hung on cents that were left out. */
  readonly isBlurred: boolean;
}

/** Works the whole calculation out once, with the varying figure as an unknown. */
export function lookAt(subject: Subject, place: Place, varying: Figure): Look {
  const { calculation, world, given } = subject;
  const watching = watchingAt(place);
  const instead = [...given, { ...subject.place, value: varying }];
  const evaluator = evaluatorOf(calculation, curveDomain(watching, world), world, { instead, watch: watching.watch });
  const answer = answerOf(subject, evaluator);
  const paid = answer === undefined || isAbsent(answer) ? (answer?.problem ?? notDue(subject)) : movingOf(answer);
  return { paid, conditions: watching.conditions, isBlurred: watching.isBlurred() };
}
