import type { Problem, Trace } from './data.ts';
import type { Evaluator } from './evaluate.ts';
import type { Exact } from './numbers/exact.ts';
import type { Span } from './periods/calendar.ts';
import type { Payee } from './world/entities.ts';

/** Why a payee's pay period is what it is. */
export function explainPayout(
  _evaluator: Evaluator<Exact, boolean>,
  _payee: Payee,
  _period: Span,
  _component: string | undefined,
): { readonly traces: readonly Trace[]; readonly problems: readonly Problem[] } {
  return { traces: [], problems: [] };
}
