import { loadTable, oneThread, wayInSql } from '../duckdb.ts';
import type { Way } from '../way.ts';
import type { TierRows } from './data.ts';

/** Halves away from zero: nothing here is negative. */
const query = `
  select least(3 * salary, salary
    + (25 * sales + 5 * greatest(0, sales - target) + 2 * greatest(0, 5 * sales - 6 * target) + 250) // 500) as payout
  from figures`;

export async function tiersInDuckDb({ salary, sales, target }: TierRows): Promise<Way> {
  const connection = await oneThread();
  const shape = 'salary::BIGINT as salary, sales::BIGINT as sales, target::BIGINT as target';
  await loadTable(connection, 'figures', { salary, sales, target }, shape);
  return wayInSql(connection, salary.length, query, 'rowid');
}
