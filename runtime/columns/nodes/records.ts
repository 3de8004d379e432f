import { blank, isAbsent } from '../../absent.ts';
import type { CalculationNode, NodeId } from '../../calculation.ts';
import type { Absent } from '../../absent.ts';
import { smallestOf } from '../../evaluate/round.ts';
import type { Span } from '../../periods/calendar.ts';
import { refusalsOf } from '../../world/refusals.ts';
import { columnOf, narrowest } from '../column.ts';
import { datesOf, isInside } from '../data/dates.ts';
import type { RecordRows } from '../data/record-rows.ts';
import { isPaidInPart, type Owners, ownersOf } from './owners.ts';
import { rowsOver } from './over-records.ts';
import { fractionTotals } from '../fractions.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { type Adding, joinedTotals, readTotals, totalFigure, totalsOf, type TotalTerms, totalTerms } from '../totals.ts';
import { inEachRow, unknown } from '../values/domain.ts';
import type { Answer, ColumnValue, Figure } from '../values/value.ts';

export type RecordsNode = Extract<CalculationNode, { readonly op: 'records' }>;

/** Adds up records by payee (or for the company) and pay period in one pass over the table; longer spans are put together from it. */
export function recordsInColumns(sheetOf: () => Sheet, node: RecordsNode): ColumnEvaluation {
  const passes = new Map<string, Pass | undefined>();
  let known: Owners | undefined;
  return (entity, days) => {
    const sheet = sheetOf();
    const rows = sheet.recordRows(node.table);
    if ('code' in rows) return unknown;
    if (isEmpty(rows) && (node.how === 'sum' || node.how === 'count')) return sheet.setting.zero;
    const owners = (known ??= ownersOf(sheet, node, rows));
    if (owners === undefined) return unknown;
    // Of somebody whom the plan pays on some of the days, only the records of those count.
    if (isPaidInPart(sheet, node, entity, days)) return unknown;
    const item = itemAt(sheet, node, rows, days, owners);
    if (item === undefined) return unknown;
    const { part, one, value, counts, odd } = item;
    const key = [part.top, part.bottom, one.top, value.top, value.bottom, counts, odd].map(({ id }) => id).join(' ');
    const ask: Ask = { sheet, node, rows, item, days, owners, width: owners.width };
    const isOverConstants = part.bottom === sheet.domain.terms.one && value.bottom === sheet.domain.terms.one;
    const byPeriod = isOverConstants ? periodsOf(ask) : undefined;
    const passKey = byPeriod === undefined ? `${key} ${part.over} ${days.index}` : `${key} ${part.over}`;
    if (!passes.has(passKey)) passes.set(passKey, byPeriod === undefined ? inDays(ask) : inPeriods(ask, byPeriod));
    const pass = passes.get(passKey);
    const place = owners.placeOf(entity);
    const figure = place && pass?.over(days, place);
    if (figure === undefined) return unknown;
    const refused = refusedAt(ask, owners.payeeOf(entity));
    return { ...figure, odd: sheet.domain.terms.either(figure.odd, refused) };
  };
}

/** A table without any row, such as that of a year in which nothing came back: all sums are 0. */
export const isEmpty = ({ length, table }: RecordRows): boolean => length === 0 && table.read === 0;

interface Pass {
  over(days: Span, row: Term): Figure;
}
export type Item = Omit<Adding, 'from' | 'to' | 'at'>;
interface Ask {
  readonly sheet: Sheet;
  readonly node: RecordsNode;
  readonly rows: RecordRows;
  readonly item: Item;
  readonly days: Span;
  readonly owners: Owners;
  readonly width: number;
}

/** What says what a record adds. */
type ItemNode = Pick<RecordsNode, 'where' | 'value' | 'grain' | 'type' | 'overlays' | 'roundEach'>;

