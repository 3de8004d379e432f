import { isAbsent } from '../../absent.ts';
import type { CalculationNode, ComponentShape } from '../../calculation.ts';
import { payPeriodDue } from '../../evaluate/components.ts';
import { smallestOf } from '../../evaluate/round.ts';
import { divide, type Exact, exactOf, multiply, zero } from '../../numbers/exact.ts';
import type { Span } from '../../periods/calendar.ts';
import { columnOf, narrowest } from '../column.ts';
import { exactColumn } from '../data/cells.ts';
import { datesOf } from '../data/dates.ts';
import { type Pairs, pairsUpTo } from '../data/pairs.ts';
import type { RecordRows } from '../data/record-rows.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import type { Figure, Text } from '../values/value.ts';
import { placesBy } from './cell.ts';
import { overRecords } from './over-records.ts';
import { type PaidParts, paidPartsIn, type RecordsNode } from './paid-parts.ts';
import { argumentAt } from './tests.ts';
import { wholeShares } from './whole-shares.ts';

type PartNode = Extract<CalculationNode, { readonly op: 'part' }>;

/** What a component paid for the record that each row names: its parts in whichever periods that was. */
export function partInColumns(sheetOf: () => Sheet, node: PartNode): ColumnEvaluation {
  const paid = new Map<number, PaidParts | undefined>();
  const known = new Map<string, Figure>();
  return (entity, days) => {
    const sheet = sheetOf();
    const rows = entity.kind === 'record' ? sheet.recordRows(entity.table) : undefined;
    const source = sourceOf(sheet, node);
    const name = argumentAt(sheet, node.record, node, entity, days);
    if (rows === undefined || 'code' in rows || rows.payee === undefined || entity !== rows.record) return unknown;
    if (source === undefined || isAbsent(name) || name.kind !== 'text') return unknown;
    const key = `${name.place.id} ${days.index}`;
    const partsIn = (period: Span): PaidParts | undefined => {
      if (!paid.has(period.index)) paid.set(period.index, paidPartsIn(sheet, source.component, source.node, source.rows, period));
      return paid.get(period.index);
    };
    const found = known.get(key) ?? paidFor(sheet, node, { ...source, partsIn }, rows, name, days);
    known.set(key, found);
    return found;
  };
}

/** The component, and the records that its amount is divided among. */
interface Source {
  readonly component: ComponentShape;
  readonly node: RecordsNode;
  readonly rows: RecordRows;
  /** The row of the table that parts are asked for by; below 0: none. */
  readonly named: Term;
}

function sourceOf(sheet: Sheet, { component: name, table }: PartNode): Source | undefined {
  const { terms } = sheet.domain;
  const component = sheet.calculation.components.find((one) => one.name === name);
  const node = component?.perRecord === undefined ? undefined : sheet.setting.node(component.perRecord);
  const rows = node?.op === 'records' ? sheet.recordRows(node.table) : undefined;
  if (component === undefined || node?.op !== 'records' || node.datedBy === undefined) return undefined;
  if (rows === undefined || 'code' in rows || rows.payee === undefined) return undefined;
  if (node.table === table) return { component, node, rows, named: rows.source };
  const column = rows.table.shape.columns.find(({ type }) => type.kind === 'reference' && type.table === table)?.name;
  const start = { table: rows.table, row: rows.source, odd: terms.no, blank: terms.no };
  const place = column === undefined ? unknown : placesBy(sheet, start, [column]);
  if (isAbsent(place)) return undefined;
  return { component, node, rows, named: terms.choose(terms.either(place.odd, place.blank), terms.constant(-1n), place.row) };
}

type Paid = Source & { partsIn(period: Span): PaidParts | undefined };

/** For each record: the sum over the pairs of what it names and its payee. */
function paidFor(sheet: Sheet, node: PartNode, paid: Paid, rows: RecordRows, name: Text, days: Span): Figure {
  const { domain, world } = sheet;
  const { terms, figures } = domain;
  const target = world.referenced(node.table);
  const asked = name.texts.map((text) => ('code' in target ? -1 : (target.rowOf([text]) ?? -1)));
  const [named, owner] = overRecords(sheet, rows, [terms.cell(narrowest(asked), name.place), rows.payee ?? terms.zero]);
  const { pairs, sums, odds } = sumsOf(sheet, paid, days);
  const wholeOf = wholeShares(sheet, rows);
  const smallest = smallestOf(node.type, world);
  const values: Exact[] = [];
  const odd = new Uint8Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const pair = pairs.find(named?.(row) ?? -1, owner?.(row) ?? -1);
    const share = wholeOf(row);
    if (pair === -1 || share === undefined || odds[pair] === 1) odd[row] = 1;
    const sum = multiply(exactOf(BigInt(sums[pair] ?? 0)), smallest);
    values.push(share === undefined || share.n === 0n ? zero : divide(sum, share));
  }
  const { tops, over } = exactColumn(values);
  const marks = terms.either(name.odd, name.blank);
  return figures.parts(terms.cell(tops, terms.row), over, { odd: terms.either(marks, terms.cell(columnOf(odd), terms.row)) });
}

interface Sums {
  readonly pairs: Pairs;
  readonly sums: Float64Array;
  readonly odds: Uint8Array;
}

/** What was paid so far, by the row that is asked for and the payee. Whatever counts later than the days at hand is odd. */
function sumsOf(sheet: Sheet, { component, node, rows, named, partsIn }: Paid, days: Span): Sums {
  const { domain, world, cohorts } = sheet;
  const { terms } = domain;
  const date = datesOf(sheet, rows, node.datedBy);
  const [first, owner, day, isBlank] = overRecords(sheet, rows, [
    named,
    rows.payee ?? terms.zero,
    date?.day ?? terms.zero,
    date?.blank ?? terms.yes,
  ]);
  const pairs = pairsUpTo(cohorts.length);
  const pairOf = Int32Array.from({ length: rows.length }, (_, row) => pairs.of(first?.(row) ?? -1, owner?.(row) ?? -1));
  const [sums, odds] = [new Float64Array(pairs.count()), new Uint8Array(pairs.count())];
  const last = world.calendar.payPeriodHolding(days.to);
  const due = new Map<number, Span>();
  const periodOf = (one: number): Span => {
    const found = due.get(one) ?? payPeriodDue(world.calendar, component.every, one);
    due.set(one, found);
    return found;
  };
  const periods = new Map<number, Span>();
  pairOf.forEach((pair, row) => {
    if (pair === -1 || isBlank?.(row) === 1) return;
    const period = periodOf(day?.(row) ?? 0);
    if (period.to > last.to) odds[pair] = 1;
    else if (period.to >= world.start) periods.set(period.index, period);
  });
  for (const period of periods.values()) {
    const found = partsIn(period);
    found?.rows.forEach((row, i) => {
      const pair = pairOf[row] ?? -1;
      if (pair === -1) return;
      sums[pair] = (sums[pair] ?? 0) + (found.parts[i] ?? 0);
      if (found.odds[i] === 1) odds[pair] = 1;
    });
  }
  return { pairs, sums, odds };
}
