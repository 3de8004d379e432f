import type { ColumnType, ValueType } from '../calculation.ts';
import type { Exact } from '../numbers/exact.ts';
import { type ReadNumber, readDecimal, readPercent } from '../numbers/reading.ts';
import { readIso } from '../periods/dates.ts';
import { readPeriod } from '../periods/labels.ts';

/** What a cell holds: a figure, a text or period name, a day, or yes/no. Undefined: nothing. */
export type CellValue = Exact | string | number | boolean | undefined;
export type Read = { readonly value: CellValue } | { readonly code: string; readonly message: string };

/** What reading a cell depends on. */
export interface Reading {
  readonly fiscalStart: number;
  /** Digits after the point in the currency of this cell; undefined when the currency is unknown. */
  readonly minorDigits: number | undefined;
}

const wrong = (code: string, message: string): Read => ({ code, message });

/** Reads one cell, already trimmed and not empty. */
export function readCell(text: string, type: ColumnType | ValueType, reading: Reading): Read {
  switch (type.kind) {
    case 'key':
    case 'payee':
    case 'team':
    case 'text':
    case 'manager':
    case 'reference':
      return { value: text };
    case 'date':
    case 'starts':
    case 'ends':
      return readDate(text);
    case 'yes-no':
      return readYesNo(text);
    case 'money':
      return readMoney(text, reading);
    case 'percent':
      return figure(readPercent(text)) ?? wrong('cell-not-a-percent', `"${text}" is not a percentage. Write 5% or 0.05.`);
    case 'number':
    case 'unit':
      return figure(readDecimal(text)) ?? wrong('cell-not-a-number', `"${text}" is not a number. ${writeNumber}`);
    case 'count':
    case 'days':
      return readCount(text);
    case 'period':
      return readPeriodName(text, type.unit, reading);
  }
}

const writeNumber = 'Write digits with a point, such as 1234.5, without grouping or symbols.';
const figure = (decimal: ReadNumber | undefined): Read | undefined => decimal && { value: decimal.value };

function readDate(text: string): Read {
  const value = readIso(text);
  return value === undefined ? wrong('cell-not-a-date', `"${text}" is not a date. Write it as 2017-03-31.`) : { value };
}

function readYesNo(text: string): Read {
  const plain = text.toLowerCase();
  if (plain === 'yes' || plain === 'true') return { value: true };
  if (plain === 'no' || plain === 'false') return { value: false };
  return wrong('cell-not-yes-or-no', `"${text}" is neither yes nor no.`);
}

function readMoney(text: string, { minorDigits }: Reading): Read {
  const decimal = readDecimal(text);
  if (decimal === undefined) return wrong('cell-not-money', `"${text}" is not an amount of money. ${writeNumber}`);
  if (minorDigits === undefined || decimal.decimals <= minorDigits) return { value: decimal.value };
  return wrong(
    'cell-too-precise',
    `"${text}" has ${decimal.decimals} decimals, but the currency has ${minorDigits}. Round it first.`,
  );
}

function readCount(text: string): Read {
  const decimal = readDecimal(text);
  if (decimal !== undefined && decimal.decimals === 0 && decimal.value.n >= 0n) return { value: decimal.value };
  return wrong('cell-not-a-count', `"${text}" is not a count. Write a whole number from 0, such as 12.`);
}

const sampleOf = {
  week: '2017-W09',
  'half-month': '2017-03-A',
  month: '2017-03',
  quarter: '2017-Q1',
  'half-year': '2017-H1',
  year: '2017',
};

function readPeriodName(text: string, unit: keyof typeof sampleOf, { fiscalStart }: Reading): Read {
  if (readPeriod(text, fiscalStart)?.unit === unit) return { value: text };
  return wrong('period-not-readable', `"${text}" is not a ${unit}. Write it as ${sampleOf[unit]}.`);
}
