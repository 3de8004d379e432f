import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RunData, SourceTable } from '../../runtime/data.ts';
import { run } from '../../runtime/index.ts';
import { expectReconciled, type Paid, paidFrom } from '../examples/paid.ts';
import { faultsIn } from '../laws/audit.ts';
import { crmPlan, listPricePlan } from './crm-plan.ts';
import { linesInSql } from './crm-sql.ts';

/** A public practice data set of 8,800 opportunities; it is not part of this project. */
const folder = join(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))), 'shared', 'data', 'crm');
const isThere = existsSync(join(folder, 'sales_pipeline.csv'));
if (!isThere) console.log(`Skipped: no CRM data in ${folder}. What it tests is also tested on the examples.`);

describe.skipIf(!isThere)('a year of real opportunities', () => {
  let paid: Paid;
  beforeAll(async () => {
    paid = await paidFrom(crmPlan, folder, { period: '2017-03..2017-12' });
  });

  test('pays every line as SQL in whole cents does', async () => {
    const wanted = (await linesInSql(folder)).map(([payee, period, component, cents]) =>
      [payee, period, component, moneyText(cents)].join(' | '),
    );
    const found = paid.result.payouts.map(({ payee, period, component, amount }) =>
      [payee, period, component, amount].join(' | '),
    );
    expect(found.length).toBe(35 * 10 * 3 + 35 * 4 + 9);
    expect(found.toSorted()).toEqual(wanted.toSorted());
  });

  test('has no problem, and accounts for every opportunity', () => {
    expect(paid.result.problems).toEqual([]);
    expect(paid.result.rows).toEqual({
      deals: { read: 8800, used: 4238, filtered: 2473, outside: 0, undated: 2089, rejected: 0 },
      payees: { read: 35, used: 35, filtered: 0, outside: 0, undated: 0, rejected: 0 },
    });
    expectReconciled(paid.result.rows);
  });

  test('pays the salary of the five who have no deal', () => {
    const { byPayee } = paid.result.totals;
    const idle = ['Carl Lin', 'Carol Thompson', 'Elizabeth Anderson', 'Mei-Mei Johns', 'Natalya Ivanova'];
    expect(idle.map((payee) => byPayee[payee])).toEqual(idle.map(() => '40000.00'));
  });

  test('explains every payout of a quarter, and the explanations add up', () => {
    for (const payee of Object.keys(paid.result.totals.byPayee)) {
      const { traces, problems } = paid.session.trace(payee, '2017-06');
      expect(problems).toEqual([]);
      expect(
        traces.flatMap((trace) => faultsIn(trace, payee)),
        payee,
      ).toEqual([]);
    }
  });

  test('gives the same result with its rows in any order', () => {
    const { resultHash } = run(paid.calculation, shuffled(paid.data), { period: '2017-03..2017-12' });
    expect(resultHash).toBe(paid.result.resultHash);
  });

  test('names the product that is spelled otherwise among the products', async () => {
    const { result } = await paidFrom(listPricePlan, folder, { period: '2017-03' });
    expect([...new Set(result.problems.map(({ code }) => code))]).toEqual(['missing-row']);
    expect(result.problems[0]?.message).toContain('GTXPro');
    expect(result.problems[0]?.message).toContain('Did you mean GTX Pro?');
    expect(result.payouts.length).toBe(35 - result.problems.length);
  });
});

/** `-123456` cents as `-1234.56`. */
function moneyText(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** All tables with their rows in another order. */
function shuffled({ tables, payees, inputs }: RunData): RunData {
  return {
    tables: Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, mixed(table)])),
    ...(payees !== undefined && { payees: mixed(payees) }),
    ...(inputs !== undefined && { inputs: mixed(inputs) }),
  };
}

/** Rows in an order that is far from the old one and the same every time. */
function mixed(table: SourceTable): SourceTable {
  const place = (row: number): number => (row * 7919 + 13) % 104_729;
  const order = Array.from({ length: table.rowCount }, (_, row) => row).sort((a, b) => place(a) - place(b));
  const columns = table.columns.map(({ header, cells }) => ({ header, cells: order.map((row) => cells[row]) }));
  return { ...table, columns };
}
