import { commissionParts, halfUp } from '../reference.ts';
import type { TierRows } from './data.ts';

/** What each payee is paid each month, in cents, in big integers and as the plan says it. */
export function tierReference({ salary, sales, target }: TierRows): BigInt64Array {
  return BigInt64Array.from(salary, (base, row) => payoutOf(BigInt(base), BigInt(sales[row] ?? 0), BigInt(target[row] ?? 0)));
}

function payoutOf(salary: bigint, sales: bigint, target: bigint): bigint {
  const payout = salary + halfUp(commissionParts(sales, target), 500n);
  return payout < 3n * salary ? payout : 3n * salary;
}
