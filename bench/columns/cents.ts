import type { RunResult } from '../../runtime/data.ts';

/** By payee, in the order of their names here, for each the months in order: the lines of a result added up. */
export function centsOf({ payouts }: RunResult, names: readonly string[], months: number): Float64Array {
  const paid = new Float64Array(names.length * months);
  const rows = new Map(names.map((name, row) => [name, row]));
  for (const { payee, period, amount } of payouts) {
    const place = (rows.get(payee) ?? 0) * months + Number(period.slice(-2)) - 1;
    paid[place] = (paid[place] ?? 0) + Number(amount.replace('.', ''));
  }
  return paid;
}
