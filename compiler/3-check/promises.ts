import type { Claim, Expression, Promise, Waiver } from '../../grammar/tree/index.ts';
import { figure, mismatch } from './arithmetic.ts';
import type { Draft } from './draft.ts';
import type { Checking } from './scope.ts';
import { checkCondition } from './test.ts';
import { isPoison, unify } from './type.ts';

/** A promise with its figures checked; the prover decides it. */
export interface CheckedPromise {
  readonly item: Promise | Waiver;
  readonly claim:
    | { readonly kind: 'never-falls'; readonly what?: Draft; readonly as: Draft }
    | { readonly kind: 'bound'; readonly what: Draft; readonly bound: 'at-least' | 'at-most'; readonly value: Draft }
    | { readonly kind: 'no-cliff'; readonly above?: Draft; readonly in: Draft }
    | { readonly kind: 'paid-in-full'; readonly component: string }
    | { readonly kind: 'same-as'; readonly plan: string; readonly except?: Draft }
    | { readonly kind: 'may-fall'; readonly what: Draft; readonly as: Draft; readonly because: string };
}

export function checkPromise(item: Promise | Waiver, checking: Checking): CheckedPromise {
  const of = (expression: Expression): Draft => figure(expression, {}, checking);
  if (item.kind === 'promise') return { item, claim: claimOf(item.claim, of, checking) };
  return { item, claim: { kind: 'may-fall', what: of(item.what), as: of(item.as), because: item.because.value } };
}

function claimOf(claim: Claim, of: (expression: Expression) => Draft, checking: Checking): CheckedPromise['claim'] {
  switch (claim.kind) {
    case 'never-falls':
      return { kind: 'never-falls', ...(claim.what && { what: of(claim.what) }), as: of(claim.as) };
    case 'bound': {
      const what = of(claim.what);
      const value = of(claim.value);
      if (unify(what.type, value.type) === undefined && !isPoison(what.type))
        mismatch('compare', what, value, claim.value.span, checking);
      return { kind: 'bound', what, bound: claim.bound, value };
    }
    case 'no-cliff':
      return { kind: 'no-cliff', ...(claim.above && { above: of(claim.above) }), in: of(claim.in) };
    case 'paid-in-full': {
      const { name, span } = claim.pool;
      if (!checking.components.has(name)) checking.reporter.say('unknown-name', span, { name });
      return { kind: 'paid-in-full', component: name };
    }
    case 'same-as':
      return {
        kind: 'same-as',
        plan: claim.plan.value,
        ...(claim.except && { except: checkCondition(claim.except, {}, checking) }),
      };
  }
}
