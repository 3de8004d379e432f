import type { PaidExpression, PeriodFactExpression, PreviousExpression } from '../../grammar/tree/index.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { balanceFigure } from './balance-figure.ts';
import { progressFigure } from './built-in.ts';
import { poisoned, type Draft } from './draft.ts';
import { company, payee } from './grain.ts';
import type { Checking, Place } from './scope.ts';
import { count, days } from './type.ts';

/** `days in period`, `days in role`, `months in role`, and what progress is measured by. */
export function checkPeriodFact({ fact, span }: PeriodFactExpression, checking: Checking): Draft {
  switch (fact) {
    case 'days-in-period':
      return { op: { op: 'days-in-period' }, type: days, grain: company, span };
    case 'days-in-role':
      return { op: { op: 'days-in-role' }, type: days, grain: payee, span };
    case 'months-in-role':
      return { op: { op: 'months-in-role' }, type: count, grain: payee, span };
    case 'working-days-left':
    case 'needed-per-day':
    case 'expected-on':
      return progressFigure(fact, span, checking);
  }
}

/** `previous owed`: the balance before this period. */
export function checkPrevious({ name, span }: PreviousExpression, place: Place, checking: Checking): Draft {
  const ofRecord = place.table === undefined ? undefined : `${place.table}.${name.name}`;
  const key = ofRecord !== undefined && checking.balances.has(ofRecord) ? ofRecord : name.name;
  if (checking.balances.has(key)) return balanceFigure(key, name.name, true, span, checking);
  checking.reporter.say('unknown-name', name.span, { name: name.name, near: nearest(name.name, checking.balances.keys()) });
  return poisoned(span);
}

/** `paid commission`: what the schedule pays in the period. */
export function checkPaid({ name, span }: PaidExpression, checking: Checking): Draft {
  const component = checking.components.get(name.name);
  if (component !== undefined) {
    return { op: { op: 'paid', component: name.name }, type: component.type, grain: payee, span, name: name.name };
  }
  checking.reporter.say('unknown-name', name.span, { name: name.name, near: nearest(name.name, checking.components.keys()) });
  return poisoned(span);
}
