import type { Columns } from '../columns.ts';
import { isNumbers } from '../columns/loops/loop.ts';
import type { Program } from './program.ts';

export interface PayeePeriod {
  readonly payee: string;
  readonly period: string;
}
/** Whose pay the change that was followed last may have changed. */
export type PayChanged = () => readonly PayeePeriod[];

/** What the exact evaluator pays stands in no array: those who are left to it are always among them. */
export function payChangedIn(program: Program, columns: Columns | undefined): PayChanged {
  const { payees = [], periods = [] } = columns ?? {};
  const odd = periods.map(({ isOdd }) => new Set([...payees.keys()].filter(isOdd)));
  return () =>
    periods.flatMap(({ period, arrays, isOdd }, i) => {
      const exact = odd[i] ?? new Set<number>();
      const rows = new Set(arrays.flatMap((values) => (isNumbers(values) ? program.changed(values) : [])));
      for (const row of rows) if (isOdd(row)) exact.add(row);
      for (const row of exact) rows.add(row);
      return [...rows].map((row) => ({ payee: payees[row]?.key ?? '', period: period.label }));
    });
}
