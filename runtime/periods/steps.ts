import type { PeriodUnit } from '../calculation.ts';
import { addMonths, civilOf, type Day } from './dates.ts';

/** So many units later; a month's last days stay inside their month. */
export function addUnits(day: Day, unit: PeriodUnit, count: number): Day {
  switch (unit) {
    case 'week':
      return day + 7 * count;
    case 'half-month':
      return addHalfMonths(day, count);
    case 'month':
      return addMonths(day, count);
    case 'quarter':
      return addMonths(day, 3 * count);
    case 'half-year':
      return addMonths(day, 6 * count);
    case 'year':
      return addMonths(day, 12 * count);
  }
}

/** Half a month after the 3rd is the 18th, and after the 18th the 3rd of the next month. */
function addHalfMonths(day: Day, count: number): Day {
  const whole = addMonths(day, Math.floor(count / 2));
  if (count % 2 === 0) return whole;
  const next = addMonths(whole, 1);
  return civilOf(whole).day > 15 ? next - 15 : Math.min(whole + 15, next - civilOf(next).day);
}