/** What a record adds, whatever its date. */
export function itemAt(
  sheet: Sheet,
  node: ItemNode,
  rows: RecordRows,
  days: Span,
  { isIn: hasOwner, isWhole }: Pick<Owners, 'isIn' | 'isWhole'>,
): Item | undefined {
  const { terms, figures } = sheet.domain;
  const one = figures.whole(terms.one);
  const where = node.where === undefined ? undefined : answerAt(sheet, node.where, rows, days);
  const value = node.value === undefined ? one : figureAt(sheet, node.value, rows, days);
  if (isAbsent(where) || isAbsent(value)) return undefined;
  const holds = where?.holds ?? terms.yes;
  const isOverlayOut = !isWhole && (node.overlays === false || node.grain.kind === 'company');
  const isIn = terms.both(hasOwner, terms.both(rows.counts, isOverlayOut ? terms.not(rows.overlay) : terms.yes));
  const isFilled = terms.both(holds, terms.not(value.blank));
  const odd = terms.both(isIn, terms.either(where?.odd ?? terms.no, terms.both(holds, value.odd)));
  const filled = { ...value, blank: terms.no, odd: terms.no };
  const share = (isWhole ? undefined : rows.share) ?? one;
  const part =
    node.roundEach === undefined
      ? figures.multiply(filled, share)
      : rounded(sheet, node, rows, figures.multiply(filled, share), days);
  if (part === undefined) return undefined;
  return {
    counts: terms.both(isIn, isFilled),
    odd: terms.either(odd, terms.both(isIn, part.odd)),
    part: { ...part, odd: terms.no },
    // A part that is rounded by itself counts whole, and as it is.
    one: node.roundEach === undefined ? share : one,
    value: node.roundEach === undefined ? filled : { ...part, odd: terms.no },
  };
}

function rounded(sheet: Sheet, node: ItemNode, rows: RecordRows, part: Figure, days: Span): Figure | undefined {
  const { domain, world } = sheet;
  const { mode = 'half-up', unit } = node.roundEach ?? {};
  const step = unit === undefined ? domain.figures.of(smallestOf(node.type, world)) : figureAt(sheet, unit, rows, days);
  return isAbsent(step) || step.top.low < 1n ? undefined : domain.figures.round(part, step, mode);
}

function figureAt(sheet: Sheet, id: NodeId, { record, table }: RecordRows, days: Span): Figure | Absent {
  const { setting, domain } = sheet;
  const value: unknown = setting.figure(id, { kind: 'record', table: table.shape.name })(record, days);
  if (value === blank) return { ...domain.figures.whole(domain.terms.zero), blank: domain.terms.yes };
  const found = isAbsent(value) ? value : inEachRow(domain, value as ColumnValue);
  if (isAbsent(found)) return unknown;
  // Texts and days are counted, and nothing else.
  return found.kind === 'figure' ? found : domain.figures.whole(domain.terms.one, found);
}

function answerAt(sheet: Sheet, id: NodeId, { record, table }: RecordRows, days: Span): Answer | Absent {
  return sheet.setting.test(id, { kind: 'record', table: table.shape.name })(record, days);
}

/** The pay periods that the table's dates lie in, where the days asked for are made of whole ones. */
function periodsOf(ask: Ask): readonly Span[] | undefined {
  const { sheet, node, days, width } = ask;
  const { calendar } = sheet.world;
  const dates = datesOf(ask.sheet, ask.rows, ask.node.datedBy);
  if (node.datedBy === undefined || dates === undefined || days.counted !== undefined) return undefined;
  const inside = calendar.payPeriodsIn(days);
  if (inside[0]?.from !== days.from || inside.at(-1)?.to !== days.to) return undefined;
  const [low, high] = [Number(dates.day.low), Number(dates.day.high)];
  const found: Span[] = [];
  for (let at = calendar.payPeriodHolding(low); at.from <= high && found.length <= mostPeriods; at = calendar.payPeriodAfter(at))
    found.push(at);
  return found.length > mostPeriods || found.length * width > mostPlaces ? undefined : found;
}
const mostPeriods = 1_000;
const mostPlaces = 20_000_000;

