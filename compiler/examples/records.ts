import type { Cell } from '../../grammar/tree/index.ts';
import type { ColumnShape, TableShape } from '../../runtime/calculation.ts';
import type { SourceTable } from '../../runtime/data.ts';
import { isoOf } from '../../runtime/periods/dates.ts';
import { readPeriod } from '../../runtime/periods/labels.ts';
import { literalOf } from '../3-check/inline-rows.ts';
import { expectedIn, expectWord, type ExampleCase, type ExpectedLine, type GivenRecords } from './case.ts';
import { cellTextOf } from './literal.ts';
import { tableOf, type Row } from './rows.ts';

/** The records of a table that an example gives; what a row leaves out is filled in: its payee, its key, a date of its period. */
export function recordTable(shape: TableShape, each: ExampleCase, firstPeriod: string, fiscalStart: number): SourceTable {
  const rows = rowsOf(shape, each).map(({ records, cells }, index) => {
    const row = impliedRow(shape, records, each, index, firstDayOf(records.period ?? firstPeriod, fiscalStart));
    records.rows.header.forEach(({ text: name }, place) => {
      if (expectWord.test(name)) return;
      const column = shape.columns.find((one) => one.name === name);
      row.set(name, cellOf(cells[place], column));
    });
    return row;
  });
  const names = shape.columns.map(({ name }) => name);
  return tableOf(shape.name, rows, names);
}

/** What the columns headed `expect commission` say of each record. */
export function expectedOfRecords(shape: TableShape, each: ExampleCase): readonly ExpectedLine[] {
  const key = shape.columns.find(({ type }) => type.kind === 'key')?.name;
  return rowsOf(shape, each).flatMap(({ records, cells }, index) => {
    const { header } = records.rows;
    const own = cells[header.findIndex(({ text }) => text === key)]?.text;
    const record = { table: shape.name, key: own ?? `${index + 1}` };
    return header.flatMap((cell, place) =>
      expectedIn(cell, cells[place], records).map((line) => ({ ...lineReach(line), record })),
    );
  });
}
function lineReach({ expected, payee, period }: ExpectedLine): ExpectedLine {
  return { expected, ...(payee !== undefined && { payee }), ...(period !== undefined && { period }) };
}

function rowsOf(
  shape: TableShape,
  each: ExampleCase,
): readonly { readonly records: GivenRecords; readonly cells: readonly Cell[] }[] {
  const given = each.records.filter(({ table }) => table === shape.name);
  return given.flatMap((records) => records.rows.rows.map(({ cells }) => ({ records, cells })));
}

function impliedRow(shape: TableShape, records: GivenRecords, each: ExampleCase, index: number, day: string): Row {
  const row: Row = new Map();
  for (const { name, type } of shape.columns) {
    if (type.kind === 'payee') row.set(name, records.payee ?? each.payees[0] ?? '');
    if (type.kind === 'key') row.set(name, `${index + 1}`);
    if (name === shape.datedBy || (shape.datedBy === undefined && type.kind === 'date')) row.set(name, day);
  }
  return row;
}

/** A cell as data files hold it: `1,000.50`, `30k`, `5%` and `$1,000` as plain decimals. */
function cellOf(cell: Cell | undefined, column: ColumnShape | undefined): string {
  if (cell === undefined) return '';
  const isFigure = ['money', 'number', 'percent', 'count', 'unit'].includes(column?.type.kind ?? '');
  const literal = isFigure ? literalOf(cell) : undefined;
  return literal === undefined ? cell.text : (cellTextOf(literal) ?? cell.text);
}

function firstDayOf(period: string, fiscalStart: number): string {
  const days = readPeriod(period, fiscalStart);
  return days === undefined ? period : isoOf(days.from);
}
