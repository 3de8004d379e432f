import type { Expression } from '../../grammar/tree/index.ts';
import { poisoned, type Draft } from './draft.ts';
import type { Checking, Place } from './scope.ts';
import { describe, isPoison, text, unify } from './type.ts';

/** An expression that must be a text. */
export function checkText(expression: Expression, place: Place, checking: Checking): Draft {
  const checked = checking.check(expression, place);
  if (isPoison(checked.type) || unify(checked.type, text) !== undefined) return checked;
  checking.reporter.say('wrong-type', expression.span, { place: 'This', wanted: 'a text', found: describe(checked.type) });
  return poisoned(expression.span);
}
