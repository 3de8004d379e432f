import type { Limit } from '../../grammar/tree/index.ts';
import type { Grain } from '../../runtime/calculation.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { figure } from './arithmetic.ts';
import type { Draft } from './draft.ts';
import type { Checking } from './scope.ts';
import { describe, isNumeral, money, settle, unify } from './type.ts';

export interface CheckedLimit {
  readonly components: readonly string[];
  readonly grain: Grain;
  readonly to: Draft;
}

/** `limit a and b to X, cut in proportion`: for each payee, or for a whole group when X is the group's. */
export function checkLimit(item: Limit, checking: Checking): CheckedLimit {
  const to = figure(item.to, {}, checking);
  if (isNumeral(to.type)) settle(to.type, money);
  if (unify(to.type, money) === undefined)
    checking.reporter.say('payout-needs-money', item.to.span, { found: describe(to.type) });
  for (const { name, span } of item.components) {
    if (!checking.components.has(name)) {
      checking.reporter.say('unknown-name', span, { name, near: nearest(name, checking.components.keys()) });
    }
  }
  return { components: item.components.map(({ name }) => name), grain: grainOf(to), to };
}

/** A plain amount is each payee's own limit. */
function grainOf({ grain, op }: Draft): Grain {
  return grain.kind === 'company' && (op.op === 'literal' || op.op === 'param') ? { kind: 'payee' } : grain;
}
