import { type Way, wayOf } from '../way.ts';
import type { TierRows } from './data.ts';

/** What somebody who knows how numbers are kept writes for this one plan: whole numbers in typed arrays, and no branches. */
export function tiersInJavaScript(rows: TierRows): Way {
  const [salary, sales, target] = [rows.salary, rows.sales, rows.target].map((column) => Float64Array.from(column));
  if (salary === undefined || sales === undefined || target === undefined) throw new Error('A column is missing.');
  return wayOf('JavaScript by hand, exact, on typed arrays', salary.length, (paid) => pay(salary, sales, target, paid));
}

/**
 * max(0, x) is (x + |x|) / 2, and so is the lesser of two; what is doubled here is halved in the end. A whole number and a half, times a
 * thousandth, is never so near to the next whole number that the error of one product could reach it.
 */
function pay(salary: Float64Array, sales: Float64Array, target: Float64Array, paid: Float64Array): void {
  for (let row = 0; row < paid.length; row++) {
    const base = salary[row] ?? 0;
    const sold = sales[row] ?? 0;
    const aim = target[row] ?? 0;
    const over = sold - aim;
    const far = 5 * sold - 6 * aim;
    const parts = 50 * sold + 5 * (over + Math.abs(over)) + 2 * (far + Math.abs(far));
    const earned = base + Math.floor((parts + 500.5) * 0.001);
    const most = 3 * base;
    paid[row] = (earned + most - Math.abs(earned - most)) / 2;
  }
}
