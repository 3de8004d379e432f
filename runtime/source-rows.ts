import type { SourceTable } from './data.ts';

/** A cell as a program holds it. */
export type RowValue = string | number | bigint | boolean | undefined | null;

/**
 * Rows that a program holds, as a source. Numbers go by their shortest decimal text, so that 0.1 is a tenth; those that have none
 * (NaN, 1e21) stay as they print, and the check of the cell reports them. A row's line is its place in the list, from 1.
 */
export function tableFromRows(file: string, rows: readonly Readonly<Record<string, RowValue>>[]): SourceTable {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = headers.map((header) => ({
    header,
    cells: rows.map((row) => cellText(Object.hasOwn(row, header) ? row[header] : undefined)),
  }));
  return { file, columns, rowCount: rows.length, lines: rows.map((_, i) => i + 1) };
}

function cellText(value: RowValue): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value.toString();
}
