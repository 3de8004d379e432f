import type { ColumnShape } from '../calculation.ts';
import type { Problem } from '../data.ts';
import { didYouMean } from '../near.ts';
import { cellReader, type ReadingFacts } from '../tables/cell-reader.ts';
import type { CellValue, Read } from '../tables/cells.ts';
import { keyText } from '../tables/key-text.ts';
import type { HeldTable } from './held.ts';
import { isOfValidity } from '../tables/validity.ts';

/** A row that is to be put after the last one of a table. */
export interface NewRow {
  readonly table: string;
  /** By header, as a file would say them; a column that is not named is empty. */
  readonly cells: Readonly<Record<string, string>>;
}
/** Other cells in a row of a table. */
export interface RowChange extends NewRow {
  /** Counted from 0, without the header; rows keep their numbers. */
  readonly row: number;
}
export type Refusal = Pick<Problem, 'code' | 'message'>;
export interface WantedCell {
  readonly column: ColumnShape;
  readonly value: CellValue;
}
/** What changes are read by. */
export interface Reader {
  readonly facts: ReadingFacts;
  /** Nobody else says who there is: the records do. */
  readonly areNamedByRecords: boolean;
}
type Cells = NewRow['cells'];

/** The table that is to change, or why it cannot. */
export function wantedTable(
  tables: ReadonlyMap<string, HeldTable | Problem>,
  name: string,
  row: number | undefined,
): HeldTable | Refusal {
  const table = tables.get(name);
  if (table === undefined)
    return { code: 'missing-table', message: `The plan has no table ${name}.${didYouMean(name, tables.keys())}` };
  if ('code' in table || row === undefined) return table;
  if (!table.has(row)) return { code: 'row-not-there', message: noRow(table, row) };
  const message = `Row ${row} of ${name} was refused. Mend it in the data, and open them again.`;
  return table.isRefused(row) ? { code: 'row-refused', message } : table;
}

function noRow(table: HeldTable, row: number): string {
  const { name } = table.shape;
  const [last, isRow] = [table.count() - 1, Number.isInteger(row) && row >= 0 && row < table.count()];
  if (isRow) return `Row ${row} of ${name} was taken out.`;
  return last < 0 ? `${name} has no rows yet, and no row ${row}.` : `${name} has rows 0 to ${last}, and no row ${row}.`;
}

/** Reads the cells of a change as those of a file are read, or says why it cannot be made. */
export function changedCells(reader: Reader, table: HeldTable, row: number, cells: Cells): readonly WantedCell[] | Refusal {
  const columns = namedColumns(table, cells);
  if ('code' in columns) return columns;
  const fixed = columns.map((column) => whyFixed(reader, table, column)).find((one) => one !== undefined);
  return fixed ?? readCells(reader, table, columns, cells, row);
}

/** Reads the cells of a new row. */
export function newCells(reader: Reader, table: HeldTable, cells: Cells): readonly WantedCell[] | Refusal {
  const unknown = namedColumns(table, cells);
  if ('code' in unknown) return unknown;
  const { shape } = table;
  if (shape.rows !== undefined)
    return { code: 'rows-in-plan', message: `The rows of ${shape.name} are written in the plan. Add the row there.` };
  if (shape.columns.some(isOfValidity))
    return {
      code: 'key-not-changed',
      message: `Rows of ${shape.name} hold for a time, and may not overlap. Open the data again to add one.`,
    };
  const read = readCells(reader, table, shape.columns, cells);
  return 'code' in read ? read : (twinOf(table, read) ?? read);
}

/** Why a row may not be taken out; undefined: it may. */
export function whyKept({ areNamedByRecords }: Reader, { shape }: HeldTable): Refusal | undefined {
  if (shape.rows !== undefined)
    return { code: 'rows-in-plan', message: `The rows of ${shape.name} are written in the plan. Take the row out there.` };
  const isNaming = areNamedByRecords && shape.columns.some(({ type }) => type.kind === 'payee');
  const message = `Rows of ${shape.name} say who there is to pay, because no payees are declared. Open the data again without the row.`;
  return isNaming ? { code: 'key-not-changed', message } : undefined;
}

