import type { Calculation, IsoDate } from './calculation.ts';
import type { RunData, SourceTable } from './data.ts';
import { type Day, readIso } from './periods/dates.ts';

/** The data as it was on a day: records dated after it have not happened. A day that cannot be read leaves everything in. */
export function knownBy({ tables }: Calculation, data: RunData, asOf: IsoDate | undefined): RunData {
  const day = asOf === undefined ? undefined : readIso(asOf);
  if (day === undefined) return data;
  const known = Object.entries(data.tables).map(([name, table]) => {
    const shape = tables.find((one) => one.name === name);
    const header = shape?.columns.find((column) => column.name === shape.datedBy)?.header;
    return [name, header === undefined ? table : upTo(table, header, day)] as const;
  });
  return { ...data, tables: Object.fromEntries(known) };
}

function upTo(table: SourceTable, header: string, day: Day): SourceTable {
  const dates = table.columns.find((column) => column.header === header)?.cells ?? [];
  const isLater = (row: number): boolean => (readIso(dates[row]?.trim() ?? '') ?? day) > day;
  const rows = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => !isLater(row));
  return rows.length === table.rowCount ? table : rowsOf(table, rows);
}

/** Some of a table's rows, each still on its line of the file. */
export function rowsOf(table: SourceTable, rows: readonly number[]): SourceTable {
  return {
    ...table,
    rowCount: rows.length,
    columns: table.columns.map(({ header, cells }) => ({ header, cells: rows.map((row) => cells[row]) })),
    lines: rows.map((row) => table.lines?.[row] ?? row + 2),
  };
}
