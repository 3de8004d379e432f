import { keyText } from '../tables/typed.ts';
import type { World } from '../world/world.ts';
import type { Clusters } from './clusters.ts';
import type { Owners } from './owners.ts';
import type { Ties } from './ties.ts';

/** Which section each payee is in, by their index. */
export interface Assigned {
  readonly count: number;
  readonly sectionOf: Int32Array;
}

/** Joins whoever the plan looks at together. */
export function joinTied({ people }: World, { columns, withReports }: Exclude<Ties, 'everybody'>, clusters: Clusters): void {
  for (const column of columns) joinAlike(people, column, clusters);
  const manager = people.table.shape.columns.find(({ type }) => type.kind === 'manager')?.name;
  if (!withReports || manager === undefined) return;
  joinAlike(people, manager, clusters);
  for (const { index, rows } of people.payees)
    for (const row of rows) {
      const above = people.byKey(keyText(people.cell(row, manager)));
      if (above !== undefined) clusters.join(index, above.index);
    }
}

/** Whoever has ever had the same value in a column; all of them where there is no such column. */
function joinAlike({ payees, table, cell }: World['people'], column: string, clusters: Clusters): void {
  const isThere = table.columns.has(column);
  const first = new Map<string, number>();
  for (const { index, rows } of payees)
    for (const row of rows) {
      const value = isThere ? keyText(cell(row, column)) : '';
      if (isThere && value === '') continue;
      const known = first.get(value);
      if (known === undefined) first.set(value, index);
      else clusters.join(known, index);
    }
}

/** So many sections at most, of about the same size: the largest cluster goes first, each to the smallest section. */
export function assigned({ people, periods }: World, owners: readonly Owners[], clusters: Clusters, atMost: number): Assigned {
  const sizes = new Float64Array(people.payees.length);
  for (const { index } of people.payees) add(sizes, clusters.of(index), periods.length);
  for (const rows of owners) for (const payee of rows) if (payee !== -1) add(sizes, clusters.of(payee), 1);
  const heads = people.payees.flatMap(({ index }) => (clusters.of(index) === index ? [index] : []));
  const count = Math.max(1, Math.min(atMost, heads.length));
  const filled = new Float64Array(count);
  const sectionOf = new Int32Array(people.payees.length);
  const sizeOf = (head: number): number => sizes[head] ?? 0;
  for (const head of heads.sort((a, b) => sizeOf(b) - sizeOf(a) || a - b)) {
    const least = filled.indexOf(filled.reduce((low, size) => Math.min(low, size), Infinity));
    sectionOf[head] = least;
    add(filled, least, sizeOf(head));
  }
  for (const { index } of people.payees) sectionOf[index] = sectionOf[clusters.of(index)] ?? 0;
  return { count, sectionOf };
}

function add(sums: Float64Array, place: number, size: number): void {
  sums[place] = (sums[place] ?? 0) + size;
}

/** All in one. */
export const together = ({ people }: World): Assigned => ({ count: 1, sectionOf: new Int32Array(people.payees.length) });
