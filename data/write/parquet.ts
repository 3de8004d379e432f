import type { DuckDBConnection } from '@duckdb/node-api';
import type { PayoutLine } from '../../runtime/data.ts';
import { sqlText, withDuckDb } from '../duckdb.ts';

/**
 * Payouts as Parquet. Amounts are decimals with as many places as the longest of them has, so none is rounded (DuckDB would
 * store 1.005 with two places as 1.01); amounts too long for 38 digits are written as text instead.
 */
export async function writeParquet(payouts: readonly PayoutLine[], path: string): Promise<void> {
  await withDuckDb(async (connection) => {
    await connection.run('CREATE TABLE payouts (payee VARCHAR, period VARCHAR, component VARCHAR, amount VARCHAR, unit VARCHAR)');
    await fill(connection, payouts);
    const columns = `payee, period, component, ${amountColumn(payouts)} AS amount, unit`;
    await connection.run(`COPY (SELECT ${columns} FROM payouts ORDER BY rowid) TO ${sqlText(path)} (FORMAT parquet)`);
  });
}

async function fill(connection: DuckDBConnection, payouts: readonly PayoutLine[]): Promise<void> {
  const appender = await connection.createAppender('payouts');
  for (const { payee, period, component, amount, unit } of payouts) {
    for (const cell of [payee, period, component, amount, unit]) appender.appendVarchar(cell);
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
