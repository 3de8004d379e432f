import type { RunResult } from '../../runtime/data.ts';

/** By payee, for each the months in order: the lines of a result added up. */
export function centsOf({ payouts }: RunResult, payees: number, months: number): Float64Array {
  const paid = new Float64Array(payees * months);
  const rows = new Map<string, number>();
  for (const { payee, period, amount } of payouts) {
    const row = rows.get(payee) ?? rows.size;
    rows.set(payee, row);
    const place = row * months + Number(period.slice(-2)) - 1;
    paid[place] = (paid[place] ?? 0) + Number(amount.replace('.', ''));
  }
  return paid;
}
