import { isAbsent } from '../../absent.ts';
import type { CalculationNode } from '../../calculation.ts';
import type { Span } from '../../periods/calendar.ts';
import { columnOf } from '../column.ts';
import type { BundleRows } from '../data/bundle-rows.ts';
import { datesOf, isInside } from '../data/dates.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { type Adding, readTotals, totalsOf } from '../totals.ts';
import { unknown } from '../values/domain.ts';
import type { Figure } from '../values/value.ts';
import { figureOf } from './members.ts';
import { isPaidInPart } from './owners.ts';
import { isEmpty, refusedAt } from './records.ts';

type BundlesNode = Extract<CalculationNode, { readonly op: 'bundles' }>;
type ValueNode = Extract<CalculationNode, { readonly op: 'bundle-value' }>;

/** What the records of a bundle share. */
export function bundleValueInColumns(sheetOf: () => Sheet, { grain }: ValueNode): ColumnEvaluation {
  return (entity) => {
    const bundles = grain.kind === 'bundle' ? sheetOf().bundleRows(grain.table, grain.column) : undefined;
    return bundles !== undefined && entity === bundles.bundle ? bundles.value : unknown;
  };
}

/** Adds up a figure of the bundles under their payees. */
export function bundlesInColumns(sheetOf: () => Sheet, node: BundlesNode): ColumnEvaluation {
  const known = new Map<number, ((row: Term) => Figure) | undefined>();
  return (entity, days) => {
    const sheet = sheetOf();
    const { domain, standOf } = sheet;
    const records = sheet.recordRows(node.table);
    if (!('code' in records) && isEmpty(records)) return sheet.setting.zero;
    const bundles = sheet.bundleRows(node.table, node.column);
    if (bundles === undefined || isPaidInPart(sheet, node, entity, days)) return unknown;
    if (!known.has(days.index)) known.set(days.index, sumsAt(sheet, node, bundles, days));
    const { row } = standOf(entity);
    const figure = known.get(days.index)?.(row);
    if (figure === undefined) return unknown;
    const refused = refusedAt({ sheet, node, rows: bundles.records, days }, row);
    return { ...figure, odd: domain.terms.either(figure.odd, refused) };
  };
}

function sumsAt(sheet: Sheet, node: BundlesNode, bundles: BundleRows, days: Span): ((row: Term) => Figure) | undefined {
  const { domain, run, setting, cohorts } = sheet;
  const { terms, figures } = domain;
  const { table, column } = node;
  const asked = askedAt(sheet, node, bundles, days);
  const value = figureOf(sheet, setting.figure(node.value, { kind: 'bundle', table, column })(bundles.bundle, days));
  if (asked === undefined || isAbsent(value)) return undefined;
  const filled: Figure = { ...value, odd: terms.no, blank: terms.no };
  const part: Adding = {
    ...{ from: 0, to: bundles.length, at: bundles.payee },
    ...{ part: filled, one: figures.whole(terms.one), value: filled },
    counts: asked.isAsked,
    odd: terms.either(asked.odd, terms.both(asked.isAsked, terms.either(value.odd, value.blank))),
  };
  const totals = totalsOf(domain, run, 'sum', [part], cohorts.length);
  return totals && readTotals(domain, totals);
}

/** Which bundles have a record inside the days that is meant; odd where that is not known. */
function askedAt(
  sheet: Sheet,
  node: BundlesNode,
  { length, records, ofRecord }: BundleRows,
  days: Span,
): { readonly isAsked: Term; readonly odd: Term } | undefined {
  const { domain, run, setting } = sheet;
  const { terms } = domain;
  const where =
    node.where === undefined
      ? domain.truth(true)
      : setting.test(node.where, { kind: 'record', table: node.table })(records.record, days);
  if (isAbsent(where)) return undefined;
  const date = datesOf(sheet, records, node.datedBy);
  const isDated = date === undefined ? (node.datedBy === undefined ? terms.yes : terms.no) : isInside(sheet, date, days);
  const isIn = terms.both(isDated, records.counts);
  const marks = [terms.both(isIn, where.holds), terms.both(isIn, where.odd)].map((term): Term => {
    const into = new Uint8Array(length);
    run({
      ...{ from: 0, to: records.length, start: [{ into, value: 0 }] },
      writes: [{ kind: 'greatest', term, into, at: ofRecord, where: records.counts }],
    });
    return terms.cell(columnOf(into), terms.row);
  });
  const [isAsked, odd] = marks;
  return isAsked && odd && { isAsked, odd };
}
