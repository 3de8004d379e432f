import type { RowCounts, RunResult } from '../../runtime/data.ts';
import { grouped } from './amounts.ts';
import { tableLines } from './table.ts';

const columns = [
  ['read', 'read'],
  ['used', 'used'],
  ['filtered', 'filtered out'],
  ['outside', 'other periods'],
  ['undated', 'undated'],
  ['rejected', 'rejected'],
] as const satisfies readonly (readonly [keyof RowCounts, string])[];

/** Where every row of the data went: each was used, or left out for a reason that is counted. */
export function rowLines({ rows }: RunResult, space: number): readonly string[] {
  const tables = Object.entries(rows);
  if (tables.length === 0) return [];
  const body = tables.map(([name, counts]) => [name, ...columns.map(([key]) => grouped(String(counts[key])))]);
  return ['', ...tableLines({ head: ['Rows of', ...columns.map(([, head]) => head)], rows: body }, space)];
}
