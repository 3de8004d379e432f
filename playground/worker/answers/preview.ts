import type { Asks, Answers } from '../protocol.ts';
import { type Desk, deskOf } from '../desk.ts';

export async function answerPreview(_desk: Desk, { plan, folder }: Asks['preview']): Promise<Answers['preview']> {
  const desk = deskOf();
  await desk.open(folder);
  const sitting = desk.sit(plan);
  return sitting && { text: plan.text, calculation: sitting.calculation, result: sitting.session.result() };
}
