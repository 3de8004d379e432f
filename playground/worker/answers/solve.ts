import { curveOf, solve, standingOf } from '../../../simulate/index.ts';
import type { Desk } from '../desk.ts';
import type { Answers, Asks } from '../protocol.ts';

export function answerSolve(desk: Desk, { plan, goal, ...asked }: Asks['solve']): Answers['solve'] {
  const sitting = desk.seat(plan);
  if (sitting === undefined) return undefined;
  const question = { ...asked, ...sitting.given };
  const now = standingOf(question);
  return { solved: solve({ ...question, goal }), curve: curveOf(question), ...('standing' in now && { now: now.standing }) };
}
