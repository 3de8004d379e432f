import { add, type Exact, exactOf, isBelow, zero } from '../../../runtime/numbers/exact.ts';
import { fixedText } from '../../../runtime/numbers/printing.ts';
import type { PayoutLine, RunResult } from '../../../runtime/data.ts';

/** What the columns are: periods, for one component or the payout; or components, in one period or in all. */
export type PayView =
  | { readonly by: 'period'; readonly component: string | undefined }
  | { readonly by: 'component'; readonly period: string | undefined };

/** A figure and what a click on it asks about. */
export interface PayCell {
  /** Exact text; undefined where nothing is due. */
  readonly amount: string | undefined;
  readonly period: string | undefined;
  readonly component: string | undefined;
}
export interface PayRow {
  readonly payee: string;
  readonly cells: readonly PayCell[];
  readonly total: string;
}
export interface PayTable {
  readonly columns: readonly string[];
  readonly rows: readonly PayRow[];
  /** One per column. */
  readonly totals: readonly string[];
  readonly total: string;
}

/** Lines of the payout as a table. All sums are exact; lines in units other than the plan's currency stand only by themselves. */
export function payTableOf(result: RunResult, view: PayView): PayTable {
  const { currency, payouts } = result;
  const lines = payouts.filter((line) => isShown(line, view, currency));
  const columnOf = ({ period, component }: PayoutLine): string => (view.by === 'period' ? period : component);
  const columns = [...new Set(payouts.filter(({ unit }) => unit === currency).map(columnOf))];
  if (view.by === 'period') columns.sort();
  const digits = digitsOf(lines[0]);
  const shown = (sum: Exact): string => fixedText(sum, digits) ?? '';
  const cells = sumsBy(lines, (line) => `${line.payee}\n${columnOf(line)}`);
  const [byPayee, byColumn] = [sumsBy(lines, ({ payee }) => payee), sumsBy(lines, columnOf)];
  const cellOf = (payee: string, column: string): PayCell => {
    const sum = cells.get(`${payee}\n${column}`);
    const amount = sum && shown(sum);
    return view.by === 'period'
      ? { amount, period: column, component: view.component }
      : { amount, period: view.period, component: column };
  };
  return {
    columns,
    rows: [...new Set(payouts.map(({ payee }) => payee))].map((payee) => ({
      payee,
      cells: columns.map((column) => cellOf(payee, column)),
      total: shown(byPayee.get(payee) ?? zero),
    })),
    totals: columns.map((column) => shown(byColumn.get(column) ?? zero)),
    total: shown(sumOf(lines)),
  };
}

function isShown({ unit, component, period }: PayoutLine, view: PayView, currency: string): boolean {
  if (view.by === 'component') return unit === currency && (view.period === undefined || view.period === period);
  return view.component === undefined ? unit === currency : view.component === component;
}

function digitsOf(line: PayoutLine | undefined): number {
  return line?.amount.split('.')[1]?.length ?? 0;
}

/** An amount's exact value, from its text: `-12.50`. */
function exactOfAmount(amount: string): Exact {
  const [whole = '0', fraction = ''] = amount.split('.');
  return exactOf(BigInt(`${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

const sumOf = (lines: readonly PayoutLine[]): Exact => lines.reduce((sum, { amount }) => add(sum, exactOfAmount(amount)), zero);

function sumsBy(lines: readonly PayoutLine[], keyOf: (line: PayoutLine) => string): ReadonlyMap<string, Exact> {
  const sums = new Map<string, Exact>();
  for (const line of lines) sums.set(keyOf(line), add(sums.get(keyOf(line)) ?? zero, exactOfAmount(line.amount)));
  return sums;
}

/** By which column rows stand in order: the payee's name, one of the columns, or the total. */
export interface Order {
  readonly column: 'payee' | 'total' | number;
  readonly isDown: boolean;
}

/** The rows whose payee's name holds the words, in order; equal ones stay as they were. */
export function ordered(rows: readonly PayRow[], { column, isDown }: Order, search: string): readonly PayRow[] {
  const wanted = search.trim().toLowerCase();
  const found = rows.filter(({ payee }) => payee.toLowerCase().includes(wanted));
  const amountOf = (row: PayRow): Exact => {
    const amount = column === 'total' ? row.total : row.cells[Number(column)]?.amount;
    return amount === undefined ? zero : exactOfAmount(amount);
  };
  const compared = (a: PayRow, b: PayRow): number => {
    if (column === 'payee') return a.payee < b.payee ? -1 : 1;
    const [left, right] = [amountOf(a), amountOf(b)];
    return isBelow(left, right) ? -1 : isBelow(right, left) ? 1 : 0;
  };
  const sorted = found.toSorted(compared);
  return isDown ? sorted.toReversed() : sorted;
}
