import type { Clause, PeriodUnit } from '../../grammar/tree/index.ts';
import type { Span } from '../../grammar/span.ts';
import { clauseOf } from './clauses.ts';
import { draft, literal, type Draft } from './draft.ts';
import { company, payee } from './grain.ts';
import type { Checking } from './scope.ts';
import { count, days, isFigure, percent, yesNo } from './type.ts';
import { lengthOf } from './unit.ts';
import { rebuilt } from './walk.ts';

/** `prorated by days in role`: the part of the amount that the payee was there for; what changed meanwhile counts by its days. */
export function prorated(amount: Draft, clauses: readonly Clause[], every: PeriodUnit, checking: Checking): Draft {
  const clause = clauseOf(clauses, 'prorated', checking);
  if (clause === undefined) return amount;
  reportTwice(amount, every, checking);
  const mean = rebuilt(amount, (each) =>
    each.op.op === 'attribute' && isFigure(each.type) ? { ...each, op: { ...each.op, meet: 'prorated-by-days' } } : undefined,
  );
  const share = clause.by === 'days' ? daysShare(clause.span) : monthsShare(clause.span);
  return draft({ op: 'multiply', left: mean, right: share }, amount.type, clause.span, [mean, share]);
}

/** A column per month already leaves out the months before somebody came. */
function reportTwice(amount: Draft, every: PeriodUnit, checking: Checking): void {
  rebuilt(amount, ({ op, span }) => {
    if (op.op !== 'attribute') return undefined;
    const type = checking.payees?.shape.columns.find(({ name }) => name === op.column)?.type;
    const per = type?.kind === 'money' ? type.per : undefined;
    if (per !== undefined && lengthOf(per) < lengthOf(every)) {
      checking.reporter.say('prorated-twice', span, { name: op.column, per, every });
    }
    return undefined;
  });
}

function daysShare(span: Span): Draft {
  const inRole = daysInRole(span);
  const inPeriod: Draft = { op: { op: 'days-in-period' }, type: days, grain: company, span };
  return draft({ op: 'divide', left: inRole, right: inPeriod }, percent, span, [inRole, inPeriod]);
}
function daysInRole(span: Span): Draft {
  return { op: { op: 'days-in-role' }, type: days, grain: payee, span };
}

/** A month counts whole when the payee was there on any of its days. */
function monthsShare(span: Span): Draft {
  const zero = literal('0', days, span);
  const one = literal('1', count, span);
  const inRole = daysInRole(span);
  const wasThere = draft({ op: 'below', left: zero, right: inRole }, yesNo, span, [zero, inRole]);
  const counted = draft({ op: 'choose', condition: wasThere, then: one, otherwise: literal('0', count, span) }, count, span, [
    wasThere,
  ]);
  const months = (value: Draft): Draft => draft({ op: 'periods', how: 'sum', unit: 'month', value }, count, span, [value]);
  const left = months(counted);
  const right = months(one);
  return draft({ op: 'divide', left, right }, percent, span, [left, right]);
}
