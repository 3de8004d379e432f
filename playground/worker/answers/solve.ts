import { curveOf, type Question, solve, type Standing, standingOf } from '../../../simulate/index.ts';
import type { Desk } from '../desk.ts';
import { figureQuestion } from '../figure-question.ts';
import type { Answers, Asks } from '../protocol.ts';

export function answerSolve(desk: Desk, { plan, goal, ...asked }: Asks['solve']): Answers['solve'] {
  const sitting = desk.seat(plan);
  if (sitting === undefined) return undefined;
  const { question, made } = figureQuestion(desk, plan, sitting, asked);
  const now = made === undefined ? nowOf(question) : undefined;
  const solved = solve({ ...question, goal });
  return { solved, curve: curveOf(question), ...(now && { now }), ...(made && { made }) };
}

function nowOf(question: Question): Standing | undefined {
  const now = standingOf(question);
  return 'standing' in now ? now.standing : undefined;
}