function namedColumns({ shape }: HeldTable, cells: Cells): readonly ColumnShape[] | Refusal {
  const found: ColumnShape[] = [];
  for (const header of Object.keys(cells)) {
    const column = shape.columns.find((one) => one.header === header);
    if (column === undefined) {
      const near = didYouMean(
        header,
        shape.columns.map((one) => one.header),
      );
      return { code: 'missing-column', message: `${shape.name} has no column ${header}.${near}` };
    }
    found.push(column);
  }
  return found;
}

/** Why a cell stays as it is; undefined: it may change. */
function whyFixed({ areNamedByRecords }: Reader, { shape }: HeldTable, column: ColumnShape): Refusal | undefined {
  const { header, type, name } = column;
  if (type.kind === 'payee' && areNamedByRecords) {
    const message = `${header} says who there is to pay, because no payees are declared. Open the data again to change it.`;
    return { code: 'key-not-changed', message };
  }
  if (!shape.keys.includes(name) && type.kind !== 'key' && !isOfValidity(column)) return undefined;
  return { code: 'key-not-changed', message: `${header} names the rows of ${shape.name}. Open the data again to change it.` };
}

/** `row`: the row that they are to stand in, if it is there already. */
function readCells(
  { facts }: Reader,
  table: HeldTable,
  columns: readonly ColumnShape[],
  cells: Cells,
  row?: number,
): readonly WantedCell[] | Refusal {
  const found: WantedCell[] = [];
  for (const column of columns) {
    const read: Read = cellReader(
      table.shape,
      column,
      table.file,
      facts,
    )(cells[column.header], currencyOf(table, column, cells, row));
    if ('code' in read) return read;
    found.push({ column, value: read.value });
  }
  return unsaidAmount(table, columns, found) ?? found;
}

/** What the row says, or is to say, in the column that names the currency of a column. */
function currencyOf(
  { shape, value }: HeldTable,
  { type }: ColumnShape,
  cells: Cells,
  row: number | undefined,
): string | undefined {
  const named = type.kind === 'money' ? shape.columns.find(({ name }) => name === type.currencyColumn) : undefined;
  if (named === undefined) return undefined;
  return cells[named.header] ?? (row === undefined ? '' : keyText(value(row, named.name)));
}

/** An amount in another currency is another amount, with other digits. */
function unsaidAmount({ shape }: HeldTable, columns: readonly ColumnShape[], found: readonly WantedCell[]): Refusal | undefined {
  const isFound = (name: string): boolean => found.some(({ column }) => column.name === name);
  const unsaid = shape.columns.find(
    ({ type, name }) =>
      type.kind === 'money' && type.currencyColumn !== undefined && isFound(type.currencyColumn) && !isFound(name),
  );
  const currency = columns.find(({ name }) => unsaid?.type.kind === 'money' && name === unsaid.type.currencyColumn);
  if (unsaid === undefined || currency === undefined) return undefined;
  return {
    code: 'amount-not-said',
    message: `${currency.header} says in which currency ${unsaid.header} is. Say ${unsaid.header} as well.`,
  };
}

/** A row that names what another one names already. */
function twinOf(table: HeldTable, wanted: readonly WantedCell[]): Refusal | undefined {
  const { shape } = table;
  const named = wanted.filter(({ column }) => shape.keys.includes(column.name));
  const keys = wanted.filter(({ column: { type, name } }) => type.kind === 'key' && !shape.keys.includes(name));
  for (const names of [named, ...keys.map((key) => [key])]) {
    const columns = names.map(({ column }) => column.name);
    const row =
      names.length === 0
        ? undefined
        : table.rowWith(
            columns,
            names.map(({ value }) => value),
          );
    if (row === undefined) continue;
    const key = names.map(({ column, value }) => `${column.header} ${keyText(value)}`).join(', ');
    return {
      code: 'duplicate-key',
      message: `Row ${row} of ${shape.name} says ${key} already. Change that row, or name another one.`,
    };
  }
  return undefined;
}
