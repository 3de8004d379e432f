import { isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import { isSharedBy } from '../../evaluate/records.ts';
import type { Span } from '../../periods/calendar.ts';
import type { Entity } from '../../world/entities.ts';
import { columnOf } from '../column.ts';
import { pairsUpTo } from '../data/pairs.ts';
import type { RecordRows } from '../data/record-rows.ts';
import type { Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { placesBy } from './cell.ts';
import { overRecords } from './over-records.ts';

type RecordsNode = Extract<CalculationNode, { readonly op: 'records' }>;

/** Where records are added up: under payees, under the records that they refer to, or all together. */
export interface Owners {
  readonly width: number;
  /** By record: its place among the owners, and whether it has one. */
  readonly at: Term;
  readonly isIn: Term;
  /** Records that are credited as their owner are seen whole. */
  readonly isWhole: boolean;
  /** Where an entity finds what was added up under it, if it is an owner. */
  placeOf(entity: Entity): Term | undefined;
  /** The row of an entity's payee; undefined: everybody. */
  payeeOf(entity: Entity): Term | undefined;
}

export function ownersOf(sheet: Sheet, node: RecordsNode, rows: RecordRows): Owners | undefined {
  const { terms } = sheet.domain;
  const { grain } = node;
  const placeOf = (entity: Entity): Term => sheet.standOf(entity).row;
  if (grain.kind === 'company')
    return { ...{ width: 1, at: terms.zero, isIn: terms.yes, isWhole: false, placeOf }, payeeOf: () => undefined };
  if (grain.kind === 'payee' && node.of === undefined)
    return (
      rows.payee && { width: sheet.cohorts.length, at: rows.payee, isIn: terms.yes, isWhole: false, placeOf, payeeOf: placeOf }
    );
  if (grain.kind === 'bundle') return bundledOf(sheet, grain.table, grain.column);
  const target = grain.kind === 'record' && node.of !== undefined ? sheet.recordRows(grain.table) : undefined;
  if (target === undefined || 'code' in target) return undefined;
  return referredOf(sheet, node, rows, target);
}

/** Under the bundle that each is in. */
function bundledOf(sheet: Sheet, table: string, column: string): Owners | undefined {
  const { terms } = sheet.domain;
  const bundles = sheet.bundleRows(table, column);
  if (bundles === undefined) return undefined;
  const { length, ofRecord, payee } = bundles;
  return {
    ...{ width: length, at: ofRecord, isIn: terms.yes, isWhole: false },
    placeOf: (entity) => (entity === bundles.bundle ? terms.row : undefined),
    payeeOf: () => payee,
  };
}

/** Does the plan pay the payee (or anybody whose records they may be) on some of the days alone? */
export function isPaidInPart({ cohorts, setting }: Sheet, { grain }: CalculationNode, entity: Entity, days: Span): boolean {
  if (grain.kind === 'company') return false;
  const payees = entity.kind === 'payee' ? [entity] : cohorts.parts.map((part) => part.entity);
  return payees.some((payee) => typeof setting.coverage(payee, days) === 'object');
}

/** Under the record that each refers to, and the payee of both. */
function referredOf(sheet: Sheet, node: RecordsNode, rows: RecordRows, target: RecordRows): Owners | undefined {
  const { terms } = sheet.domain;
  const start = { table: rows.table, row: rows.source, odd: terms.no, blank: terms.no };
  const place = placesBy(sheet, start, node.of === undefined ? [] : [node.of]);
  if (isAbsent(place)) return undefined;
  const isThere = terms.not(terms.either(place.odd, place.blank));
  const payeeOf = (): Term | undefined => target.payee;
  const isWhole = isSharedBy(sheet.exact.setting, node);
  if (target.source === terms.row) {
    const isSame = target.payee === undefined ? terms.yes : isSamePayee(sheet, rows, terms.moved(target.payee, place.row));
    const isIn = terms.both(isThere, isSame);
    return { ...{ width: target.length, at: place.row, isIn, isWhole, payeeOf }, placeOf: () => terms.row };
  }
  return pairedOf(sheet, rows, target, terms.choose(isThere, place.row, terms.constant(-1n)), isWhole);
}

const isSamePayee = ({ domain: { terms } }: Sheet, { payee }: RecordRows, other: Term): Term =>
  payee === undefined ? terms.no : terms.same(payee, other);

/** Where a row is credited to several: under the row and the payee. */
function pairedOf(sheet: Sheet, rows: RecordRows, target: RecordRows, referred: Term, isWhole: boolean): Owners | undefined {
  const { terms } = sheet.domain;
  if (target.payee === undefined || rows.payee === undefined) return undefined;
  const pairs = pairsUpTo(sheet.cohorts.length);
  const [source, owner] = overRecords(sheet, target, [target.source, target.payee]);
  const [other, payee, own] = overRecords(sheet, rows, [referred, rows.payee, rows.source]);
  if (!source || !owner || !other || !payee || !own) return undefined;
  const places = Int32Array.from({ length: target.length }, (_, row) => pairs.of(source(row), owner(row)));
  const found = Int32Array.from({ length: rows.length }, (_, row) => pairs.find(other(row), payee(row)));
  const seen = pairsUpTo(sheet.cohorts.length);
  // Seen whole, a row counts once, in however many roles.
  const isIn = Uint8Array.from(found, (place, row) => {
    const isNew = seen.find(own(row), payee(row)) === -1;
    seen.of(own(row), payee(row));
    return place !== -1 && (isNew || !isWhole) ? 1 : 0;
  });
  const at = terms.greatest(terms.cell(columnOf(found), terms.row), terms.zero);
  return {
    ...{ width: pairs.count(), at, isIn: terms.cell(columnOf(isIn), terms.row), isWhole },
    placeOf: () => terms.cell(columnOf(places), terms.row),
    payeeOf: () => target.payee,
  };
}
