import type { PayoutLine, RunResult } from '../../runtime/data.ts';
import { grouped, sumOf } from './amounts.ts';
import { noFigure, tableLines, type TextTable } from './table.ts';

const mostRows = 60;
type Side = 'payee' | 'period';

/**
 * What was paid, for people: a row per payee, the payout first and then each component, and under it a row per period where there are several.
 * Payouts stand in the plan's currency; what is paid in another unit says so in its column.
 */
export function payoutLines(result: RunResult, space: number): readonly string[] {
  const periods = distinct(result.payouts.map(({ period }) => period));
  if (periods.length === 0) return ['Nothing was paid.'];
  const byPayee = ['', ...tableLines(tableBy('payee', result), space)];
  return periods.length === 1 ? byPayee : [...byPayee, '', ...tableLines(tableBy('period', result), space)];
}

function tableBy(side: Side, { payouts, currency }: RunResult): TextTable {
  const columns = distinct(payouts.map((line) => columnOf(line, currency)));
  const rows = distinct(payouts.map((line) => line[side]));
  const bySide = Map.groupBy(payouts, (line) => line[side]);
  const shown = rows.slice(0, mostRows).map((name) => [name, ...figures(bySide.get(name) ?? [], columns, currency)]);
  const rest = rows.length > mostRows ? [[`… and ${rows.length - mostRows} more`]] : [];
  return {
    head: [side === 'payee' ? 'Payee' : 'Period', 'payout', ...columns],
    rows: [...shown, ...rest],
    foot: ['Total', ...figures(payouts, columns, currency)],
  };
}

function columnOf({ component, unit }: PayoutLine, currency: string): string {
  return unit === currency ? component : `${component} (${unit})`;
}

function figures(lines: readonly PayoutLine[], columns: readonly string[], currency: string): readonly string[] {
  const byColumn = Map.groupBy(lines, (line) => columnOf(line, currency));
  const cells = columns.map((column) => {
    const amounts = byColumn.get(column)?.map(({ amount }) => amount);
    return amounts === undefined ? noFigure : grouped(sumOf(amounts));
  });
  const money = lines.filter(({ unit }) => unit === currency).map(({ amount }) => amount);
  return [grouped(sumOf(money)), ...cells];
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
