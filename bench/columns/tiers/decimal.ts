import { Decimal } from 'decimal.js';
import { type Way, wayOf } from '../way.ts';
import type { TierRows } from './data.ts';

const [low, middle, high] = [new Decimal('0.05'), new Decimal('0.06'), new Decimal('0.08')];
const [stretch, most, hundred] = [new Decimal('1.2'), new Decimal(3), new Decimal(100)];

/** What a careful programmer writes with a library of decimals, over the first rows: amounts are decimals before the clock starts. */
export function tiersInDecimals({ salary, sales, target }: TierRows, sample: number): Way {
  const amounts = (column: Int32Array): readonly Decimal[] =>
    Array.from(column.subarray(0, sample), (cents) => new Decimal(cents).div(hundred));
  const [bases, sold, aims] = [amounts(salary), amounts(sales), amounts(target)];
  const payouts: Decimal[] = [];
  const way = wayOf('decimal.js by hand', bases.length, () => {
    for (const [row, base] of bases.entries()) payouts[row] = payoutOf(base, sold[row] ?? base, aims[row] ?? base);
  });
  return { ...way, paid: () => Float64Array.from(payouts, (payout) => payout.times(hundred).toNumber()) };
}

function payoutOf(salary: Decimal, sales: Decimal, target: Decimal): Decimal {
  const commission = commissionOf(sales, target).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
  return Decimal.min(salary.plus(commission), salary.times(most));
}

function commissionOf(sales: Decimal, target: Decimal): Decimal {
  if (sales.lessThanOrEqualTo(target)) return sales.times(low);
  const above = target.times(stretch);
  const first = target.times(low);
  if (sales.lessThanOrEqualTo(above)) return first.plus(sales.minus(target).times(middle));
  return first.plus(above.minus(target).times(middle)).plus(sales.minus(above).times(high));
}
