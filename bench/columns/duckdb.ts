import { DuckDBDataChunk, DuckDBInstance, type DuckDBConnection, INTEGER } from '@duckdb/node-api';
import { tookInAll } from '../clock.ts';
import type { Way } from './way.ts';
import type { Wholes } from './written.ts';

const rowsAtOnce = 2_048;

/** A DuckDB in memory, on one thread. */
export async function oneThread(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  return instance.connect();
}

/** A table of whole numbers: each column becomes the SQL expression that `shape` gives for it, such as `amount::BIGINT`. */
export async function loadTable(
  connection: DuckDBConnection,
  name: string,
  columns: Readonly<Record<string, Wholes>>,
  shape: string,
): Promise<void> {
  const names = Object.keys(columns);
  await connection.run(`create table loaded (${names.map((column) => `${column} integer`).join(', ')})`);
  await append(connection, Object.values(columns));
  await connection.run(`create table ${name} as select ${shape} from loaded; drop table loaded; checkpoint;`);
}

async function append(connection: DuckDBConnection, columns: readonly Wholes[]): Promise<void> {
  const appender = await connection.createAppender('loaded');
  const count = columns[0]?.length ?? 0;
  for (let start = 0; start < count; start += rowsAtOnce) {
    const end = Math.min(count, start + rowsAtOnce);
    const chunk = DuckDBDataChunk.create(
      columns.map(() => INTEGER),
      end - start,
    );
    for (const [place, values] of columns.entries()) chunk.setColumnValues(place, Array.from(values.subarray(start, end)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** A query with a column `payout` of cents; what it finds stays a table of DuckDB's own. `order` puts its rows in order. */
export function wayInSql(connection: DuckDBConnection, payouts: number, query: string, order: string): Way {
  return {
    name: 'DuckDB, BIGINT SQL, 1 thread, its own tables',
    payouts,
    turn: async () => tookInAll(async () => connection.run(`create or replace table paid as ${query}`)),
    paid: async () => {
      const reader = await connection.runAndReadAll(`select payout::DOUBLE from paid order by ${order}`);
      return Float64Array.from(reader.getColumnsJS()[0] ?? [], Number);
    },
    close: () => connection.closeSync(),
  };
}
