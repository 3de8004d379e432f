import type { TypeWritten } from '../../grammar/tree/index.ts';
import type { ColumnType } from '../../runtime/calculation.ts';
import { nearest } from '../diagnostics/suggest.ts';
import type { Reporter } from '../diagnostics/diagnostic.ts';
import type { ResolvedPlan } from '../2-resolve/resolved.ts';
import { count, date, days, money, percent, plainNumber, text, yesNo, type Type } from './type.ts';

const figures: Readonly<Record<string, Type>> = { money, percent, number: plainNumber, count, days, date, text, 'yes/no': yesNo };
const periods = ['week', 'month', 'quarter', 'half-year', 'year'] as const;
const columnWords = ['key', 'payee', 'team', 'manager', 'starts', 'ends'];

/** The type of an input or param from its word. */
export function typeOfWord(written: TypeWritten, plan: ResolvedPlan, reporter: Reporter): Type {
  const { word } = written;
  const known = figures[word];
  if (known !== undefined) return known;
  if (plan.units.has(word)) return { kind: 'unit', unit: word };
  const period = periods.find((unit) => unit === word);
  if (period !== undefined) return { kind: 'period', unit: period };
  const near = nearest(word, [...Object.keys(figures), ...plan.units]);
  if (columnWords.includes(word)) reporter.say('type-not-here', written.span, { type: word, place: 'an input or param' });
  else reporter.say('unknown-type', written.span, { word, near });
  return { kind: 'poison' };
}

/** The type of a column from its word. */
export function columnTypeOfWord(written: TypeWritten, plan: ResolvedPlan, reporter: Reporter): ColumnType {
  const { word, per, spreadEvenly, inColumn } = written;
  switch (word) {
    case 'key':
    case 'payee':
    case 'team':
    case 'manager':
    case 'starts':
    case 'ends':
    case 'text':
    case 'date':
    case 'number':
    case 'percent':
    case 'count':
      return { kind: word };
    case 'yes/no':
      return { kind: 'yes-no' };
    case 'money':
      return {
        kind: 'money',
        ...(inColumn !== undefined && { currencyColumn: inColumn.name }),
        ...(per !== undefined && { per, spreadEvenly }),
      };
    default:
      return otherColumnType(written, plan, reporter);
  }
}

function otherColumnType(written: TypeWritten, plan: ResolvedPlan, reporter: Reporter): ColumnType {
  const { word } = written;
  if (plan.units.has(word)) return { kind: 'unit', unit: word };
  if (plan.tables.has(word)) return { kind: 'reference', table: word };
  const period = periods.find((unit) => unit === word);
  if (period !== undefined) return { kind: 'period', unit: period };
  reporter.say('unknown-type', written.span, { word, near: nearest(word, columnTypeWords(plan)) });
  return { kind: 'text' };
}
/** `days` is the type of an input; a column of them is a count. */
function columnTypeWords(plan: ResolvedPlan): readonly string[] {
  const plain = Object.keys(figures).filter((word) => word !== 'days');
  return [...plain, ...columnWords, ...periods, ...plan.units, ...plan.tables.keys()];
}
/** Whether a column may have this type; where not, it was reported. */
export function isColumnType({ word }: TypeWritten, plan: ResolvedPlan): boolean {
  return columnTypeWords(plan).includes(word);
}

/** What a cell of a column is to the checker. */
export function typeOfColumn(type: ColumnType): Type {
  switch (type.kind) {
    case 'key':
    case 'payee':
    case 'team':
    case 'text':
    case 'manager':
    case 'reference':
      return text;
    case 'date':
    case 'starts':
    case 'ends':
      return date;
    case 'yes-no':
      return yesNo;
    case 'number':
      return plainNumber;
    case 'percent':
      return percent;
    case 'count':
      return count;
    case 'money':
      return type.currencyColumn === undefined ? money : { kind: 'money', currency: `*${type.currencyColumn}` };
    case 'unit':
      return { kind: 'unit', unit: type.unit };
    case 'period':
      return { kind: 'period', unit: type.unit };
  }
}
