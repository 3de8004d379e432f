import type { PeriodUnit } from '../calculation.ts';
import { civilOf, dayOf, isoOf, readIso } from './dates.ts';
import { type Days, unitHolding } from './units.ts';

/**
 * The name of a period: `2017-W09` (ISO week), `2017-03-A` and `2017-03-B` (1–15 and 16–end), `2017-03`, `2017-Q1`, `2017-H1`,
 * `2017`. Fiscal quarters, half-years and years carry the calendar year in which their fiscal year starts.
 */
export function unitLabel(unit: PeriodUnit, days: Days, fiscalStart: number): string {
  const iso = isoOf(days.from);
  switch (unit) {
    case 'week':
      return weekLabel(days);
    case 'half-month':
      return `${iso.slice(0, 7)}-${iso.endsWith('01') ? 'A' : 'B'}`;
    case 'month':
      return iso.slice(0, 7);
    case 'quarter':
      return `${fiscalYearOf(days, fiscalStart)}-Q${monthOfYear(days, fiscalStart) / 3 + 1}`;
    case 'half-year':
      return `${fiscalYearOf(days, fiscalStart)}-H${monthOfYear(days, fiscalStart) / 6 + 1}`;
    case 'year':
      return fiscalYearOf(days, fiscalStart);
  }
}

function weekLabel(days: Days): string {
  const { year } = civilOf(days.from + 3);
  const firstMonday = unitHolding('week', dayOf(year, 1, 4), 1).from;
  return `${year.toString().padStart(4, '0')}-W${((days.from - firstMonday) / 7 + 1).toString().padStart(2, '0')}`;
}

const fiscalYearOf = (days: Days, start: number): string => isoOf(unitHolding('year', days.from, start).from).slice(0, 4);

function monthOfYear(days: Days, start: number): number {
  return (civilOf(days.from).month - start + 12) % 12;
}

/** Reads a period's name; undefined when it is not one. */
export function readPeriod(text: string, fiscalStart: number): (Days & { readonly unit: PeriodUnit }) | undefined {
  const found = /^(\d{4})(?:-(?:(\d{2})(?:-([AB]))?|Q([1-4])|H([12])|W(\d{2})))?$/.exec(text);
  if (found === null) return undefined;
  const [, year = '', month, half, quarter, halfYear, week] = found;
  if (week !== undefined) return readWeek(Number(year), Number(week), text);
  if (month !== undefined)
    return readMonth(`${year}-${month}-${half === 'B' ? '16' : '01'}`, half === undefined ? 'month' : 'half-month');
  const unit = quarter !== undefined ? 'quarter' : halfYear !== undefined ? 'half-year' : 'year';
  const months = quarter !== undefined ? (Number(quarter) - 1) * 3 : halfYear !== undefined ? (Number(halfYear) - 1) * 6 : 0;
  const index = fiscalStart - 1 + months;
  const first = dayOf(Number(year) + Math.floor(index / 12), (index % 12) + 1, 1);
  return { unit, ...unitHolding(unit, first, fiscalStart) };
}

function readMonth(iso: string, unit: 'month' | 'half-month'): (Days & { readonly unit: PeriodUnit }) | undefined {
  const day = readIso(iso);
  return day === undefined ? undefined : { unit, ...unitHolding(unit, day, 1) };
}

function readWeek(year: number, week: number, text: string): (Days & { readonly unit: PeriodUnit }) | undefined {
  const days = unitHolding('week', dayOf(year, 1, 4) + (week - 1) * 7, 1);
  return weekLabel(days) === text ? { unit: 'week', ...days } : undefined;
}
