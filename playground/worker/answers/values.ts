import type { CalculationNode } from '../../../runtime/calculation.ts';
import { exactOfRational } from '../../../runtime/numbers/exact.ts';
import { shownText } from '../../../runtime/value-text.ts';
import type { Desk, Sitting } from '../desk.ts';
import type { Answers, Asks, Case } from '../protocol.ts';

/** What each node comes to in a case, as people read it; empty where it has no one value there. */
export function answerValues(desk: Desk, { plan, selected }: Asks['values']): Answers['values'] {
  const sitting = desk.seat(plan);
  return sitting?.given.calculation.nodes.map((node) => valueOf(sitting, node, selected));
}

function valueOf({ given, session }: Sitting, { id, grain, type }: CalculationNode, { payee, period }: Case): string {
  if (grain.kind === 'record' || grain.kind === 'bundle') return '';
  const outcome = session.valueOf(id, payee, period);
  if (outcome.kind !== 'value') return '';
  const figure = type.kind === 'text' ? undefined : exactOfRational(outcome.value);
  return shownText(figure ?? outcome.value, type, given.calculation.plan.currency ?? given.options.currency);
}
