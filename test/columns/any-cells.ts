import type { Calculation, ColumnShape, ColumnType, PeriodUnit, ValueType } from '../../runtime/calculation.ts';
import type { SourceTable } from '../../runtime/data.ts';
import { minorDigitsOf } from '../../runtime/numbers/currencies.ts';
import { calendarOf, type Span } from '../../runtime/periods/calendar.ts';
import { isoOf, readIso } from '../../runtime/periods/dates.ts';
import type { Chance } from '../promises/chance.ts';
import { amountsOf, decimalText } from './amounts.ts';

/** What random data are made by. */
export interface Making {
  readonly calculation: Calculation;
  readonly chance: Chance;
  /** Pay periods that are paid. */
  readonly periods: readonly Span[];
  /** Those before them as well, as far back as windows may look. */
  readonly earlier: readonly Span[];
  /** Texts name people where rules credit them. */
  readonly isCredited: boolean;
  readonly payees: readonly string[];
  readonly texts: readonly [string, ...string[]];
  readonly currencies: readonly [string, ...string[]];
  readonly digits: number;
  readonly amounts: ReturnType<typeof amountsOf>;
  /** Cells that cannot be read, rows that say nothing: in one set of data out of several. */
  readonly isDirty: boolean;
  readonly isBlankAtTimes: boolean;
}

export function makingOf(calculation: Calculation, chance: Chance): Making {
  const { plan, params, nodes } = calculation;
  const calendar = calendarOf(plan);
  const dates = params.flatMap(({ versions }) => versions.flatMap(({ from }) => from ?? [])).toSorted();
  const start = readIso(plan.from ?? chance.of([dates[0] ?? '2026-01-01', dates.at(-1) ?? '2026-01-01'])) ?? 0;
  const end = readIso(plan.to ?? '') ?? Infinity;
  const all: Span[] = [];
  for (let at = calendar.payPeriodHolding(start); all.length < 14 && at.from <= end; at = calendar.payPeriodAfter(at))
    all.push(at);
  const skipped = chance.onceIn(2) ? 0 : chance.whole(all.length);
  const periods = all.slice(skipped, skipped + 1 + chance.whole(4));
  const count = chance.onceIn(200) ? 300 : chance.of([1, 2, 3, 4, 4, 5, 7]);
  const written = nodes.flatMap((node) => textsOf(node));
  const texts = [...new Set([...written, 'other', 'Ünï 文'])];
  const digits = minorDigitsOf(plan.currency ?? 'USD');
  return {
    calculation,
    chance,
    periods: periods.length === 0 ? all.slice(0, 1) : periods,
    earlier: all.slice(0, skipped),
    isCredited: (calculation.credits ?? []).length > 0,
    payees: Array.from({ length: count }, (_, i) => ['Bo', 'Ana', 'Cy', 'Di', 'Ed', 'Fay', 'Gus'][i] ?? `P${i}`),
    texts: [texts[0] ?? '', ...texts.slice(1)],
    currencies: [plan.currency ?? 'USD', 'EUR', 'JPY'],
    digits,
    amounts: amountsOf(calculation, chance),
    isDirty: chance.onceIn(8),
    isBlankAtTimes: chance.onceIn(3),
  };
}

function textsOf(node: Calculation['nodes'][number]): readonly string[] {
  if (node.op === 'literal') return node.type.kind === 'text' ? [node.value] : [];
  if (node.op === 'text-scale') return node.cases.flatMap(({ values }) => values);
  if (node.op !== 'matrix') return [];
  return [node.rows, node.columns].flatMap((side) => (side.kind === 'texts' ? side.values : []));
}

const nonsense = ['N/A', '1,000.00', '31/02/2026', '??', '0.0001', '-', 'maybe'] as const;

export function cellFor(making: Making, column: Pick<ColumnShape, 'type' | 'orBlank'>): string {
  const { chance, isDirty, isBlankAtTimes } = making;
  if (isDirty && chance.onceIn(40)) return chance.of([...nonsense, '']);
  if (column.orBlank && isBlankAtTimes && chance.onceIn(4)) return '';
  return valueFor(making, column.type);
}

type AnyType = ColumnType | ValueType;
function valueFor(making: Making, type: AnyType): string {
  const { chance, amounts, digits, texts, payees } = making;
  switch (type.kind) {
    case 'money':
      return decimalText(amounts.one(), digits);
    case 'percent':
      return chance.onceIn(8) ? decimalText(amounts.rate(), 12) : decimalText(amounts.rate(), 4);
    case 'number':
    case 'unit':
      return decimalText(chance.onceIn(2) ? amounts.one() : amounts.rate(), chance.of([0, 1, 2, 4]));
    case 'count':
    case 'days':
      return decimalText(amounts.one(), 0).replace('-', '');
    case 'yes-no':
      return chance.of(['yes', 'no']);
    case 'date':
    case 'starts':
    case 'ends':
      return dayIn(making);
    case 'period':
      return periodIn(making, type.unit);
    case 'payee':
    case 'manager':
      return payees[chance.whole(payees.length)] ?? '';
    case 'team':
      return chance.of(['Red', 'Blue', 'Red']);
    case 'reference':
      return chance.onceIn(making.isDirty ? 30 : 1_000) ? 'nowhere' : `${type.table} ${chance.whole(rowsIn(making, type.table))}`;
    case 'key':
    case 'text':
      if (making.isCredited && !chance.onceIn(12)) return payees[chance.whole(payees.length)] ?? '';
      return texts[chance.whole(texts.length)] ?? '';
  }
}

/** Mostly in the periods that are paid, often on their first and last days. */
function dayIn({ chance, periods }: Making): string {
  const period = periods[chance.whole(periods.length)];
  if (period === undefined) return '2026-01-01';
  const { from, to } = period;
  const day = chance.onceIn(4) ? chance.of([from, to, from - 1, to + 1]) : from + chance.whole(to - from + 1);
  return isoOf(chance.onceIn(5) ? day - 20 - chance.whole(400) : day);
}

function periodIn(making: Making, unit: PeriodUnit): string {
  const { calculation, periods, chance } = making;
  const calendar = calendarOf(calculation.plan);
  const period = periods[chance.whole(periods.length)];
  return calendar.holding(unit, period?.to ?? 0).label;
}

/** How many rows a table of records has: the same whenever it is asked for in one set of data. */
export const rowsIn = ({ payees, periods }: Making, table: string): number =>
  payees.length > 100
    ? 1_500
    : Math.max(1, ((table.length * 7 + payees.length * 5 + periods.length * 3) % 23) * (periods.length > 2 ? 2 : 1));

export const sourceOf = (file: string, headers: readonly string[], rows: readonly (readonly string[])[]): SourceTable => ({
  file: `${file}.csv`,
  columns: headers.map((header, i) => ({ header, cells: rows.map((row) => (row[i] === '' ? undefined : row[i])) })),
  rowCount: rows.length,
});
