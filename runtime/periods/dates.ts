import type { IsoDate } from '../calculation.ts';

/** A calendar day as a count of days, 0 is 1970-01-01. Days are counted, never amounts. */
export type Day = number;
export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** Days before March, years starting in March: leap days come last. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function civilOf(count: Day): CivilDate {
  const z = count + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

const padded = (value: number, width: number): string => value.toString().padStart(width, '0');

export function isoOf(count: Day): IsoDate {
  const { year, month, day } = civilOf(count);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** Reads `2017-03-31`; undefined when there is no such day, or it is written otherwise. */
export function readIso(text: string): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return undefined;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (month < 1 || month > 12 || day < 1) return undefined;
  const count = dayOf(year, month, day);
  return civilOf(count).month === month ? count : undefined;
}

/** The same day of the month so many months later, or that month's last day. */
export function addMonths(count: Day, months: number): Day {
  const { year, month, day } = civilOf(count);
  const index = year * 12 + month - 1 + months;
  const first = dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
  const next = dayOf(Math.floor((index + 1) / 12), ((index + 1) % 12) + 1, 1);
  return Math.min(first + day - 1, next - 1);
}

/** Whole months from one day to another: 2017-01-15 to 2017-03-14 is 1. Negative when `to` is earlier. */
export function monthsBetween(from: Day, to: Day): number {
  if (to < from) return 0 - monthsBetween(to, from);
  const a = civilOf(from);
  const b = civilOf(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonths(from, months) > to ? months - 1 : months;
}
