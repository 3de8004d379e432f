import { curveOf, solve, standingOf } from '../../../simulate/index.ts';
import type { Desk } from '../desk.ts';
import { figureQuestion } from '../figure-question.ts';
import type { Answers, Asks } from '../protocol.ts';

export function answerSolve(desk: Desk, { plan, goal, ...asked }: Asks['solve']): Answers['solve'] {
  const sitting = desk.seat(plan);
  if (sitting === undefined) return undefined;
  const { question, made } = figureQuestion(desk, plan, sitting, asked);
  const now = standingOf(question);
  const solved = solve({ ...question, goal });
  return { solved, curve: curveOf(question), ...('standing' in now && { now: now.standing }), ...(made && { made }) };
}
