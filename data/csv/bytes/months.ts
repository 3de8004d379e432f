import { dayOf } from '../../../runtime/periods/dates.ts';

/** By month, counted from January of the year 0: its first day, and how many it has (0: not looked up yet). */
export const firstDays = new Int32Array(120_000);
export const lengths = new Uint8Array(120_000);

/** The day of a date; undefined where there is no such day. Months go from 1. */
export function dayIn(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12) return undefined;
  const place = year * 12 + month - 1;
  if (lengths[place] === 0) lookUp(year, month, place);
  return day < 1 || day > (lengths[place] ?? 0) ? undefined : (firstDays[place] ?? 0) + day - 1;
}

function lookUp(year: number, month: number, place: number): void {
  const first = dayOf(year, month, 1);
  firstDays[place] = first;
  lengths[place] = (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - first;
}
