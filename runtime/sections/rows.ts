import { rowReader } from '../tables/distinct.ts';
import type { TypedTable } from '../tables/typed.ts';
import type { World } from '../world/world.ts';
import type { Assigned } from './assigned.ts';
import type { Owners } from './owners.ts';

/** The rows of each section, in order: those of its payees. Rows that were refused, or are nobody's, go into every section. */
export function rowsBySection({ accepted }: TypedTable, owners: Owners, { count, sectionOf }: Assigned): readonly Int32Array[] {
  const sections = Int32Array.from(owners, (payee, row) => (payee === -1 || !accepted.has(row) ? -1 : (sectionOf[payee] ?? -1)));
  const sizes = new Int32Array(count);
  let forAll = 0;
  for (const section of sections) {
    if (section === -1) forAll++;
    else sizes[section] = (sizes[section] ?? 0) + 1;
  }
  const rows = Array.from(sizes, (size) => new Int32Array(size + forAll));
  const next = new Int32Array(count);
  const put = (section: number, row: number): void => {
    const into = rows[section];
    if (into !== undefined) into[next[section] ?? 0] = row;
    next[section] = (next[section] ?? 0) + 1;
  };
  for (let row = 0; row < sections.length; row++) {
    const section = sections[row] ?? -1;
    if (section !== -1) put(section, row);
    else for (let each = 0; each < count; each++) put(each, row);
  }
  return rows;
}

/** Whose each row of the payees is. */
export function rosterOwners({ people }: World): Owners {
  const owners = new Int32Array(people.table.accepted.of).fill(-1);
  for (const { index, rows } of people.payees) for (const { row } of rows) owners[row] = index;
  return owners;
}

/** Whose each row of the inputs is; figures of a team or of everybody are nobody's. */
export function inputOwners(table: TypedTable, { people }: World): Owners {
  const payeeAt = rowReader(table.columns.get('payee'), people.byKey);
  return Int32Array.from({ length: table.accepted.of }, (_, row) => payeeAt(row)?.index ?? -1);
}
