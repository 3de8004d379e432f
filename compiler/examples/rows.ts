import type { SourceColumn, SourceTable } from '../../runtime/data.ts';

/** A row of an example's data: header → cell. */
export type Row = Map<string, string>;

export function tableOf(file: string, rows: readonly Row[], headers?: readonly string[]): SourceTable {
  const names = headers ?? [...new Set(rows.flatMap((row) => [...row.keys()]))];
  const columns = names.map((header): SourceColumn => ({ header, cells: rows.map((row) => filled(row.get(header))) }));
  return { file: `the example's ${file}`, columns, rowCount: rows.length };
}
function filled(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
