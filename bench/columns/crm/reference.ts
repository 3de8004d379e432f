import { webster } from '../ledger/webster.ts';
import { commissionParts, halfUp, sumOf } from '../reference.ts';
import type { Crm } from './data.ts';

const months = 12;
const salary = 4_000_00n;
const targetOf = (month: number): bigint => (month < 6 ? 30_000_00n : 33_000_00n);

/** What each payee is paid in each month of 2017, in cents, in big integers. */
export function crmReference(crm: Crm): BigInt64Array {
  const sold = salesOf(crm);
  const members = Map.groupBy(
    crm.names.map((_, payee) => payee),
    (payee) => crm.manager[payee] ?? 0,
  );
  const paid = new BigInt64Array(sold.length);
  const add = (payee: number, month: number, cents: bigint): void => {
    const place = payee * months + month;
    paid[place] = (paid[place] ?? 0n) + cents;
  };
  for (let month = 0; month < months; month++) {
    const salesOfPayee = (payee: number): bigint => sold[payee * months + month] ?? 0n;
    for (const payee of crm.names.keys()) {
      add(payee, month, salary + halfUp(commissionParts(salesOfPayee(payee), targetOf(month)), 500n));
      if (month % 3 === 2 && kicks(sold, payee, month, targetOf(month))) add(payee, month, 1_500_00n);
    }
    for (const team of members.values())
      for (const [i, part] of poolOf(team.map(salesOfPayee)).entries()) add(team[i] ?? 0, month, part);
  }
  return paid.map((cents) => (cents > 3n * salary ? 3n * salary : cents));
}

function salesOf({ names, agent, closed, value, stage, stages }: Crm): BigInt64Array {
  const sold = new BigInt64Array(names.length * months);
  for (const [row, payee] of agent.entries()) {
    const day = new Date((closed[row] ?? -1) * 86_400_000);
    if (stages[stage[row] ?? 0] !== 'Won' || day.getUTCFullYear() !== 2017) continue;
    const place = payee * months + day.getUTCMonth();
    sold[place] = (sold[place] ?? 0n) + BigInt(value[row] ?? 0);
  }
  return sold;
}

/** Whether the quarter that ends with this month came to 110% of its target; both halves of the year are whole quarters. */
function kicks(sold: BigInt64Array, payee: number, month: number, target: bigint): boolean {
  const of = (back: number): bigint => sold[payee * months + month - back] ?? 0n;
  return 100n * (of(0) + of(1) + of(2)) >= 110n * 3n * target;
}

function poolOf(sales: readonly bigint[]): readonly bigint[] {
  const total = sumOf(sales);
  return total <= 150_000_00n ? [] : webster(halfUp(2n * (total - 150_000_00n), 100n), sales);
}
