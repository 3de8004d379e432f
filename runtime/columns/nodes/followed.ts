import { type Absent, isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import { columnOf } from '../column.ts';
import { pairsUpTo } from '../data/pairs.ts';
import type { RecordRows } from '../data/record-rows.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { inEachRow, unknown } from '../values/domain.ts';
import { movedTo } from '../values/value.ts';
import { type Place, placesBy } from './cell.ts';
import { overRecords } from './over-records.ts';

type FollowedNode = Extract<CalculationNode, { readonly op: 'followed' }>;

/** A figure of the record that references lead to, as it is credited to the payee of the record that refers to it; else odd. */
export function followedInColumns(sheetOf: () => Sheet, node: FollowedNode): ColumnEvaluation {
  let known: Found | Absent | undefined;
  return (entity, days) => {
    const sheet = sheetOf();
    const { domain } = sheet;
    const { terms } = domain;
    const [rows, target] = [sheet.recordRows(node.table), sheet.recordRows(node.target)];
    if ('code' in rows || 'code' in target || entity !== rows.record) return unknown;
    const found = (known ??= targetOf(sheet, node, rows, target));
    if (isAbsent(found)) return unknown;
    const value = inEachRow(domain, sheet.setting.value(node.value, { kind: 'record', table: node.target })(target.record, days));
    if (isAbsent(value)) return value;
    const there = movedTo(terms, value, found.row);
    const empty = { ...there, blank: terms.either(there.blank, found.blank) };
    const odd = terms.both(terms.either(empty.odd, found.odd), terms.not(found.blank));
    return empty.kind === 'answer'
      ? { ...empty, odd, holds: terms.both(empty.holds, terms.not(found.blank)) }
      : { ...empty, odd };
  };
}

/** The record that each leads to, among the records of the target. */
type Found = Pick<Place, 'row' | 'odd' | 'blank'>;

function targetOf(sheet: Sheet, { via }: FollowedNode, rows: RecordRows, target: RecordRows): Found | Absent {
  const { terms } = sheet.domain;
  const place = placesBy(sheet, { table: rows.table, row: rows.source, odd: terms.no, blank: terms.no }, via);
  if (isAbsent(place)) return place;
  if (target.source === terms.row) {
    const owner = target.payee && terms.moved(target.payee, place.row);
    const isOther =
      owner === undefined ? terms.no : rows.payee === undefined ? terms.yes : terms.not(terms.same(owner, rows.payee));
    return { ...place, odd: terms.either(place.odd, terms.either(isOther, terms.not(terms.moved(target.counts, place.row)))) };
  }
  return creditedOf(sheet, rows, target, place);
}

/** Among several credits of a row, the one of the same payee, if there is just one. */
function creditedOf(sheet: Sheet, rows: RecordRows, target: RecordRows, place: Place): Found | Absent {
  const { terms } = sheet.domain;
  if (target.payee === undefined || rows.payee === undefined) return unknown;
  const [source, owner] = overRecords(sheet, target, [target.source, target.payee]);
  const [referred, payee] = overRecords(sheet, rows, [place.row, rows.payee]);
  if (!source || !owner || !referred || !payee) return unknown;
  const pairs = pairsUpTo(sheet.cohorts.length);
  const records: number[] = [];
  for (let row = 0; row < target.length; row++) {
    const pair = pairs.of(source(row), owner(row));
    records[pair] = records[pair] === undefined ? row : -1;
  }
  const found = Int32Array.from({ length: rows.length }, (_, row) => records[pairs.find(referred(row), payee(row))] ?? -1);
  const record: Term = terms.cell(columnOf(found), terms.row);
  const isNone = terms.below(record, terms.zero);
  return { row: terms.greatest(record, terms.zero), odd: terms.either(place.odd, isNone), blank: place.blank };
}
