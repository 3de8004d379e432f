import type { Calculation } from '../../../runtime/calculation.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { type Form, formName, formTimes } from '../form.ts';
import { isNotNegative, isNotPositive, isNothing } from '../interval.ts';
import { subtract } from '../slope/arithmetic.ts';
import { isDefinite, isDefiniteForm } from './definite.ts';
import type { Rules } from '../slope/rules.ts';
import { areOpposite, type Case, type NameOf } from './under.ts';

/** A question that an analysis could not answer, as the two cases it leaves. */
export interface Question {
  readonly cases: readonly [Partial<Case>, Partial<Case>];
  /** The figure that rises may take it from one case to the other. */
  readonly isCrossed: boolean;
}

const opposite = (form: Form): Form => formTimes(form, exact.negate(exact.one));

/** The same rules, which note down each greatest, least and condition that they cannot decide. */
export function noting(
  rules: Rules,
  calculation: Calculation,
  nameOf: NameOf,
  isSmooth: boolean,
): { rules: Rules; questions: Map<string, Question> } {
  const questions = new Map<string, Question>();
  const split = (form: Form, isCrossed: boolean): void => {
    if (!isDefiniteForm(form, calculation)) return;
    questions.set(formName(form), { cases: [{ facts: [form] }, { facts: [opposite(form)] }], isCrossed });
  };
  return { rules: { ...rules, extreme, choose }, questions };

  /** Crossed at most once, and not by a jump: the gap changes without jumps and in one direction. */
  function extreme(...[which, a, b, ground]: Parameters<Rules['extreme']>): ReturnType<Rules['extreme']> {
    const gap = subtract(a, b, ground);
    const { low, high } = gap.slope;
    const isOpen = !isNotNegative(gap.range) && !isNotPositive(gap.range);
    const isSteady =
      low !== undefined &&
      high !== undefined &&
      (low.n >= 0n || high.n <= 0n) &&
      gap.total &&
      gap.multiple === undefined &&
      isSmooth;
    if (isOpen && (isNothing(gap.slope) || isSteady)) split(gap.form, !isNothing(gap.slope));
    return rules.extreme(which, a, b, ground);
  }

  function choose(...[condition, ...rest]: Parameters<Rules['choose']>): ReturnType<Rules['choose']> {
    const { turn, border, whenYes, whenNo, total } = condition;
    const name = nameOf(condition);
    if (turn === 'still') {
      if (!isDefinite(name, calculation)) return rules.choose(condition, ...rest);
      const yes = { facts: whenYes, truths: new Map([[name, true]]) };
      const no = { facts: whenNo, truths: new Map([[name, false]]) };
      questions.set(name, { cases: [yes, no], isCrossed: false });
    } else if (border !== undefined && turn !== 'any' && total && isSmooth && areOpposite(whenYes[0], whenNo[0]))
      split(border, true);
    return rules.choose(condition, ...rest);
  }
}
export const merged = (a: Case, b: Partial<Case>): Case => ({
  facts: [...a.facts, ...(b.facts ?? [])],
  truths: new Map([...a.truths, ...(b.truths ?? [])]),
});
