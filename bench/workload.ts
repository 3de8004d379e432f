import type { RunData } from '../runtime/data.ts';
import { chanceOf } from './chance.ts';

/** Salary, tiers against a target and a cap: what the exact evaluator and the hand-written code both pay. */
export const workPlan = `plan "Bench"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-10-31

input base_salary : money
input sales       : money
input target      : money

salary = base_salary

commission on sales against target
  up to 100%  pay 5%
  above 100%  pay 6% on the excess
  above 120%  pay 8% on the excess

payout at most 300% of salary
`;

/** A payee and a month, as they stand in a file. */
export interface WorkRow {
  readonly payee: string;
  readonly period: string;
  readonly salary: string;
  readonly sales: string;
  readonly target: string;
}

const payees = 2_000;
const months = 10;

/** 20,000 rows, the same every time; in every third, 5% of sales ends in half a cent. */
export function workRows(): readonly WorkRow[] {
  const below = chanceOf(20_260_101);
  const rows: WorkRow[] = [];
  for (let payee = 0; payee < payees; payee++) {
    for (let month = 1; month <= months; month++) {
      const target = 25_000_00 + below(20) * 500_00;
      const some = Math.floor((target * (20 + below(180))) / 100) + below(100_000);
      const sales = rows.length % 3 === 0 ? some - (some % 20) + 10 : rows.length % 31 === 0 ? some * 4 : some;
      rows.push({
        payee: `P${(payee + 10_000).toString()}`,
        period: `2026-${month.toString().padStart(2, '0')}`,
        salary: money(3_000_00 + below(30) * 100_00),
        sales: money(sales),
        target: money(target),
      });
    }
  }
  return rows;
}

const money = (cents: number): string => `${Math.floor(cents / 100)}.${(cents % 100).toString().padStart(2, '0')}`;

export function workData(rows: readonly WorkRow[]): RunData {
  const column = (header: string, cellOf: (row: WorkRow) => string) => ({ header, cells: rows.map(cellOf) });
  const columns = [
    column('payee', ({ payee }) => payee),
    column('period', ({ period }) => period),
    column('base_salary', ({ salary }) => salary),
    column('sales', ({ sales }) => sales),
    column('target', ({ target }) => target),
  ];
  return { tables: {}, inputs: { file: 'inputs.csv', columns, rowCount: rows.length } };
}
