import { type Absent, isAbsent } from '../../absent.ts';
import type { PeriodUnit } from '../../calculation.ts';
import { overUnits } from '../../evaluate/units.ts';
import { isFlow } from '../../evaluate/values.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Entity } from '../../world/entities.ts';
import type { Keyed } from '../../world/keyed.ts';
import { daysAmong } from '../data/dates.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import { unknown } from '../values/domain.ts';
import { type ColumnValue, type Day, nameOf, type Text } from '../values/value.ts';
import { keyAt, type LookupNode, ownDateOf } from './lookup-keys.ts';
import { isTimed, type Named, namedIn, timedIn } from './lookup-rows.ts';
import { argumentAt } from './tests.ts';

/** A cell of the keyed row that each row names. */
export function lookupInColumns(sheetOf: () => Sheet, node: LookupNode): ColumnEvaluation {
  const unit = node.keys.find((key) => key.kind === 'period')?.unit;
  const timed = new Map<string, Named | undefined>();
  const ofRecords = new Map<Entity, ColumnValue | Absent>();
  return (entity, days) => {
    const sheet = sheetOf();
    const { calendar } = sheet.world;
    const keyed = sheet.world.keyed(node.table);
    if ('code' in keyed) return unknown;
    const at = (when: Span): ColumnValue | Absent => found(sheet, node, keyed, entity, when, timed);
    if (unit === undefined) return at(days);
    if (node.grain.kind === 'record') {
      const date = ownDateOf(sheet, node, entity);
      if (date === undefined) return at(calendar.holding(unit, days.to));
      // A record's own date is the same, whatever the days at hand.
      const value = ofRecords.get(entity) ?? inOwnUnits(sheet, node, entity, unitsOf(sheet, entity, date, unit), at);
      ofRecords.set(entity, value);
      return value;
    }
    if (!isFlow(node.type)) return at(calendar.holding(unit, days.to));
    const type = keyed.table.shape.columns.find(({ name }) => name === node.column)?.type;
    const ask = { name: node.column, unit, spreadEvenly: type?.kind === 'money' && type.spreadEvenly === true };
    return overUnits(sheet.setting, ask, entity, days, at) ?? sheet.setting.zero;
  };
}

/** Each record looks up in the unit of its own date; what it looks up with has to be the same then, whatever the unit. */
function inOwnUnits(
  sheet: Sheet,
  node: LookupNode,
  entity: Entity,
  [first, ...others]: readonly Span[],
  at: (when: Span) => ColumnValue | Absent,
): ColumnValue | Absent {
  if (first === undefined || others.length > mostUnits) return unknown;
  const name = keyNames(sheet, node, entity, first);
  return others.every((span) => keyNames(sheet, node, entity, span) === name) ? at(first) : unknown;
}

const mostUnits = 1_000;

/** The units in which records are dated. */
function unitsOf(sheet: Sheet, entity: Entity, date: Day, unit: PeriodUnit): readonly Span[] {
  const rows = entity.kind === 'record' ? sheet.recordRows(entity.table) : undefined;
  if (rows === undefined || 'code' in rows) return [];
  const days = daysAmong(sheet, rows, date);
  return [...new Set([...days].map((one) => sheet.world.calendar.holding(unit, one)))];
}

/** Equal where what is asked is the same in every row. */
function keyNames(sheet: Sheet, node: LookupNode, entity: Entity, days: Span): string {
  const otherwise = node.otherwise === undefined ? [] : [argumentAt(sheet, node.otherwise, node, entity, days)];
  const values = [...node.keys.map((key) => keyAt(sheet, node, key, entity, days)), ...otherwise];
  return values.map((value) => (isAbsent(value) ? 'absent' : nameOf(value))).join(' ');
}

function found(
  sheet: Sheet,
  node: LookupNode,
  keyed: Keyed,
  entity: Entity,
  days: Span,
  timed: Map<string, Named | undefined>,
): ColumnValue | Absent {
  const { terms } = sheet.domain;
  const keys = node.keys.map((key) => keyAt(sheet, node, key, entity, days));
  const texts = keys.filter((key): key is Text => !isAbsent(key));
  if (texts.length < keys.length) return unknown;
  const date = isTimed(keyed) ? ownDateOf(sheet, node, entity) : undefined;
  const named = isTimed(keyed) ? timedAt(date) : namedIn(sheet, node, keyed, texts);
  if (named === undefined) return unknown;
  const isMissing = texts.reduce((any, { blank }) => terms.either(any, blank), named.isMissing);
  const hasRefused = keyed.table.read !== keyed.table.accepted.length;
  const otherwise = node.otherwise === undefined || hasRefused ? unknown : argumentAt(sheet, node.otherwise, node, entity, days);
  const value = sheet.domain.join(isMissing, otherwise, named.value) as ColumnValue | Absent;
  const odd = [...texts, ...(date === undefined ? [] : [date])].reduce((any, one) => terms.either(any, one.odd), terms.no);
  return isAbsent(value) ? value : { ...value, odd: terms.either(value.odd, odd) };

  function timedAt(day: Day | undefined): Named | undefined {
    const name = `${texts.map(nameOf).join(' ')} ${day === undefined ? days.index : day.day.id}`;
    if (!timed.has(name)) timed.set(name, timedIn(sheet, node, keyed, texts, day, days));
    return timed.get(name);
  }
}
