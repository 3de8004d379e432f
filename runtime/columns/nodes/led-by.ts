import { type Absent, isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Entity } from '../../world/entities.ts';
import { narrowest } from '../column.ts';
import { datesOf } from '../data/dates.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import { keepAll } from '../store.ts';
import type { Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import type { Text } from '../values/value.ts';
import { reader } from './groups.ts';
import { argumentAt } from './tests.ts';

type ManagerNode = Extract<CalculationNode, { readonly op: 'manager-of' }>;

/** The manager of the payee whose key stands in each row, as of the record's date or the last of the days. */
export function managerInColumns(sheetOf: () => Sheet, node: ManagerNode): ColumnEvaluation {
  const known = new Map<string, Text | Absent>();
  return (entity, days) => {
    const sheet = sheetOf();
    const payee = argumentAt(sheet, node.payee, node, entity, days);
    if (isAbsent(payee) || payee.kind !== 'text') return unknown;
    const key = `${entity.kind} ${entity.index} ${payee.place.id} ${days.index}`;
    const found = known.get(key) ?? managersOf(sheet, payee, entity, days);
    known.set(key, found);
    return found;
  };
}

function managersOf(sheet: Sheet, payee: Text, entity: Entity, days: Span): Text | Absent {
  const { terms } = sheet.domain;
  const date = dateOf(sheet, entity);
  const last = terms.constant(BigInt(days.to));
  if (date === undefined || isTimeless(sheet)) {
    const managers = payee.texts.map((key) => managerOn(sheet, key, days.to));
    return named(sheet, payee, managers, payee.place);
  }
  const rows = entity.kind === 'record' ? sheet.recordRows(entity.table) : undefined;
  if (rows === undefined || 'code' in rows) return unknown;
  const all = { length: rows.length, parts: [{ entity, from: 0, to: rows.length }] };
  const day = terms.choose(date.blank, last, date.day);
  const [place, at] = keepAll(terms, sheet.run, all, all.parts, [[payee.place], [day]]).map((kept) => reader(kept(terms.row)));
  return byRow(sheet, payee, rows.length, (row) => [Number(place?.(row)), Number(at?.(row))]);
}

/** The date of each record; undefined where there is none. */
function dateOf(sheet: Sheet, entity: Entity): { readonly day: Term; readonly blank: Term } | undefined {
  const rows = entity.kind === 'record' ? sheet.recordRows(entity.table) : undefined;
  if (rows === undefined || 'code' in rows) return undefined;
  return datesOf(sheet, rows, rows.table.shape.datedBy);
}

/** Has everybody the same manager all the time? */
const isTimeless = ({ world }: Sheet): boolean =>
  world.people.payees.every(({ rows }) => rows.length === 1 && rows[0]?.from === -Infinity && rows[0].to === Infinity);

/** The manager's key, `''` where there is none; undefined where nobody has that key. */
function managerOn({ world }: Sheet, key: string, day: number): string | undefined {
  const who = world.people.byKey(key);
  return who === undefined ? undefined : (world.people.managerOf(who, world.calendar.span(day, day)) ?? '');
}

/** What each of some managers is called, as a text at their place. */
function named({ domain: { terms } }: Sheet, payee: Text, managers: readonly (string | undefined)[], place: Term): Text {
  const texts = [...new Set(managers.map((manager) => manager ?? ''))];
  const places = new Map(texts.map((text, i) => [text, i]));
  const mark = (is: string | undefined): Term => terms.cell(narrowest(managers.map((one) => (one === is ? 1 : 0))), place);
  const column = narrowest(managers.map((manager) => places.get(manager ?? '') ?? 0));
  return {
    ...{ kind: 'text', texts, place: terms.cell(column, place) },
    odd: terms.either(payee.odd, terms.both(terms.not(payee.blank), mark(undefined))),
    blank: terms.either(payee.blank, mark('')),
  };
}

/** By row: who is asked about, and the day. */
type At = (row: number) => readonly [place: number, day: number];

function byRow(sheet: Sheet, payee: Text, length: number, at: At): Text {
  const known = new Map<string, string | undefined>();
  const managers = Array.from({ length }, (_, row) => {
    const [place, day] = at(row);
    const key = `${place} ${day}`;
    const found = known.has(key) ? known.get(key) : managerOn(sheet, payee.texts[place] ?? '', day);
    known.set(key, found);
    return found;
  });
  return named(sheet, payee, managers, sheet.domain.terms.row);
}
