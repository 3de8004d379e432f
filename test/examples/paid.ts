import { expect } from 'vitest';
import { compile, renderDiagnostic } from '../../compiler/index.ts';
import { loadData } from '../../data/index.ts';
import type { Calculation } from '../../runtime/calculation.ts';
import type { RowCounts, RunData, RunOptions, RunResult } from '../../runtime/data.ts';
import { prepare, type Session } from '../../runtime/index.ts';

/** A plan with its data, paid. */
export interface Paid {
  readonly calculation: Calculation;
  readonly data: RunData;
  readonly session: Session;
  readonly result: RunResult;
}

/** A plan's text as a calculation; what is wrong with it fails the test in its own words. */
export function calculationOf(text: string, options: RunOptions = {}): Calculation {
  const { calculation, diagnostics } = compile(text, { currency: options.currency });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map((error) => renderDiagnostic(error, text, 'plan'))).toEqual([]);
  if (calculation === undefined) throw new Error('A plan without errors has a calculation.');
  return calculation;
}

/** Pays a plan over the files of a folder. */
export async function paidFrom(text: string, folder: string, options: RunOptions = {}): Promise<Paid> {
  const calculation = calculationOf(text, options);
  const { data, problems } = await loadData(calculation, { folder });
  expect(problems).toEqual([]);
  const session = prepare(calculation, data, options);
  return { calculation, data, session, result: session.result() };
}

/** Every row is counted once. */
export function expectReconciled(rows: Readonly<Record<string, RowCounts>>): void {
  for (const [table, { read, used, filtered, outside, undated, rejected }] of Object.entries(rows)) {
    expect(used + filtered + outside + undated + rejected, table).toBe(read);
  }
}
