import type { PeriodUnit } from '../../grammar/tree/index.ts';

/** From short to long. */
const lengths: readonly PeriodUnit[] = ['week', 'half-month', 'month', 'quarter', 'half-year', 'year'];
export function lengthOf(unit: PeriodUnit): number {
  return lengths.indexOf(unit);
}
/** `monthly`, as plans write it. */
export function everyWord(unit: PeriodUnit): string {
  const words = {
    week: 'weekly',
    'half-month': 'semi-monthly',
    month: 'monthly',
    quarter: 'quarterly',
    'half-year': 'half-yearly',
    year: 'yearly',
  };
  return words[unit];
}
