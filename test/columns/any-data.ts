import type { Calculation, ColumnType, TableShape } from '../../runtime/calculation.ts';
import type { RunData, RunOptions, SourceTable } from '../../runtime/data.ts';
import { calendarOf } from '../../runtime/periods/calendar.ts';
import { isoOf } from '../../runtime/periods/dates.ts';
import type { Chance } from '../promises/chance.ts';
import { decimalText } from './amounts.ts';
import { cellFor, type Making, makingOf, rowsIn, sourceOf } from './any-cells.ts';
import { inputsFor, payeesFor, usualPayees } from './any-people.ts';

/** Data for any calculation at all, with options to run it by. */
export function anyData(calculation: Calculation, chance: Chance): { readonly data: RunData; readonly options: RunOptions } {
  const making = makingOf(calculation, chance);
  const { plan, payees, tables } = calculation;
  const [first, last] = [making.periods[0], making.periods.at(-1)];
  const options: RunOptions = {
    ...(plan.currency === undefined && { currency: 'USD' }),
    ...(first && last && !chance.onceIn(8) && { period: `${first.label}..${last.label}` }),
  };
  const sources = tables.filter(({ rows }) => rows === undefined).map((shape) => [shape.name, tableFor(making, shape)] as const);
  const roster = payees === undefined ? (chance.onceIn(3) ? undefined : usualPayees(making)) : payeesFor(making, payees);
  const inputs = inputsFor(making);
  return {
    data: { tables: Object.fromEntries(sources), ...(roster && { payees: roster }), ...(inputs && { inputs }) },
    options,
  };
}

function tableFor(making: Making, shape: TableShape): SourceTable {
  return shape.keys.length > 0 ? keyedFor(making, shape) : recordsFor(making, shape);
}

function recordsFor(making: Making, shape: TableShape): SourceTable {
  const { chance } = making;
  const count = chance.onceIn(12) ? 0 : rowsIn(making, shape.name);
  const currencies = currencyColumns(shape);
  const rows = Array.from({ length: count }, (_, i) =>
    shape.columns.map((column) => {
      if (column.type.kind === 'key') return making.isDirty && chance.onceIn(60) ? `${shape.name} 0` : `${shape.name} ${i}`;
      if (currencies.has(column.name)) return chance.of(making.currencies);
      return column.type.kind === 'money' && column.type.currencyColumn !== undefined
        ? decimalText(making.amounts.one(), 0)
        : cellFor(making, column);
    }),
  );
  return sourceOf(
    shape.name,
    shape.columns.map(({ header }) => header),
    rows,
  );
}

const currencyColumns = ({ columns }: TableShape): ReadonlySet<string> =>
  new Set(
    columns.flatMap(({ type }) => (type.kind === 'money' && type.currencyColumn !== undefined ? [type.currencyColumn] : [])),
  );

/** A row for most combinations of keys. */
function keyedFor(making: Making, shape: TableShape): SourceTable {
  const { chance } = making;
  const keys = shape.columns.filter(({ name }) => shape.keys.includes(name));
  const lists = keys.map(({ type }) => keyTexts(making, type));
  const all = lists.reduce<readonly (readonly string[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((key) => [...row, key])),
    [[]],
  );
  const isGappy = chance.onceIn(3);
  const rows = all
    .slice(0, 200)
    .filter(() => !isGappy || !chance.onceIn(6))
    .map((row) =>
      shape.columns.map((column) => {
        const place = keys.indexOf(column);
        return place === -1
          ? column.type.kind === 'starts'
            ? '2020-01-01'
            : column.type.kind === 'ends'
              ? ''
              : cellFor(making, column)
          : (row[place] ?? '');
      }),
    );
  return sourceOf(
    shape.name,
    shape.columns.map(({ header }) => header),
    rows,
  );
}

function keyTexts(making: Making, type: ColumnType): readonly string[] {
  const { calculation, currencies, payees, periods, texts } = making;
  const calendar = calendarOf(calculation.plan);
  switch (type.kind) {
    case 'payee':
      return payees;
    case 'team':
      return ['Red', 'Blue'];
    case 'yes-no':
      return ['yes', 'no'];
    case 'period':
      return [...new Set(periods.map(({ to }) => calendar.holding(type.unit, to).label))];
    case 'date':
      return periods.flatMap(({ from, to }) => [isoOf(from), isoOf(to)]);
    case 'reference':
      return Array.from({ length: rowsIn(making, type.table) }, (_, i) => `${type.table} ${i}`);
    default:
      return [...new Set([...texts, ...currencies, 'Red', 'Blue'])];
  }
}
