import { type Absent, isAbsent } from '../../absent.ts';
import type { CalculationNode, LookupKey, PeriodUnit } from '../../calculation.ts';
import type { Span } from '../../periods/calendar.ts';
import { type Entity, payeeOf } from '../../world/entities.ts';
import { narrowest } from '../column.ts';
import { datesOf } from '../data/dates.ts';
import type { Sheet } from '../sheet.ts';
import { unknown } from '../values/domain.ts';
import { constantText } from '../values/texts.ts';
import type { Day, Text } from '../values/value.ts';
import { argumentAt } from './tests.ts';

export type LookupNode = Extract<CalculationNode, { readonly op: 'lookup' }>;

/** So many rows are listed at most, or days. */
export const mostRows = 1_000_000;

/** What a key says in each row. */
export function keyAt(sheet: Sheet, node: LookupNode, key: LookupKey, entity: Entity, days: Span): Text | Absent {
  const { domain, world, cohorts, standOf } = sheet;
  const { terms } = domain;
  switch (key.kind) {
    case 'payee': {
      const payee = payeeOf(entity);
      if (payee === undefined) return unknown;
      return { ...constantText(terms, ''), place: standOf(payee).row, texts: cohorts.payees.map((one) => one.key) };
    }
    case 'group': {
      const payee = payeeOf(entity);
      const group = entity.kind === 'group' ? entity : payee && sheet.memberships(key.column).groupOf(sheet, payee, days);
      if (group === undefined) return unknown;
      const { row, odd } = standOf(group);
      return { kind: 'text', place: row, texts: world.people.groups(key.column).map(({ value }) => value), odd, blank: terms.no };
    }
    case 'period': {
      const date = ownDateOf(sheet, node, entity);
      return date === undefined
        ? constantText(terms, world.calendar.holding(key.unit, days.to).label)
        : labelled(sheet, date, key.unit);
    }
    case 'value': {
      const value = argumentAt(sheet, key.value, node, entity, days);
      return isAbsent(value) || value.kind !== 'text' ? unknown : value;
    }
    case 'date': {
      const value = argumentAt(sheet, key.value, node, entity, days);
      return isAbsent(value) || value.kind !== 'day' ? unknown : labelled(sheet, value, key.unit);
    }
  }
}

/** The names of the units, or of the days themselves, that days lie in. */
function labelled({ domain: { terms }, world }: Sheet, { day, odd, blank }: Day, unit: PeriodUnit | 'day'): Text | Absent {
  const labelOf = (one: number): string => (unit === 'day' ? one.toString() : world.calendar.holding(unit, one).label);
  const low = Number(day.low);
  if (Number(day.high) - low > mostRows) return unknown;
  const labels = Array.from({ length: Number(day.high) - low + 1 }, (_, i) => labelOf(low + i));
  const texts = [...new Set(labels)];
  const places = new Map(texts.map((text, i) => [text, i]));
  const column = narrowest(labels.map((label) => places.get(label) ?? 0));
  return { kind: 'text', place: terms.cell(column, terms.subtract(day, terms.constant(day.low))), texts, odd, blank };
}

/** The date for which a record looks something up; undefined: it does so for the days at hand. */
export function ownDateOf(sheet: Sheet, { grain }: LookupNode, entity: Entity): Day | undefined {
  const { calculation, domain, recordRows } = sheet;
  const shape = grain.kind === 'record' ? calculation.tables.find(({ name }) => name === grain.table) : undefined;
  const datedBy = shape?.datedBy ?? shape?.columns.find(({ type }) => type.kind === 'date')?.name;
  const rows = entity.kind === 'record' && datedBy !== undefined ? recordRows(entity.table) : undefined;
  if (rows === undefined || 'code' in rows) return undefined;
  const date = datesOf(sheet, rows, datedBy);
  // Without a date it would be the days at hand.
  return date && { ...date, odd: domain.terms.either(date.odd, date.blank) };
}
