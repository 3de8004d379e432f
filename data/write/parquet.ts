import type { DuckDBConnection } from '@duckdb/node-api';
import type { PayoutLine } from '../../runtime/data.ts';
import { cellsOf, columnsOf } from './columns.ts';
import { sqlText, withDuckDb } from '../duckdb.ts';

/**
 * Payouts as Parquet. Amounts are decimals with as many places as the longest of them has, so none is rounded (DuckDB would
 * store 1.005 with two places as 1.01); amounts too long for 38 digits are written as text instead.
 */
export async function writeParquet(payouts: readonly PayoutLine[], path: string): Promise<void> {
  await withDuckDb(async (connection) => {
    const names = columnsOf(payouts);
    await connection.run(`CREATE TABLE payouts (${names.map((name) => `${name} VARCHAR`).join(', ')})`);
    await fill(connection, payouts);
    const columns = names.map((name) => (name === 'amount' ? `${amountColumn(payouts)} AS amount` : name)).join(', ');
    await connection.run(`COPY (SELECT ${columns} FROM payouts ORDER BY rowid) TO ${sqlText(path)} (FORMAT parquet)`);
  });
}

async function fill(connection: DuckDBConnection, payouts: readonly PayoutLine[]): Promise<void> {
  const appender = await connection.createAppender('payouts');
  const columns = columnsOf(payouts);
  for (const line of payouts) {
    for (const cell of cellsOf(line, columns)) appender.appendVarchar(cell);
    appender.endRow();
  }
  appender.closeSync();
}

function amountColumn(payouts: readonly PayoutLine[]): string {
  const parts = payouts.map(({ amount }) => amount.replace('-', '').split('.'));
  const places = longest(parts.map(([, part = '']) => part.length));
  const whole = longest(parts.map(([digits = '']) => digits.length));
  return whole + places > 38 ? 'amount' : `CAST(amount AS DECIMAL(38, ${places}))`;
}

/** Not `Math.max(...)`: a long run has more lines than a call has room for. */
function longest(lengths: readonly number[]): number {
  return lengths.reduce((most, length) => Math.max(most, length), 0);
}
