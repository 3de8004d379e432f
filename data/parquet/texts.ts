import { sqlName } from '../duckdb.ts';
import { plainNumber } from '../text/number.ts';

/** A column of a Parquet file, by the type that DuckDB gives it. */
export interface TypedColumn {
  readonly header: string;
  readonly type: string;
}
/** What is read of a file: where from, all of its columns, and those that are wanted. */
export interface ParquetPlan {
  readonly from: string;
  readonly columns: readonly TypedColumn[];
  readonly read: readonly TypedColumn[];
}

/** A timestamp with time zone is read as the UTC moment it stores. */
export function textExpression({ header, type }: TypedColumn): string {
  const name = sqlName(header);
  if (type === 'BOOLEAN') return `CASE ${name} WHEN true THEN 'yes' WHEN false THEN 'no' END`;
  if (type === 'TIMESTAMP WITH TIME ZONE') return `CAST(make_timestamp(epoch_us(${name})) AS VARCHAR)`;
  return `CAST(${name} AS VARCHAR)`;
}

/** Reads what such an expression gives as the text of a cell. */
export function cellReader(type: string): (cell: string | null) => string | undefined {
  const text = textReader(type);
  return (cell) => (cell === null || cell === '' ? undefined : text(cell));
}

function textReader(type: string): (cell: string) => string {
  if (type.startsWith('TIMESTAMP')) return (cell) => cell.replace(/ 00:00:00$/, '');
  return /^(DECIMAL|DOUBLE|FLOAT)/.test(type) ? plainNumber : (cell) => cell;
}
