import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlText, withDuckDb } from '../duckdb.ts';
import type { SourceTable } from '../../runtime/data.ts';
import { isRead, refused, type ReadOutcome, type SourceFile } from '../outcome.ts';
import { packedTable } from './packed.ts';
import { parquetTable } from './table.ts';
import { cellReader, textExpression, type ParquetPlan, type TypedColumn } from './texts.ts';

/**
 * A Parquet file as a table of texts: dates and midnights as ISO dates, decimals and doubles in plain digits (a double as the
 * shortest decimal that stands for it), yes/no for booleans. A row's `line` is its number, from 1.
 * A row with a list or an object
 * where one value belongs is rejected by itself. Refuses with `file-not-parquet`.
 */
export async function readParquet(source: SourceFile): Promise<ReadOutcome> {
  try {
    return await withDuckDb(async (connection) => tableOf(source, connection));
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return refused('file-not-parquet', `${source.file} cannot be read as Parquet: ${reason}`, source.file);
  }
}

async function tableOf(source: SourceFile, connection: DuckDBConnection): Promise<ReadOutcome> {
  const from = `read_parquet(${sqlText(literalPath(source.path))}, hive_partitioning = false)`;
  const columns = await columnsOf(connection, from);
  const read = columns.filter(({ header }) => isRead(source, header));
  if (source.kinds !== undefined && !read.some(({ type }) => isNested(type)))
    return { kind: 'table', table: await packedTable(source, connection, { from, columns, read }) };
  return { kind: 'table', table: await textTable(source, connection, { from, columns, read }) };
}

async function textTable(
  source: SourceFile,
  connection: DuckDBConnection,
  { from, columns, read }: ParquetPlan,
): Promise<SourceTable> {
  const selected = read.length === 0 ? 'NULL' : read.map(textExpression).join(', ');
  const reader = await connection.runAndReadAll(`SELECT ${selected} FROM ${from}`);
  const cells = reader.getColumns() as readonly (readonly (string | null)[])[];
  const byHeader = new Map(read.map(({ header, type }, index) => [header, (cells[index] ?? []).map(cellReader(type))]));
  const listed = columns.map(({ header, type }) => ({ header, cells: byHeader.get(header) ?? [], nested: isNested(type) }));
  return parquetTable(source, listed, reader.currentRowCount);
}

function isNested(type: string): boolean {
  return /\]$|^(?:STRUCT|MAP|UNION)\(/.test(type);
}

async function columnsOf(connection: DuckDBConnection, from: string): Promise<readonly TypedColumn[]> {
  const reader = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
  return reader.getRows().map(([header, type]) => ({ header: String(header), type: String(type) }));
}

/** DuckDB reads `*`, `?` and `[` in a path as a pattern; in brackets each stands for itself. */
function literalPath(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}
