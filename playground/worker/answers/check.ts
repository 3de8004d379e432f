import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';

export function answerCheck(desk: Desk, { plan, selected }: Asks['check']): Answers['check'] {
  const analysis = desk.analysis(plan, selected);
  return {
    text: plan.text,
    diagnostics: analysis.diagnostics(),
    namesCurrency: analysis.compilation.tree.items.some(({ kind }) => kind === 'currency'),
    examples: analysis.examples(),
  };
}
