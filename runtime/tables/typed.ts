import type { ColumnShape, TableShape } from '../calculation.ts';
import type { Problem, SourceTable } from '../data.ts';
import { didYouMean } from '../near.ts';
import { rationalText } from '../numbers/exact.ts';
import type { Problems } from '../problems.ts';
import type { CellValue } from './cells.ts';
import { cellReader, type ReadingFacts } from './cell-reader.ts';

/** A table whose every cell has been checked. `values` and `lines` go by the row's place in the source. */
export interface TypedTable {
  readonly shape: TableShape;
  readonly file: string;
  readonly read: number;
  /** Rows that were not refused. */
  readonly accepted: readonly number[];
  readonly columns: ReadonlyMap<string, readonly CellValue[]>;
  lineOf(row: number): number;
}

export const lineOfRow = (source: SourceTable, row: number): number => source.lines?.[row] ?? row + 2;

/** Reads a table; a Problem instead where it cannot be read at all. */
export function typedTable(
  shape: TableShape,
  source: SourceTable,
  facts: ReadingFacts,
  problems: Problems,
): TypedTable | Problem {
  const cells = new Map(shape.columns.map((column) => [column.name, sourceCells(column, source)]));
  const missing = shape.columns.find((column) => cells.get(column.name) === undefined && !isOptional(column));
  if (missing !== undefined) return missingColumn(shape, missing, source);
  for (const problem of source.unreadable ?? []) problems.add({ table: shape.name, ...problem });
  const refused = new Set<number>();
  const columns = new Map(shape.columns.map((column) => [column.name, typedColumn(column)]));
  const rows = Array.from({ length: source.rowCount }, (_, row) => row);
  const alone = refuseDuplicates();
  const read = source.rowCount + (source.unreadable?.length ?? 0);
  const accepted = rows.filter((row) => !refused.has(row) && !alone.has(row));
  return { shape, file: source.file, read, accepted, columns, lineOf: (row) => lineOfRow(source, row) };

  function typedColumn(column: ColumnShape): readonly CellValue[] {
    const readOne = cellReader(shape, column, source, cells, facts);
    return Array.from({ length: source.rowCount }, (_, row) => {
      const outcome = readOne(row);
      if ('value' in outcome) return outcome.value;
      refuse(row, column, outcome.code, outcome.message);
      return undefined;
    });
  }
  function refuse(row: number, column: ColumnShape, code: string, message: string): void {
    refused.add(row);
    problems.add({ code, message, file: source.file, line: lineOfRow(source, row), column: column.header, table: shape.name });
  }
  function refuseDuplicates(): ReadonlySet<number> {
    const found = new Set<number>();
    for (const names of uniqueColumns(shape)) {
      for (const twins of sameRows(names)) for (const row of twins) found.add(row);
    }
    return found;
  }
  function sameRows(names: readonly ColumnShape[]): readonly (readonly number[])[] {
    const byKey = new Map<string, number[]>();
    for (const row of rows.filter((one) => !refused.has(one))) {
      const key = names.map(({ name }) => keyText(columns.get(name)?.[row])).join('\u0000');
      const twins = byKey.get(key);
      if (twins === undefined) byKey.set(key, [row]);
      else twins.push(row);
    }
    const found = [...byKey.values()].filter((twins) => twins.length > 1);
    for (const twins of found) problems.add(duplicateProblem(names, twins));
    return found;
  }
  function duplicateProblem(names: readonly ColumnShape[], twins: readonly number[]): Problem {
    const [line = 2] = twins.map((row) => lineOfRow(source, row)).sort((a, b) => a - b);
    const key = names.map(({ name, header }) => `${header} ${keyText(columns.get(name)?.[twins[0] ?? 0])}`).join(', ');
    const lines = twins
      .map((row) => lineOfRow(source, row))
      .sort((a, b) => a - b)
      .slice(0, 5)
      .join(', ');
    const message = `${twins.length} rows say ${key} (lines ${lines}${twins.length > 5 ? ', …' : ''}); none of them is used. Keep one.`;
    return { code: 'duplicate-key', message, file: source.file, line, table: shape.name };
  }
}

/** A team column that is not there means one team; blank columns may be left out of a file only where the plan says `or blank`. */
const isOptional = (column: ColumnShape): boolean =>
  column.orBlank && (column.type.kind === 'starts' || column.type.kind === 'ends');

function sourceCells(column: ColumnShape, source: SourceTable): readonly (string | undefined)[] | undefined {
  return source.columns.find(({ header }) => header.trim() === column.header)?.cells;
}

function missingColumn(shape: TableShape, column: ColumnShape, source: SourceTable): Problem {
  const headers = source.columns.map(({ header }) => header.trim());
  const known = headers.length === 0 ? 'It has no columns.' : `It has ${headers.slice(0, 40).join(', ')}.`;
  const message = `${source.file} has no column ${column.header}. ${known}${didYouMean(column.header, headers)}`;
  return { code: 'missing-column', message, file: source.file, column: column.header, table: shape.name };
}

/** Each group of columns that no two rows may share. A dated row (`starts`, `ends`) may repeat its key. */
function uniqueColumns(shape: TableShape): readonly (readonly ColumnShape[])[] {
  const isDated = shape.columns.some(({ type }) => type.kind === 'starts' || type.kind === 'ends');
  const starts = shape.columns.filter(({ type }) => type.kind === 'starts' || (isDated && type.kind === 'ends'));
  const named = shape.columns.filter(({ name }) => shape.keys.includes(name));
  const keys = shape.columns.filter(({ type, name }) => type.kind === 'key' && !shape.keys.includes(name));
  return [...(named.length > 0 ? [[...named, ...starts]] : []), ...keys.map((key) => [key, ...starts])];
}

/** One text per key value: figures by their lowest terms. */
export function keyText(value: CellValue): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return rationalText(value);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value.toString();
}
