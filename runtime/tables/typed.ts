import type { ColumnShape, TableShape } from '../calculation.ts';
import type { Problem, SourceColumn, SourceTable } from '../data.ts';
import { didYouMean } from '../near.ts';
import { minorDigitsOf } from '../numbers/currencies.ts';
import type { Problems } from '../problems.ts';
import { cellReader, type ReadingFacts } from './cell-reader.ts';
import { checkedColumn, type ColumnSource } from './checked.ts';
import { type Rows, rowsOf, without } from './rows.ts';
import type { StoredCells } from './stored.ts';
import { keyText } from './key-text.ts';
import { twinsOf } from './twins.ts';
import { isOfValidity } from './validity.ts';

export type Columns = ReadonlyMap<string, StoredCells>;

/** A table whose every cell has been checked. Columns go by the row's place in the source. */
export interface TypedTable {
  readonly shape: TableShape;
  readonly file: string;
  readonly read: number;
  /** Rows that were not refused. */
  readonly accepted: Rows;
  readonly columns: Columns;
  /** Where rows come and go: 1 in those that are there; the others were taken out, or are room for rows to come. Absent: all are there. */
  readonly there?: Uint8Array;
  lineOf(row: number): number;
}

/** Reads a table; a Problem instead where it cannot be read at all. */
export function typedTable(
  shape: TableShape,
  source: SourceTable,
  facts: ReadingFacts,
  problems: Problems,
): TypedTable | Problem {
  const missing = shape.columns.find((column) => sourceColumn(column.header, source) === undefined && !isOptional(column));
  if (missing !== undefined) return missingColumn(shape, missing, source);
  for (const problem of source.unreadable ?? []) problems.add({ table: shape.name, ...problem });
  const lineOf = (row: number): number => source.lines?.[row] ?? row + 2;
  const refused = new Set<number>();
  const refuse = (row: number, column: ColumnShape, problem: Pick<Problem, 'code' | 'message'>): void => {
    refused.add(row);
    problems.add({ ...problem, file: source.file, line: lineOf(row), column: column.header, table: shape.name });
  };
  const columns = new Map(
    shape.columns.map((column): readonly [string, StoredCells] => {
      const from = columnSource(shape, column, source, facts);
      return [column.name, checkedColumn(from, (row, problem) => refuse(row, column, problem))];
    }),
  );
  const readable = without(rowsOf(source.rowCount), refused);
  const twins = twinsOf(shape, columns, readable);
  for (const { names, rows } of twins)
    problems.add({ ...twinProblem(names, rows, columns, lineOf), file: source.file, table: shape.name });
  const accepted = without(readable, new Set(twins.flatMap(({ rows }) => rows)));
  const read = source.rowCount + (source.unreadable?.length ?? 0);
  return { shape, file: source.file, read, accepted, columns, lineOf };
}

function columnSource(shape: TableShape, column: ColumnShape, source: SourceTable, facts: ReadingFacts): ColumnSource {
  const { type, header } = column;
  const named = type.kind === 'money' ? shape.columns.find(({ name }) => name === type.currencyColumn) : undefined;
  return {
    column,
    source: sourceColumn(header, source) ?? { header, cells: [] },
    currencies: named && sourceColumn(named.header, source),
    rowCount: source.rowCount,
    minorDigits: facts.currency === undefined ? undefined : minorDigitsOf(facts.currency),
    read: cellReader(shape, column, source.file, facts),
  };
}

/** Days of validity that may be blank may also be left out of the file. */
const isOptional = (column: ColumnShape): boolean => column.orBlank && isOfValidity(column);

function sourceColumn(header: string, source: SourceTable): SourceColumn | undefined {
  return source.columns.find((column) => column.header.trim() === header);
}

function missingColumn(shape: TableShape, column: ColumnShape, source: SourceTable): Problem {
  const headers = source.columns.map(({ header }) => header.trim());
  const known = headers.length === 0 ? 'It has no columns.' : `It has ${headers.slice(0, 40).join(', ')}.`;
  const message = `${source.file} has no column ${column.header}. ${known}${didYouMean(column.header, headers)}`;
  return { code: 'missing-column', message, file: source.file, column: column.header, table: shape.name };
}

function twinProblem(
  names: readonly ColumnShape[],
  rows: readonly number[],
  columns: Columns,
  lineOf: (row: number) => number,
): Pick<Problem, 'code' | 'message' | 'line'> {
  const lines = rows.map(lineOf).sort((a, b) => a - b);
  const key = names.map(({ name, header }) => `${header} ${keyText(columns.get(name)?.at(rows[0] ?? 0))}`).join(', ');
  const named = `${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ', …' : ''}`;
  const message = `${rows.length} rows say ${key} (lines ${named}); none of them is used. Keep one.`;
  return { code: 'duplicate-key', message, line: lines[0] ?? 0 };
}

export { keyText } from './key-text.ts';
