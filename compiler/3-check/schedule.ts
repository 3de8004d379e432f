import type { Clause, Expression, SchedulePart as PartWritten } from '../../grammar/tree/index.ts';
import type { SchedulePart } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { clauseOf } from './clauses.ts';
import { constantOf } from './constant.ts';
import type { Draft } from './draft.ts';
import type { Checking, Place } from './scope.ts';
import { describe, isPoison, known } from './type.ts';

/** `paid 75% on issued, 25% in 3 monthly instalments …`: the parts of each amount and their dates; they make a whole. */
export function scheduleOf(
  clauses: readonly Clause[],
  place: Place,
  checking: Checking,
): readonly SchedulePart<Draft>[] | undefined {
  const clause = clauseOf(clauses, 'schedule', checking);
  if (clause === undefined) return undefined;
  const parts = clause.parts.map((part) => partOf(part, place, checking));
  const total = parts.reduce((sum, { share }) => exact.add(sum, exact.exactOfRational(share) ?? exact.zero), exact.zero);
  if (!exact.isSame(total, exact.one)) checking.reporter.say('schedule-not-whole', clause.span, {});
  return parts;
}

function partOf(part: PartWritten, place: Place, checking: Checking): SchedulePart<Draft> {
  const share = shareOf(part.share, checking);
  const dateOf = (expression: Expression): Draft => checkDate(expression, place, checking);
  switch (part.kind) {
    case 'on':
      return { kind: 'on', share, date: dateOf(part.date) };
    case 'held':
      return { kind: 'held', share, until: dateOf(part.until) };
    case 'instalments': {
      const delay = part.delay && { count: wholeOf(part.delay.count, checking), unit: part.delay.unit };
      return {
        kind: 'instalments',
        share,
        count: wholeOf(part.count, checking),
        every: part.every,
        ...(delay !== undefined && { delay }),
        ...(part.after !== undefined && { after: dateOf(part.after) }),
      };
    }
  }
}

function shareOf(expression: Expression | undefined, checking: Checking): string {
  if (expression === undefined) return '1';
  const share = constantOf(checking.check(expression, {}));
  if (share !== undefined) return exact.rationalText(share);
  checking.reporter.say('constant-wanted', expression.span, { place: 'The share of a payment' });
  return '0';
}
function wholeOf(expression: Expression, checking: Checking): number {
  const count = constantOf(checking.check(expression, {}));
  if (count !== undefined && count.n % count.d === 0n && count.n > 0n && count.n < 1000n * count.d)
    return Number(count.n / count.d);
  checking.reporter.say('constant-wanted', expression.span, { place: 'The number of payments' });
  return 1;
}
function checkDate(expression: Expression, place: Place, checking: Checking): Draft {
  const date = checking.check(expression, place);
  if (known(date.type).kind !== 'date' && !isPoison(date.type)) {
    checking.reporter.say('wrong-type', expression.span, {
      place: 'The day of a payment',
      wanted: 'a date',
      found: describe(date.type),
    });
  }
  return date;
}
