import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';

export function answerCheck(desk: Desk, { plan }: Asks['check']): Answers['check'] {
  const analysis = desk.analysis(plan);
  return { text: plan.text, diagnostics: analysis.diagnostics(), examples: analysis.examples() };
}
