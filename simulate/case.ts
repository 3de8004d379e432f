import type { Calculation, ColumnShape, TableShape } from '../runtime/calculation.ts';
import type { FigureInstead, RunData, SourceTable } from '../runtime/data.ts';
import { rationalText } from '../runtime/numbers/exact.ts';
import { readPercent } from '../runtime/numbers/reading.ts';
import { calendarOf } from '../runtime/periods/calendar.ts';
import { readIso } from '../runtime/periods/dates.ts';

/** One made-up payee, alone in their team, with figures such as an example of the plan gives: enough to ask a question about. */
export interface Case {
  /** Every column free to be blank: a case gives only what it needs. */
  readonly calculation: Calculation;
  readonly data: RunData;
  /** Figures given in place of definitions. */
  readonly instead: readonly FigureInstead[];
  readonly payee: string;
  readonly period: string;
}

const payee = 'payee';

/** Figures by name, as cells: inputs, columns of the payees, and definitions. Names that the plan does not have are left out. */
export function caseOf(calculation: Calculation, figures: Readonly<Record<string, string>>, said?: string): Case {
  const period = said ?? firstPeriod(calculation);
  const columns = calculation.payees?.columns ?? [];
  const given = (names: readonly string[]) => Object.entries(figures).filter(([name]) => names.includes(name));
  const inputs = calculation.inputs.map(({ name }) => name);
  const own = given(inputs.filter((name) => !columns.some((column) => column.name === name)));
  const data: RunData = {
    inputs: tableOf('inputs', [['payee', payee], ['period', period], ...own]),
    ...(calculation.payees !== undefined && { payees: tableOf('payees', columns.map(cellFor)) }),
    tables: Object.fromEntries(calculation.tables.filter(({ rows }) => rows === undefined).map(emptyTable)),
  };
  return { calculation: loosened(calculation), data, instead: definitionsIn(calculation, figures, period), payee, period };

  function cellFor({ name, header, type }: ColumnShape): readonly [string, string | undefined] {
    if (type.kind === 'key') return [header, payee];
    return [header, figures[name] ?? (type.kind === 'team' ? 'team' : undefined)];
  }
}

function firstPeriod({ plan }: Calculation): string {
  const day = readIso(plan.from ?? '') ?? readIso('2000-01-01') ?? 0;
  return calendarOf(plan).holding(plan.pays, day).label;
}

function definitionsIn(
  { definitions }: Calculation,
  figures: Readonly<Record<string, string>>,
  period: string,
): readonly FigureInstead[] {
  return definitions.flatMap(({ name }) => {
    const read = figures[name] === undefined ? undefined : readPercent(figures[name]);
    return read === undefined ? [] : [{ figure: name, payee, period, value: rationalText(read.value) }];
  });
}

function tableOf(file: string, cells: readonly (readonly [string, string | undefined])[]): SourceTable {
  return { file, rowCount: 1, columns: cells.map(([header, cell]) => ({ header, cells: [cell] })) };
}

const emptyTable = ({ name, columns }: TableShape): readonly [string, SourceTable] => [
  name,
  { file: name, rowCount: 0, columns: columns.map(({ header }) => ({ header, cells: [] })) },
];

function loosened(calculation: Calculation): Calculation {
  const { payees } = calculation;
  if (payees === undefined) return calculation;
  const { rows: _, ...shape } = payees;
  const columns = shape.columns.map((column) => ({ ...column, orBlank: column.type.kind !== 'key' }));
  return { ...calculation, payees: { ...shape, columns } };
}
