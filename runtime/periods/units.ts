import type { PeriodUnit } from '../calculation.ts';
import { civilOf, type Day, dayOf } from './dates.ts';

/** First and last day, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

const monthsIn = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * The week (Monday to Sunday), half-month (1–15, 16–end), month, quarter, half-year or year that holds a day. Quarters, half-years
 * and years follow the fiscal year, which starts with month `fiscalStart`.
 */
export function unitHolding(unit: PeriodUnit, day: Day, fiscalStart: number): Days {
  switch (unit) {
    case 'week': {
      const from = day - ((((day + 3) % 7) + 7) % 7);
      return { from, to: from + 6 };
    }
    case 'half-month':
      return halfMonthHolding(day);
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return monthsHolding(day, monthsIn[unit], unit === 'month' ? 1 : fiscalStart);
  }
}

function halfMonthHolding(day: Day): Days {
  const { year, month, day: dayOfMonth } = civilOf(day);
  const first = dayOf(year, month, 1);
  return dayOfMonth <= 15 ? { from: first, to: first + 14 } : { from: first + 15, to: monthsHolding(day, 1, 1).to };
}

function monthsHolding(day: Day, count: number, start: number): Days {
  const { year, month } = civilOf(day);
  const index = year * 12 + month - 1;
  const from = index - ((index - (start - 1)) % count);
  return { from: firstOfMonth(from), to: firstOfMonth(from + count) - 1 };
}

const firstOfMonth = (index: number): Day => dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
