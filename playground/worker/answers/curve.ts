import { compile } from '../../../compiler/index.ts';
import type { Session } from '../../../runtime/session.ts';
import { type CurveAnswer, curveOf, type CurveQuestion, type Question, variedOf } from '../../../simulate/index.ts';
import type { CurveAnswers } from '../curves.ts';
import type { Desk } from '../desk.ts';
import { figureQuestion } from '../figure-question.ts';
import type { Answers, Asks, PlanText } from '../protocol.ts';

export function answerCurve(desk: Desk, { plan, other, ...asked }: Asks['curve']): Answers['curve'] {
  const sitting = desk.seat(plan);
  if (sitting === undefined) return undefined;
  const { question, session, made } = figureQuestion(desk, plan, sitting, asked);
  const curve = curveOf({ ...asked, ...question });
  const target = targetOf(session, question);
  const beside = other === undefined ? undefined : otherCurve(desk, { ...plan, text: other }, { ...asked, ...question }, curve);
  return { curve, ...(beside && { other: beside }), ...(target && { target }), ...(made && { made }) };
}

/** The other plan's over the same range. */
function otherCurve(desk: Desk, plan: PlanText, question: CurveQuestion, beside: CurveAnswer): CurveAnswer {
  const { calculation, diagnostics } = compile(plan.text, {
    ...(plan.currency === '' ? {} : { currency: plan.currency }),
    include: desk.include,
  });
  if (calculation === undefined) return { problems: [{ code: 'plan-has-errors', message: diagnostics[0]?.message ?? '' }] };
  const range = 'curve' in beside ? { from: beside.curve.from, to: beside.curve.to } : {};
  return curveOf({ ...question, ...range, calculation, data: desk.dataOf(calculation) });
}

function targetOf(session: Session, { calculation, payee, period, vary }: Question): CurveAnswers['target'] | undefined {
  const against = variedOf(calculation).find(({ name }) => name === vary)?.against;
  if (against === undefined) return undefined;
  const outcome = session.valueOf(against, payee, period);
  const phrase = calculation.phrases[against];
  const name = phrase?.name ?? phrase?.text ?? '';
  return outcome.kind === 'value' ? { name, value: outcome.value } : undefined;
}
