import type { Span } from '../../grammar/span.ts';
import type { Alert } from '../../grammar/tree/index.ts';
import type { Draft } from './draft.ts';
import type { Checking } from './scope.ts';
import { checkCondition } from './test.ts';

/** Whom to tell when something holds. */
export interface CheckedAlert {
  readonly name: string;
  readonly when: Draft;
  readonly tell?: string;
  readonly span: Span;
}

/** Two alerts of one name could not be told apart by who receives them. */
export function checkAlerts(items: readonly Alert[], checking: Checking): readonly CheckedAlert[] {
  const taken = new Set<string>();
  return items.map((item) => {
    const { name, when, tell, span } = item;
    if (taken.has(name.value)) checking.reporter.say('name-taken', name.span, { name: name.value });
    taken.add(name.value);
    return { name: name.value, when: checkCondition(when, {}, checking), ...(tell !== undefined && { tell: tell.name }), span };
  });
}
