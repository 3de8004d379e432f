import type { ConvertExpression } from '../../grammar/tree/index.ts';
import type { ColumnShape, LookupKey, PeriodUnit } from '../../runtime/calculation.ts';
import { nearest } from '../diagnostics/suggest.ts';
import { draft, literal, poisoned, type Draft } from './draft.ts';
import { figure } from './arithmetic.ts';
import { recordFigure } from './name.ts';
import type { CheckedTable, Checking, Place } from './scope.ts';
import { describe, known, money, percent, text, yesNo, type Type } from './type.ts';

/** `amount in USD at fx on close_date`: an amount of another currency by a keyed table of rates. */
export function checkConvert(expression: ConvertExpression, place: Place, checking: Checking): Draft {
  const { span, rates } = expression;
  const value = figure(expression.value, place, checking);
  const table = checking.tables.get(rates.name);
  if (table === undefined) {
    checking.reporter.say('unknown-table', rates.span, { name: rates.name, near: nearest(rates.name, checking.tables.keys()) });
    return poisoned(span);
  }
  const from = currencyOf(value, place, checking);
  const rate = table.shape.columns.find(
    ({ name, type }) => !table.shape.keys.includes(name) && ['number', 'percent'].includes(type.kind),
  );
  if (from === undefined) {
    checking.reporter.say('wrong-type', expression.value.span, {
      place: 'What is converted',
      wanted: 'money of another currency',
      found: describe(value.type),
    });
    return poisoned(span);
  }
  if (rate === undefined) {
    checking.reporter.say('rates-not-readable', rates.span, { table: rates.name });
    return poisoned(span);
  }
  const keys = keysOf(table, from, expression, place, checking);
  const factor = draft({ op: 'lookup', table: rates.name, column: rate.name, keys }, percent, span, [
    from,
    ...keys.flatMap(draftOf),
  ]);
  const type = targetType(expression.currency, checking);
  const converted = draft({ op: 'multiply', left: value, right: { ...factor, name: `${rates.name}.${rate.name}` } }, type, span, [
    value,
    factor,
  ]);
  const target = literal(expression.currency, text, span);
  const isSame = draft({ op: 'same', left: from, right: target }, yesNo, span, [from, target]);
  return draft({ op: 'choose', condition: isSame, then: value, otherwise: converted }, type, span, [isSame, value, converted]);
}
function draftOf(key: LookupKey<Draft>): readonly Draft[] {
  return key.kind === 'value' || key.kind === 'date' ? [key.value] : [];
}

/** The currency of an amount: its column's, or a constant one. */
function currencyOf(value: Draft, place: Place, checking: Checking): Draft | undefined {
  const type = known(value.type);
  if (type.kind !== 'money') return undefined;
  const column = type.currency?.startsWith('*') === true ? type.currency.slice(1) : undefined;
  if (column !== undefined)
    return place.table === undefined ? undefined : recordFigure(place.table, column, value.span, checking);
  const currency = type.currency ?? checking.plan.header.currency;
  return currency === undefined ? undefined : literal(currency, text, value.span);
}

function targetType(currency: string, checking: Checking): Type {
  return currency === checking.plan.header.currency ? money : { kind: 'money', currency };
}

/** The currency stands in the text key, the day or period in the other. */
function keysOf(
  table: CheckedTable,
  from: Draft,
  expression: ConvertExpression,
  place: Place,
  checking: Checking,
): readonly LookupKey<Draft>[] {
  return table.shape.keys.flatMap((key): readonly LookupKey<Draft>[] => {
    const column = table.shape.columns.find(({ name }) => name === key);
    if (column === undefined) return [];
    const unit = unitOf(column);
    if (unit === undefined) return [{ kind: 'value', value: from }];
    const date = dateOf(expression, place, checking);
    if (date !== undefined) return [{ kind: 'date', value: date, unit }];
    return unit === 'day' ? [] : [{ kind: 'period', unit }];
  });
}
function unitOf({ type }: ColumnShape): PeriodUnit | 'day' | undefined {
  if (type.kind === 'date') return 'day';
  return type.kind === 'period' ? type.unit : undefined;
}

/** The day said, else the record's own. */
function dateOf(expression: ConvertExpression, place: Place, checking: Checking): Draft | undefined {
  if (expression.on !== undefined) return checking.check(expression.on, place);
  const datedBy = place.table === undefined ? undefined : checking.tables.get(place.table)?.shape.datedBy;
  return place.table === undefined || datedBy === undefined
    ? undefined
    : recordFigure(place.table, datedBy, expression.span, checking);
}
