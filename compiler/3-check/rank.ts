import type { AggregateExpression } from '../../grammar/tree/index.ts';
import { figure } from './arithmetic.ts';
import { poisoned, type Draft } from './draft.ts';
import { payee } from './grain.ts';
import { checkMembers } from './group.ts';
import type { Checking, Place } from './scope.ts';
import { checkCondition } from './test.ts';
import { count } from './type.ts';

/** `rank of sales across team`: 1 is the highest. */
export function checkRank(expression: AggregateExpression, place: Place, checking: Checking): Draft {
  const { source, span } = expression;
  if (source?.kind !== 'group') {
    checking.reporter.say('aggregate-needs-source', span, { aggregate: 'rank' });
    return poisoned(span);
  }
  const group = checkMembers(source.group, checking);
  const outside: Place = place.within === undefined ? {} : { within: place.within };
  const value = figure(expression.value, outside, checking);
  const where = expression.where === undefined ? undefined : checkCondition(expression.where, outside, checking);
  if (group === undefined) return poisoned(span);
  const op: Draft['op'] = { op: 'rank', value, group, tiesSplit: expression.tiesSplit, ...(where !== undefined && { where }) };
  return { op, type: count, grain: payee, span };
}
