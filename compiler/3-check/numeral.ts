import type { NumberLiteral } from '../../grammar/tree/index.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { percentText } from '../../runtime/numbers/printing.ts';
import { readDecimal } from '../../runtime/numbers/reading.ts';
import { replacing } from '../diagnostics/diagnostic.ts';
import { currencyCodes } from '../../runtime/numbers/currencies.ts';
import { literal, poisoned, type Draft } from './draft.ts';
import type { Checking } from './scope.ts';
import { freshNumeral, money, percent, plainNumber, type Type } from './type.ts';

/** The currencies a symbol may stand for; the plan's own decides. */
const symbols: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'BRL'],
  '€': ['EUR'],
  '£': ['GBP', 'EGP'],
  '¥': ['CNY', 'JPY'],
  '￥': ['CNY', 'JPY'],
  '₹': ['INR'],
  '₩': ['KRW'],
  '₽': ['RUB'],
  '₺': ['TRY'],
  '₫': ['VND'],
  '฿': ['THB'],
  '₴': ['UAH'],
  '₦': ['NGN'],
  '₱': ['PHP'],
  '₪': ['ILS'],
};

/** A bare figure stands where a part is meant: `5 of sales` would be five times the sales. Two readings, both offered. */
export function sayNeedsSign({ text, value, span }: NumberLiteral, checking: Checking): void {
  const decimal = readDecimal(value)?.value ?? exact.zero;
  const isPart = exact.isBelow(decimal, exact.one);
  const readings = isPart ? [percentText(decimal), `${text}%`] : [`${text}%`, `${text}x`];
  const [first = '', second = ''] = readings;
  checking.reporter.say('percent-needs-sign', span, { first, second }, { fixes: readings.map((each) => replacing(span, each)) });
}

export function checkNumber(number: NumberLiteral, checking: Checking): Draft {
  const decimal = readDecimal(number.value);
  if (decimal === undefined) {
    checking.reporter.say('constant-wanted', number.span, { place: 'This figure' });
    return poisoned(number.span);
  }
  return literal(exact.rationalText(decimal.value), typeOf(number, checking), number.span);
}

function typeOf(number: NumberLiteral, checking: Checking): Type {
  switch (number.form) {
    case 'plain':
      return freshNumeral();
    case 'percent':
    case 'permille':
      return percent;
    case 'multiple':
      return plainNumber;
    case 'money':
      return moneyOf(number, checking);
  }
}

function moneyOf(number: NumberLiteral, checking: Checking): Type {
  const symbol = number.symbol ?? '';
  const { currency } = checking.plan.header;
  const meant = symbols[symbol] ?? (currencyCodes.includes(symbol) ? [symbol] : []);
  if (currency === undefined || meant.includes(currency)) return money;
  if (meant.length === 1 && meant[0] !== undefined) return { kind: 'money', currency: meant[0] };
  checking.reporter.say('currency-not-the-plans', number.span, { symbol, currency });
  return money;
}
