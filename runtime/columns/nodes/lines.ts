import type { CalculationNode } from '../../calculation.ts';
import { leastCommon } from '../../numbers/whole.ts';
import type { Span } from '../../periods/calendar.ts';
import { compareCells } from '../../tables/order.ts';
import { refusalsOf } from '../../world/refusals.ts';
import { datesOf, daysAmong } from '../data/dates.ts';
import type { RecordRows } from '../data/record-rows.ts';
import type { Sheet } from '../sheet.ts';
import { keepAll } from '../store.ts';
import type { Term } from '../terms/term.ts';
import type { Day } from '../values/value.ts';
import { reader } from './groups.ts';
import { overRecords, rowsOver } from './over-records.ts';
import { type Item, itemAt } from './records.ts';

type RunningNode = Extract<CalculationNode, { readonly op: 'running' }>;

/** What each record adds in the pay period in which it is dated. */
export interface RunningItems {
  readonly over: bigint;
  readonly countOver: bigint;
  isCounted(row: number): boolean;
  isOdd(row: number): boolean;
  figure(row: number): bigint;
  count(row: number): bigint;
}

/** Beyond so many that differ from period to period the exact evaluator is asked. */
const mostItems = 100;
const mostPeriods = 1_000;

/** Undefined where columns do not know, or figures are not over constants. */
export function runningItems(sheet: Sheet, node: RunningNode, rows: RecordRows): RunningItems | undefined {
  const { domain } = sheet;
  const { terms, figures } = domain;
  const date = datesOf(sheet, rows, node.datedBy);
  if (date === undefined) return undefined;
  const distinct = new Map<string, { readonly item: Item; readonly periods: Span[] }>();
  const periods = periodsOf(sheet, rows, date);
  if (periods.length > mostPeriods) return undefined;
  for (const period of periods) {
    const item = itemAt(sheet, node, rows, period, { isIn: terms.yes, isWhole: false });
    if (item === undefined || distinct.size > mostItems) return undefined;
    const key = [item.part, item.one, item.value].map(({ top, bottom, over }) => `${top.id} ${bottom.id} ${over}`);
    const name = [...key, item.counts.id, item.odd.id].join(' ');
    const found = distinct.get(name) ?? { item, periods: [] };
    found.periods.push(period);
    distinct.set(name, found);
  }
  const figureIn = ({ part, value }: Item): Item['part'] => (node.how === 'highest' || node.how === 'lowest' ? value : part);
  const items = [...distinct.values()];
  if (items.some(({ item }) => figureIn(item).bottom !== terms.one || item.one.bottom !== terms.one)) return undefined;
  const over = leastCommon(items.map(({ item }) => figureIn(item).over));
  const countOver = leastCommon(items.map(({ item }) => item.one.over));
  const chosen = (termOf: (item: Item) => Term): Term =>
    items.reduceRight((rest: Term | undefined, { item, periods }) => {
      if (rest === undefined) return termOf(item);
      const isThen = periods.reduce((any, one) => terms.either(any, dated(one)), terms.no);
      return terms.choose(isThen, termOf(item), rest);
    }, undefined) ?? terms.zero;
  const dated = ({ from, to }: Span): Term =>
    terms.both(terms.atMost(terms.constant(BigInt(from)), date.day), terms.atMost(date.day, terms.constant(BigInt(to))));
  const all = rowsOver(rows);
  const wanted = [
    chosen(({ counts }) => counts),
    chosen(({ odd }) => odd),
    chosen((item) => figures.topOver(figureIn(item), over)),
    chosen(({ one }) => figures.topOver(one, countOver)),
  ];
  const [counts, odd, figure, count] = keepAll(
    terms,
    sheet.run,
    all,
    all.parts,
    wanted.map((term) => [term]),
  ).map((kept) => reader(kept(terms.row)));
  return {
    ...{ over, countOver },
    isCounted: (row) => Number(counts?.(row)) === 1,
    isOdd: (row) => Number(odd?.(row)) === 1,
    figure: (row) => BigInt(figure?.(row) ?? 0),
    count: (row) => BigInt(count?.(row) ?? 0),
  };
}

/** The pay periods in which records are dated. */
function periodsOf(sheet: Sheet, rows: RecordRows, date: Day): readonly Span[] {
  const days = daysAmong(sheet, rows, date);
  return [...new Set([...days].map((one) => sheet.world.calendar.payPeriodHolding(one)))];
}

/** One payee's records in their order, those without a date left out. */
export interface Line {
  readonly rows: readonly number[];
  readonly dates: readonly number[];
  /** The exact evaluator has to be asked about all of it. */
  readonly isOdd: boolean;
}

export function linesOf(sheet: Sheet, node: RunningNode, rows: RecordRows, { isCounted, isOdd }: RunningItems): readonly Line[] {
  const { domain, cohorts } = sheet;
  const { terms } = domain;
  const date = datesOf(sheet, rows, node.datedBy);
  if (date === undefined) return [];
  const isIn = terms.both(rows.counts, terms.not(date.blank));
  const [counts, day, source, owner] = overRecords(sheet, rows, [isIn, date.day, rows.source, rows.payee ?? terms.zero]);
  const dayOf = (row: number): number => day?.(row) ?? 0;
  const sourceOf = (row: number): number => source?.(row) ?? 0;
  const columns = node.order.map((name) => rows.table.columns.get(name));
  const compareOrder = (a: number, b: number): number => {
    for (const cells of columns) {
      const found = compareCells(cells?.at(sourceOf(a)), cells?.at(sourceOf(b)));
      if (found !== 0) return found;
    }
    return 0;
  };
  const compare = (a: number, b: number): number =>
    dayOf(a) - dayOf(b) || compareOrder(a, b) || sourceOf(a) - sourceOf(b) || a - b;
  const isTwin = (a: number, b: number): boolean =>
    sourceOf(a) !== sourceOf(b) && dayOf(a) === dayOf(b) && compareOrder(a, b) === 0;
  const dated = [...Array(rows.length).keys()].filter((row) => counts?.(row) === 1);
  const isRefused = refusedOf(node, rows);
  return [...Map.groupBy(dated, (row) => owner?.(row) ?? 0)].map(([payee, own]): Line => {
    const line = own.toSorted(compare);
    const counted = line.filter(isCounted);
    const hasTwins = counted.some((row, i) => i > 0 && isTwin(counted[i - 1] ?? 0, row));
    // Whether an odd one counts is not known, and so is whether it has a twin.
    const isOddLine = hasTwins || isRefused(cohorts.payees[payee]?.key ?? '') || line.some(isOdd);
    return { rows: line, dates: line.map(dayOf), isOdd: isOddLine };
  });
}

function refusedOf({ datedBy }: RunningNode, { table }: RecordRows): (key: string) => boolean {
  if (table.read === table.accepted.length) return () => false;
  const refusals = refusalsOf(table);
  return (key) => refusals.about(key, datedBy, { from: -Infinity, to: Infinity }) !== undefined;
}
