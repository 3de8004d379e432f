import type { ColumnType, InputShape, TableShape, ValueType } from '../../runtime/calculation.ts';
import type { SourceTable } from '../../runtime/data.ts';
import type { Span } from '../../runtime/periods/calendar.ts';
import { isoOf } from '../../runtime/periods/dates.ts';
import { cellFor, type Making, sourceOf } from './any-cells.ts';

export function usualPayees(making: Making): SourceTable {
  const { chance, payees } = making;
  const rows = payees.map((payee) => [payee, chance.of(['Red', 'Blue', 'Red'])]);
  return sourceOf('payees', ['payee', 'team'], rows);
}

/** People with one row, or with several where rows have days. */
export function payeesFor(making: Making, shape: TableShape): SourceTable {
  const { chance, payees, periods } = making;
  const isTimed = shape.columns.some(({ type }) => type.kind === 'starts');
  const hasEnd = shape.columns.some(({ type }) => type.kind === 'ends');
  const isStill = chance.onceIn(2);
  const rowOf = (payee: string, starts: string, ends: string): readonly string[] =>
    shape.columns.map((column) => {
      switch (column.type.kind) {
        case 'key':
          return payee;
        case 'starts':
          return starts;
        case 'ends':
          return ends;
        case 'manager':
          return managerOf(making, payee);
        default:
          return cellFor(making, column);
      }
    });
  const rows = payees.flatMap((payee) => {
    const [first, last] = [periods[0]?.from ?? 0, periods.at(-1)?.to ?? 0];
    if (!isTimed || isStill) return [rowOf(payee, isTimed ? isoOf(first - 500) : '', '')];
    const day = first + chance.whole(last - first + 1);
    if (chance.onceIn(3)) return [rowOf(payee, isoOf(day), '')];
    if (hasEnd && chance.onceIn(3)) return [rowOf(payee, isoOf(first - 100), isoOf(day))];
    if (hasEnd)
      return [rowOf(payee, isoOf(first - 100), isoOf(day)), rowOf(payee, isoOf(day + 1 + (chance.onceIn(3) ? 5 : 0)), '')];
    return [rowOf(payee, isoOf(first - 100), ''), rowOf(payee, isoOf(day), '')];
  });
  return sourceOf(
    shape.name,
    shape.columns.map(({ header }) => header),
    rows,
  );
}

/** Mostly somebody earlier in the list, so that nobody is above themselves. */
function managerOf({ chance, payees, isDirty }: Making, payee: string): string {
  const place = payees.indexOf(payee);
  if (isDirty && chance.onceIn(10)) return payees.at(-1) ?? '';
  return place === 0 ? '' : (payees[chance.whole(place)] ?? '');
}

export function inputsFor(making: Making): SourceTable | undefined {
  const { calculation, chance, payees, periods } = making;
  const { inputs } = calculation;
  if (inputs.length === 0) return undefined;
  const own = inputs.filter(({ by }) => by.kind === 'payee');
  const groups = [...new Set(inputs.flatMap(({ by }) => (by.kind === 'group' ? [by.column] : [])))];
  const isMissing = chance.onceIn(5);
  const cell = (input: InputShape): string => (isMissing && chance.onceIn(20) ? '' : inputCell(making, input));
  const rowsOf = (span: Span): readonly (readonly string[])[] => [
    ...payees.map((payee) => [
      payee,
      ...groups.map(() => ''),
      span.label,
      ...inputs.map((input) => (own.includes(input) ? cell(input) : '')),
    ]),
    ...groups.flatMap((group, i) =>
      ['Red', 'Blue', ...making.texts].map((value) => [
        '',
        ...groups.map((_, at) => (at === i ? value : '')),
        span.label,
        ...inputs.map((input) => (input.by.kind === 'group' && input.by.column === group ? cell(input) : '')),
      ]),
    ),
    ...(inputs.some(({ by }) => by.kind === 'company')
      ? [['', ...groups.map(() => ''), span.label, ...inputs.map((input) => (input.by.kind === 'company' ? cell(input) : ''))]]
      : []),
  ];
  const rows = [...making.earlier, ...periods].flatMap(rowsOf).filter(() => !isMissing || !chance.onceIn(25));
  return sourceOf('inputs', ['payee', ...groups, 'period', ...inputs.map(({ name }) => name)], rows);
}

/** Within what the plan expects, nearly always. */
function inputCell(making: Making, input: InputShape): string {
  const text = cellFor(making, { type: columnTypeOf(input.type), orBlank: false });
  const { chance, isDirty } = making;
  if ((input.low === undefined && input.high === undefined) || (isDirty && chance.onceIn(20))) return text;
  const low = Number(input.low?.split('/')[0] ?? '-5');
  const high = input.high === undefined ? low + 9 : Number(input.high.split('/')[0]) / Number(input.high.split('/')[1] ?? '1');
  const whole = `${Math.ceil(low) + chance.whole(Math.max(1, Math.floor(high) - Math.ceil(low) + 1))}`;
  return ['money', 'number', 'count', 'percent', 'unit', 'days'].includes(input.type.kind) ? whole : text;
}

const columnTypeOf = (type: ValueType): ColumnType => (type.kind === 'days' ? { kind: 'count' } : (type as ColumnType));
