import type { CalculationNode } from '../../calculation.ts';
import type { Span } from '../../periods/calendar.ts';
import { columnOf } from '../column.ts';
import type { RecordRows } from '../data/record-rows.ts';
import type { ColumnEvaluation, Sheet } from '../sheet.ts';
import type { Term } from '../terms/term.ts';
import { unknown } from '../values/domain.ts';
import type { Figure } from '../values/value.ts';
import { type Line, linesOf, type RunningItems, runningItems } from './lines.ts';

export type RunningNode = Extract<CalculationNode, { readonly op: 'running' }>;

/** What the payee's records before each record add up to, in their order. */
export function runningInColumns(sheetOf: () => Sheet, node: RunningNode): ColumnEvaluation {
  let items: RunningItems | undefined;
  let lines: readonly Line[] | undefined;
  const known = new Map<number, Figure>();
  return (entity, days) => {
    const sheet = sheetOf();
    const rows = sheet.recordRows(node.table);
    if ('code' in rows || rows.payee === undefined || entity !== rows.record) return unknown;
    items ??= runningItems(sheet, node, rows);
    if (items === undefined) return unknown;
    lines ??= linesOf(sheet, node, rows, items);
    const from = node.unit === 'period' ? days.from : 0;
    const found = known.get(from) ?? figureOf(sheet, node, items, sumsOf(sheet, node, rows, items, lines, days));
    known.set(from, found);
    return found;
  };
}

/** By record: what has run up where it stands. */
interface Sums {
  readonly sums: bigint[];
  readonly counts: bigint[];
  readonly odd: Uint8Array;
}

/** Goes along each payee's line; a new unit begins at 0. */
function sumsOf(
  { world }: Sheet,
  { how, unit, including }: RunningNode,
  { length }: RecordRows,
  { isOdd, isCounted, figure, count }: RunningItems,
  lines: readonly Line[],
  days: Span,
): Sums {
  const [sums, counts] = [Array.from({ length }, () => 0n), Array.from({ length }, () => 0n)];
  const odd = new Uint8Array(length).fill(1);
  const starts = new Map<number, number>();
  const startOf = (date: number): number => {
    const start = starts.get(date) ?? (unit === 'period' ? days.from : world.calendar.holding(unit, date).from);
    starts.set(date, start);
    return start;
  };
  const joined = (before: bigint | undefined, value: bigint): bigint => {
    if (before === undefined || how === 'sum' || how === 'average' || how === 'count') return (before ?? 0n) + value;
    return (how === 'highest') === value > before ? value : before;
  };
  for (const line of lines) {
    if (line.isOdd) continue;
    let so: Sofar = nothing;
    let start: number | undefined;
    for (const [i, row] of line.rows.entries()) {
      const date = line.dates[i] ?? 0;
      if (startOf(date) !== start) so = nothing;
      start = startOf(date);
      const own = isCounted(row) ? { sum: joined(so.sum, figure(row)), count: so.count + count(row) } : so;
      const after: Sofar = { ...own, isOdd: so.isOdd || isOdd(row) };
      const told = including && date >= start ? after : so;
      sums[row] = told.sum ?? 0n;
      counts[row] = told.count;
      odd[row] = told.isOdd ? 1 : 0;
      so = date < start ? nothing : after;
    }
  }
  return { sums, counts, odd };
}

interface Sofar {
  readonly sum: bigint | undefined;
  readonly count: bigint;
  readonly isOdd: boolean;
}
const nothing: Sofar = { sum: undefined, count: 0n, isOdd: false };

/** Of none there is no average, highest or lowest. */
function figureOf({ domain }: Sheet, { how }: RunningNode, { over, countOver }: RunningItems, found: Sums): Figure {
  const { terms, figures } = domain;
  const cell = (values: bigint[] | Uint8Array): Term => terms.cell(columnOf(values), terms.row);
  const odd = cell(found.odd);
  const count = figures.parts(cell(found.counts), countOver, { odd });
  if (how === 'count') return count;
  const sum = figures.parts(cell(found.sums), over, { odd });
  if (how === 'sum') return sum;
  const ofNone = terms.either(odd, terms.same(count.top, terms.zero));
  return how === 'average' ? { ...figures.divide(sum, count), odd: ofNone } : { ...sum, odd: ofNone };
}
