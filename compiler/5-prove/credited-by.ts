import type { Calculation, CreditShape } from '../../runtime/calculation.ts';

/** The rules that say who is credited with a table's records: its own; without a payee those of the records that it refers to. */
export function creditedBy(calculation: Calculation, table: string, seen: readonly string[] = []): readonly CreditShape[] {
  const { credits = [], tables } = calculation;
  const own = credits.filter((credit) => credit.table === table);
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  if (own.length > 0 || seen.includes(table) || columns.some(({ type }) => type.kind === 'payee')) return own;
  return columns.flatMap(({ type }) => (type.kind === 'reference' ? creditedBy(calculation, type.table, [...seen, table]) : []));
}

/** Records count whole, each for the payee that stands in it. */
export function isUncredited(calculation: Calculation, table: string): boolean {
  const columns = calculation.tables.find(({ name }) => name === table)?.columns ?? [];
  return columns.some(({ type }) => type.kind === 'payee') && creditedBy(calculation, table).length === 0;
}
