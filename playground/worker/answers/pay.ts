import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';

export function answerPay(desk: Desk, { plan, set }: Asks['pay']): Answers['pay'] {
  const sitting = desk.sit(plan, set);
  return sitting && { text: plan.text, calculation: sitting.calculation, result: sitting.session.result() };
}
