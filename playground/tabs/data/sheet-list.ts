import type { Calculation, ColumnType, InputShape, TableShape, ValueType } from '../../../runtime/calculation.ts';
import { type DataFile, sourceNameOf } from '../../sheets/data-file.ts';

/** A column that the plan reads. */
export interface SheetColumn {
  readonly header: string;
  readonly type: ColumnType | ValueType;
  readonly use: ColumnUse | undefined;
  readonly isOptional: boolean;
}
export type ColumnUse = 'dates' | 'names' | 'looked-up' | 'input';

/** A table beside the plan, or in it. */
export interface Sheet {
  /** The name of its file without ending, or of the table in the plan. */
  readonly id: string;
  /** As the plan and the results call it. */
  readonly name: string;
  readonly kind: 'payees' | 'inputs' | 'table' | 'in-plan' | 'not-read';
  readonly columns: readonly SheetColumn[];
  /** Absent: there is none yet, or the rows stand in the plan. */
  readonly file?: DataFile;
  readonly rows?: TableShape['rows'];
}

/** All tables that the plan reads, in its order, then the files that it does not read. */
export function sheetsOf(calculation: Calculation | undefined, files: readonly DataFile[]): readonly Sheet[] {
  const fileOf = (source: string): Pick<Sheet, 'file'> => {
    const file = files.find((one) => sourceNameOf(one.file) === source.toLowerCase());
    return file === undefined ? {} : { file };
  };
  const read = calculation === undefined ? [] : readSheets(calculation).map((sheet) => ({ ...sheet, ...fileOf(sheet.id) }));
  const isWanted = (sheet: Sheet): boolean =>
    sheet.kind !== 'payees' || calculation?.payees !== undefined || sheet.file !== undefined;
  const used = new Set(read.map(({ file }) => file));
  const rest = files
    .filter((file) => !used.has(file))
    .map((file): Sheet => ({ id: sourceNameOf(file.file), name: sourceNameOf(file.file), kind: 'not-read', columns: [], file }));
  return [...read.filter(isWanted), ...rest];
}

function readSheets(calculation: Calculation): readonly Sheet[] {
  const { payees, tables, inputs } = calculation;
  const people: Sheet =
    payees === undefined
      ? plainPayees
      : { ...sheetOf(payees), kind: payees.rows === undefined ? 'payees' : 'in-plan', name: 'payees' };
  return [people, ...tables.map(sheetOf), ...(inputs.length === 0 ? [] : [inputSheet(calculation)])];
}

const plainPayees: Sheet = {
  id: 'payees',
  name: 'payees',
  kind: 'payees',
  columns: [
    { header: 'payee', type: { kind: 'key' }, use: 'names', isOptional: false },
    { header: 'team', type: { kind: 'team' }, use: undefined, isOptional: true },
  ],
};

function sheetOf({ name, source, columns, datedBy, keys, rows }: TableShape): Sheet {
  const useOf = (column: string, { kind }: ColumnType): ColumnUse | undefined =>
    column === datedBy ? 'dates' : kind === 'key' ? 'names' : keys.includes(column) ? 'looked-up' : undefined;
  return {
    id: rows === undefined ? source : name,
    name,
    kind: rows === undefined ? 'table' : 'in-plan',
    columns: columns.map((column) => ({
      header: column.header,
      type: column.type,
      use: useOf(column.name, column.type),
      isOptional: column.orBlank && (column.type.kind === 'starts' || column.type.kind === 'ends'),
    })),
    ...(rows === undefined ? {} : { rows }),
  };
}

/** A figure for each payee, group or the company, and pay period. */
function inputSheet({ plan, inputs }: Calculation): Sheet {
  const key = (header: string, type: ColumnType): SheetColumn => ({ header, type, use: 'looked-up', isOptional: false });
  const groups = [...new Set(inputs.flatMap(({ by }) => (by.kind === 'group' ? [by.column] : [])))];
  const columns = [
    ...(inputs.some(({ by }) => by.kind === 'payee') ? [key('payee', { kind: 'payee' })] : []),
    ...groups.map((column) => key(column, { kind: 'text' })),
    key('period', { kind: 'period', unit: plan.pays }),
    ...inputs.map(inputColumn),
  ];
  return { id: 'inputs', name: 'inputs', kind: 'inputs', columns };
}

function inputColumn({ name, type, otherwise }: InputShape): SheetColumn {
  return { header: name, type, use: 'input', isOptional: otherwise !== undefined };
}

/** Columns that the plan reads and that are not in the file. */
export function missingColumns({ columns }: Sheet, headers: readonly string[]): readonly SheetColumn[] {
  const known = new Set(headers.map((header) => header.trim()));
  return columns.filter(({ header, isOptional }) => !isOptional && !known.has(header));
}

/** The table that a file is for: by its name, else by its columns if only one table has them all. */
export function homeOf(sheets: readonly Sheet[], file: string, headers: readonly string[]): Sheet | undefined {
  const read = sheets.filter(({ kind }) => kind !== 'in-plan');
  const fitting = read.filter((sheet) => sheet.columns.length > 0 && missingColumns(sheet, headers).length === 0);
  return read.find(({ id }) => id.toLowerCase() === sourceNameOf(file)) ?? (fitting.length === 1 ? fitting[0] : undefined);
}
