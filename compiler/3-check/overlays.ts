import type { Draft } from './draft.ts';
import type { Checking } from './scope.ts';
import { rebuilt } from './walk.ts';

/** A figure as sums of teams and the company see it: credit on top of the 100% would count a sale twice. */
export function withoutOverlays(value: Draft, { plan }: Checking): Draft {
  if (!plan.credits.some(({ overlay }) => overlay)) return value;
  return rebuilt(value, (draft) => (draft.op.op === 'records' ? { ...draft, op: { ...draft.op, overlays: false } } : undefined));
}
