import type { Window, WindowExpression } from '../../grammar/tree/index.ts';
import type { WindowStep } from '../../runtime/calculation.ts';
import { poisoned, type Draft } from './draft.ts';
import { runningOf } from './running.ts';
import type { Checking, Place } from './scope.ts';
import { isPoison } from './type.ts';

/** `sales year to date`: the same figure over other days. */
export function checkWindow(expression: WindowExpression, place: Place, checking: Checking): Draft {
  if (expression.window.kind === 'so-far' || expression.window.kind === 'before-this') {
    return checkRunning(expression, place, checking);
  }
  const value = checking.check(expression.value, place);
  if (value.op.op === 'literal' && !isPoison(value.type)) {
    checking.reporter.say('window-on-constant', expression.span, {
      words: checking.words(expression.window.span),
      figure: checking.words(value.span),
    });
  }
  return { ...at(value, expression.window, checking), span: expression.span };
}

/** `sales so far this year`, `sales before this`, `sales so far this year before this`. */
function checkRunning({ value: of, window, span }: WindowExpression, place: Place, checking: Checking): Draft {
  const inner = of.kind === 'window' && window.kind === 'before-this' ? of : undefined;
  const reaches = inner?.window.kind === 'so-far' || inner?.window.kind === 'to-date';
  const unit = window.kind === 'so-far' ? window.unit : reaches ? inner.window.unit : 'period';
  const value = checking.check(reaches ? inner.value : of, place);
  return runningOf(value, { unit, including: window.kind === 'so-far' }, span, place, checking);
}

/** A figure over a window; without one, the figure. */
export function at(value: Draft, window: Window | undefined, checking: Checking): Draft {
  if (window === undefined) return value;
  const step = stepOf(window, checking);
  if (step === undefined) return poisoned(window.span);
  if (step === 'here') return value;
  const known = checking.windows.get(value.op) ?? new Map<string, Draft['op']>();
  const key = JSON.stringify(step);
  const op = known.get(key) ?? { op: 'at', value, window: step };
  checking.windows.set(value.op, known.set(key, op));
  return { op, type: value.type, grain: value.grain, span: value.span };
}

function stepOf(window: Window, checking: Checking): WindowStep | 'here' | undefined {
  switch (window.kind) {
    case 'to-date':
      return { kind: 'to-date', unit: window.unit };
    case 'this':
      return window.unit === 'period' ? 'here' : { kind: 'this', unit: window.unit };
    case 'last':
      return { kind: 'last', unit: window.unit, count: window.count };
    case 'rolling':
      return { kind: 'rolling', unit: window.unit, count: window.count };
    case 'same-last-year':
      return { kind: 'same-last-year', unit: window.unit };
    case 'so-far':
    case 'before-this':
      checking.reporter.say('window-needs-record', window.span, { words: checking.words(window.span) });
      return undefined;
  }
}
