import type { Group, PeriodUnit, RoundingMode, Window, WindowUnit } from '../tree/index.ts';
import { isKeyword, name, quoted } from './names.ts';

/** A text in quotes; a quote inside is doubled. */
export function text(value: string): string {
  return `"${value.replace(/["＂]/g, '$&$&').replace(/[\n\r]/g, ' ')}"`;
}

export const frequencies: Readonly<Record<PeriodUnit, string>> = {
  ...{
    week: 'weekly',
    'half-month': 'semi-monthly',
    month: 'monthly',
    quarter: 'quarterly',
    'half-year': 'half-yearly',
    year: 'yearly',
  },
};

export const roundings: Readonly<Record<RoundingMode, string>> = {
  'half-up': 'half up',
  'half-even': 'half even',
  up: 'up',
  down: 'down',
};

const groupWords: ReadonlySet<string> = new Set(['team', 'company', 'reports', 'previous', 'paid']);

export function group(written: Group): string {
  if (written.kind === 'all-reports') return 'all reports';
  if (written.kind !== 'column') return written.kind;
  return groupWords.has(written.name) ? quoted(written.name) : name(written.name);
}

/** A group where an item or a line may begin: there a word of the language would be read as such. */
export function groupBeforeName(written: Group): string {
  return written.kind === 'column' && isKeyword(written.name) ? quoted(written.name) : group(written);
}

function counted(count: number, unit: WindowUnit): string {
  return count === 1 ? `${count} ${unit}` : `${count} ${unit}s`;
}

export function window(written: Window): string {
  switch (written.kind) {
    case 'to-date':
      return `${written.unit} to date`;
    case 'this':
      return `this ${written.unit}`;
    case 'last':
      return written.count === 1 ? `last ${written.unit}` : `over last ${counted(written.count, written.unit)}`;
    case 'rolling':
      return `over ${counted(written.count, written.unit)} to date`;
    case 'same-last-year':
      return `same ${written.unit} last year`;
    case 'so-far':
      return `so far this ${written.unit}`;
    case 'before-this':
      return 'before this';
  }
}

/** Parts with a blank between them; absent ones leave none. */
export function joined(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== false && part !== undefined && part !== '').join(' ');
}