/** One pass for all pay periods at once. */
function inPeriods(ask: Ask, periods: readonly Span[]): Pass | undefined {
  const { sheet, node, rows, item, width } = ask;
  const { domain, run } = sheet;
  const { terms } = domain;
  const dates = datesOf(ask.sheet, ask.rows, ask.node.datedBy);
  if (dates === undefined) return undefined;
  const first = Number(dates.day.low);
  const placeOfDay: number[] = [];
  periods.forEach(({ from, to }, i) => {
    for (let day = Math.max(from, first); day <= to && day <= Number(dates.day.high); day++) placeOfDay[day - first] = i * width;
  });
  const start = terms.cell(narrowest(placeOfDay), terms.subtract(dates.day, terms.constant(BigInt(first))));
  const at = terms.add(start, ask.owners.at);
  const isDated = terms.not(dates.blank);
  const part = {
    ...item,
    from: 0,
    to: rows.length,
    at,
    counts: terms.both(item.counts, isDated),
    odd: terms.both(item.odd, isDated),
  };
  const totals = totalsOf(domain, run, node.how, [part], periods.length * width);
  if (totals === undefined) return undefined;
  const known = new Map<string, TotalTerms>();
  /** Pay period after pay period, each put to those before it. */
  const between = (from: number, upTo: number): TotalTerms => {
    const key = `${from} ${upTo}`;
    const found = known.get(key) ?? made(from, upTo);
    known.set(key, found);
    return found;
  };
  const made = (from: number, upTo: number): TotalTerms => {
    if (from === -1 || upTo < from) return { sums: () => terms.zero, counts: () => terms.zero, odd: () => terms.zero };
    const last = totalTerms(domain, totals, upTo * width, width);
    return from === upTo ? last : joinedTotals(domain, run, node.how, between(from, upTo - 1), last, width);
  };
  return {
    over: (days, row) => {
      const from = periods.findIndex((one) => one.from >= days.from);
      const upTo = periods.findLastIndex((one) => one.to <= days.to);
      return totalFigure(domain, totals, between(from, upTo), row);
    },
  };
}

/** A pass for these days alone. */
function inDays(ask: Ask): Pass | undefined {
  const { sheet, node, rows, item, days, width } = ask;
  const { domain, run } = sheet;
  const { terms } = domain;
  const dates = datesOf(ask.sheet, ask.rows, ask.node.datedBy);
  if (node.datedBy !== undefined && dates === undefined) return undefined;
  const isDated = dates === undefined ? terms.yes : isInside(sheet, dates, days);
  const part = {
    ...item,
    from: 0,
    to: rows.length,
    at: ask.owners.at,
    counts: terms.both(item.counts, isDated),
    odd: terms.both(item.odd, isDated),
  };
  const totals = totalsOf(domain, run, node.how, [part], width);
  const read = totals === undefined ? fractionTotals(sheet, node.how, rowsOver(rows), [part], width) : readTotals(domain, totals);
  return { over: (_, row) => read(row) };
}

/** Payees of whom a row was refused: what they have is not known. */
export function refusedAt(
  { sheet, node, rows, days }: Pick<Ask, 'sheet' | 'rows' | 'days'> & { readonly node: Pick<RecordsNode, 'datedBy'> },
  payee: Term | undefined,
): Term {
  const { domain, cohorts } = sheet;
  const { table } = rows;
  if (table.read === table.accepted.length) return domain.terms.no;
  const refusals = refusalsOf(table);
  const at = days.counted ?? days;
  const isRefused = (key: string | undefined): number => (refusals.about(key, node.datedBy, at) === undefined ? 0 : 1);
  if (payee === undefined) return isRefused(undefined) === 1 ? domain.terms.yes : domain.terms.no;
  const odd = cohorts.payees.map(({ key }) => isRefused(key));
  return domain.terms.cell(columnOf(Uint8Array.from(odd)), payee);
}
