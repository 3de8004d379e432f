import { Decimal } from 'decimal.js';
import type { WorkRow } from './workload.ts';

/** A row with its figures read. */
export interface HandRow {
  readonly payee: string;
  readonly period: string;
  readonly salary: Decimal;
  readonly sales: Decimal;
  readonly target: Decimal;
}
export interface HandLine {
  readonly payee: string;
  readonly period: string;
  readonly component: string;
  readonly amount: Decimal;
}

export const readByHand = (rows: readonly WorkRow[]): readonly HandRow[] =>
  rows.map(({ payee, period, salary, sales, target }) => ({
    payee,
    period,
    salary: new Decimal(salary),
    sales: new Decimal(sales),
    target: new Decimal(target),
  }));

const zero = new Decimal(0);
const [low, middle, high] = [new Decimal('0.05'), new Decimal('0.06'), new Decimal('0.08')];
const [stretch, most] = [new Decimal('1.2'), new Decimal(3)];

/** What a careful programmer writes for this one plan: decimals, one rounding per component, the cap as a line of its own. */
export function payByHand(rows: readonly HandRow[]): readonly HandLine[] {
  const lines: HandLine[] = [];
  for (const { payee, period, salary, sales, target } of rows) {
    const commission = commissionByHand(sales, target).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
    const cut = salary.times(most).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).minus(salary.plus(commission));
    lines.push({ payee, period, component: 'salary', amount: salary.toDecimalPlaces(2, Decimal.ROUND_HALF_UP) });
    lines.push({ payee, period, component: 'commission', amount: commission });
    if (cut.lessThan(zero)) lines.push({ payee, period, component: 'payout cap', amount: cut });
  }
  return lines;
}

function commissionByHand(sales: Decimal, target: Decimal): Decimal {
  const above = target.times(stretch);
  if (sales.lessThanOrEqualTo(target)) return sales.times(low);
  const first = target.times(low);
  if (sales.lessThanOrEqualTo(above)) return first.plus(sales.minus(target).times(middle));
  return first.plus(above.minus(target).times(middle)).plus(sales.minus(above).times(high));
}
