import { type Absent, isAbsent } from './absent.ts';
import type { ValueType } from './calculation.ts';
import { minorDigitsOf } from './numbers/currencies.ts';
import { type Exact, rationalText } from './numbers/exact.ts';
import { fixedText, groupedText, percentText } from './numbers/printing.ts';
import { isoOf } from './periods/dates.ts';

/** What a node of the exact domain can hold. */
export type ExactValue = Exact | boolean | string | number;

/** Exact: `"n/d"`, the text, the date, `yes` or `no`; blank is `""`. */
export function valueText(value: ExactValue | Absent, type: ValueType): string {
  if (isAbsent(value)) return '';
  if (typeof value === 'number') return type.kind === 'date' ? isoOf(value) : value.toString();
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value : rationalText(value);
}

/** For people: `1,860.00 USD`, `120%`, `12 points`, `2017-03-31`. */
export function shownText(value: ExactValue | Absent, type: ValueType, currency: string | undefined): string {
  if (isAbsent(value)) return value.problem === undefined ? 'blank' : '?';
  if (typeof value !== 'object') return valueText(value, type);
  switch (type.kind) {
    case 'money':
      return moneyText(value, type.currency ?? currency);
    case 'percent':
      return percentText(value);
    case 'unit':
      return `${groupedText(value, 0, 6)} ${type.unit}`;
    case 'days':
      return `${groupedText(value, 0, 6)} days`;
    case 'number':
      return numberText(value);
    case 'count':
    case 'date':
    case 'text':
    case 'yes-no':
    case 'period':
      return groupedText(value, 0, 6);
  }
}

/** Small figures, such as rates of exchange, in full where they end. */
function numberText(value: Exact): string {
  const text = groupedText(value, 0, 6);
  const exact = fixedText(value, mostDigits);
  return text.startsWith('0.0') || text === '0' ? (exact === undefined ? text : groupedText(value, 0, mostDigits)) : text;
}
const mostDigits = 12;

/** An amount in the currency that a column says has none of its own: whoever shows it fills in what the row says. */
function moneyText(value: Exact, given: string | undefined): string {
  const currency = given?.startsWith('*') === true ? undefined : given;
  const digits = minorDigitsOf(currency ?? 'USD');
  return `${groupedText(value, digits, digits + 4)}${currency === undefined ? '' : ` ${currency}`}`;
}
