import type { Calculation, ColumnShape, TableShape } from '../../runtime/calculation.ts';
import type { RunData } from '../../runtime/data.ts';
import type { CheckedPlan } from '../3-check/check.ts';
import type { ExampleCase, Reach } from './case.ts';
import { givenAs } from './given.ts';
import { cellTextOf } from './literal.ts';
import { recordTable } from './records.ts';
import { tableOf, type Row } from './rows.ts';

/** The data that an example describes: its payees, all in one team unless it says otherwise, their figures and records. */
export function dataOf(each: ExampleCase, plan: CheckedPlan, calculation: Calculation, periods: readonly string[]): RunData {
  const payees = each.payees.map((payee) => payeeRow(payee, each, plan));
  const inputs = periods.flatMap((period) => each.payees.map((payee) => inputRow(payee, period, each, plan, periods[0] ?? '')));
  const records = calculation.tables
    .filter(({ rows }) => rows === undefined)
    .map((shape) => [shape.name, recordTable(shape, each, periods[0] ?? '', calculation.plan.fiscalStart)] as const);
  return { payees: tableOf('payees', payees), inputs: tableOf('inputs', inputs), tables: Object.fromEntries(records) };
}

/** The calculation with every column free to be blank: an example gives only what it needs. */
export function withoutNeed(calculation: Calculation): Calculation {
  const free = (column: ColumnShape): ColumnShape => ({ ...column, header: column.name, orBlank: column.type.kind !== 'key' });
  const loosened = (shape: TableShape): TableShape => ({ ...shape, columns: shape.columns.map(free) });
  const payees = calculation.payees === undefined ? undefined : withoutRows(loosened(calculation.payees));
  return {
    ...calculation,
    ...(payees !== undefined && { payees }),
    tables: calculation.tables.map((shape) => (shape.rows === undefined ? loosened(shape) : shape)),
  };
}
function withoutRows({ rows: _, ...shape }: TableShape): TableShape {
  return shape;
}

function payeeRow(payee: string, each: ExampleCase, plan: CheckedPlan): Row {
  const row: Row = new Map();
  const columns = plan.payees?.shape.columns ?? [];
  const key = columns.find(({ type }) => type.kind === 'key')?.name ?? 'payee';
  const team = plan.payees === undefined ? 'team' : columns.find(({ type }) => type.kind === 'team')?.name;
  row.set(key, payee);
  if (team !== undefined) row.set(team, 'team');
  for (const column of columns.filter(({ name }) => !row.has(name))) row.set(column.name, '');
  for (const { figure } of linesFor(each.figures, payee, undefined)) {
    const as = givenAs(figure, plan);
    const text = cellTextOf(figure.value) ?? '';
    if (as?.kind === 'attribute') row.set(as.key, text);
    if (as?.kind === 'team' && team !== undefined) row.set(team, text);
  }
  return row;
}

function inputRow(payee: string, period: string, each: ExampleCase, plan: CheckedPlan, first: string): Row {
  const row: Row = new Map([
    ['payee', payee],
    ['period', period],
  ]);
  for (const { figure } of linesFor(each.figures, payee, { period, first })) {
    const as = givenAs(figure, plan);
    if (as?.kind === 'input' || as?.kind === 'instead') row.set(as.key, cellTextOf(figure.value) ?? '');
  }
  return row;
}

/** Lines that reach a payee and, where one is asked for, a period: lines before any `in` are of the first. */
function linesFor<L extends Reach>(
  lines: readonly L[],
  payee: string,
  at: { readonly period: string; readonly first: string } | undefined,
): readonly L[] {
  return lines.filter((line) => (line.payee ?? payee) === payee && (at === undefined || (line.period ?? at.first) === at.period));
}
