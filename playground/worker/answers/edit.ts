import type { Asks, Answers } from '../protocol.ts';
import type { Desk } from '../desk.ts';

/** Hands a question of the editor on to the analysis of that text. `editor-service.ts` in `plan/` keeps the types. */
export function answerEdit(desk: Desk, { plan, selected, method, given }: Asks['edit']): Answers['edit'] {
  const analysis = desk.analysis(plan, selected);
  const ask = analysis[method] as (...given: readonly unknown[]) => unknown;
  return ask(...given);
}
