import type { Clause, Rounding } from '../../grammar/tree/index.ts';
import { figure, mismatch, product } from './arithmetic.ts';
import { draft, literal, type Draft } from './draft.ts';
import type { Checking, Place } from './scope.ts';
import { checkCondition } from './test.ts';
import { isPoison, unify } from './type.ts';

type ClauseKind = Clause['kind'];
type ClauseOf<K extends ClauseKind> = Extract<Clause, { readonly kind: K }>;

/** The one clause of a kind; a second is reported. */
export function clauseOf<K extends ClauseKind>(clauses: readonly Clause[], kind: K, checking: Checking): ClauseOf<K> | undefined {
  const found = clauses.filter((clause): clause is ClauseOf<K> => clause.kind === kind);
  const second: Clause | undefined = found[1];
  if (second !== undefined) checking.reporter.say('clause-twice', second.span, { clause: kind.replace('-', ' ') });
  return found[0];
}

/** `times`, `when`, `at least`, `at most`, in this order whatever the order of writing. */
export function withClauses(value: Draft, clauses: readonly Clause[], place: Place, checking: Checking): Draft {
  const times = clauseOf(clauses, 'times', checking);
  const when = clauseOf(clauses, 'when', checking);
  const least = clauseOf(clauses, 'at-least', checking);
  const most = clauseOf(clauses, 'at-most', checking);
  let result = value;
  if (times !== undefined) result = product(result, figure(times.value, place, checking), times.span, checking);
  if (when !== undefined) {
    const condition = checkCondition(when.condition, place, checking);
    const otherwise = literal('0', result.type, when.span);
    result = draft({ op: 'choose', condition, then: result, otherwise }, result.type, when.span, [condition, result]);
  }
  if (least !== undefined) result = bounded('greatest', result, least, place, checking);
  if (most !== undefined) result = bounded('least', result, most, place, checking);
  return result;
}

function bounded(
  op: 'greatest' | 'least',
  value: Draft,
  clause: ClauseOf<'at-least' | 'at-most'>,
  place: Place,
  checking: Checking,
): Draft {
  const bound = figure(clause.value, place, checking);
  const type = unify(value.type, bound.type);
  if (type === undefined) return mismatch('compare', value, bound, clause.span, checking);
  return draft({ op, values: [value, bound] }, type, clause.span, [value, bound]);
}

/** The one rounding of a component: its own clause's, else the plan's, else half away from zero to the minor unit. */
export function rounded(value: Draft, clauses: readonly Clause[], place: Place, checking: Checking): Draft {
  const clause = clauseOf(clauses, 'round', checking);
  const rounding: Rounding = clause?.rounding ?? checking.plan.header.rounding ?? { mode: 'half-up' };
  const unit = rounding.unit === undefined ? undefined : figure(rounding.unit, place, checking);
  if (unit !== undefined && !isPoison(unit.type) && unify(unit.type, value.type) === undefined) {
    return mismatch('round', value, unit, unit.span, checking);
  }
  const op: Draft['op'] = { op: 'round', value, mode: rounding.mode, ...(unit !== undefined && { unit }) };
  const words = clause === undefined ? { words: 'rounded' } : {};
  return { op, type: value.type, grain: value.grain, span: clause?.span ?? value.span, ...words };
}
