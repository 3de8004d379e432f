import type { TypedTable } from '../tables/typed.ts';
import type { World } from '../world/world.ts';
import type { Assigned } from './assigned.ts';
import type { Owners } from './owners.ts';

/** The rows of each section, in order: those of its payees. Rows that were refused, or are nobody's, go into every section. */
export function rowsBySection({ accepted }: TypedTable, owners: Owners, { count, sectionOf }: Assigned): readonly Int32Array[] {
  const { refused } = accepted;
  const sizes = new Int32Array(count + 1);
  const sections = new Int32Array(owners.length);
  for (let row = 0; row < owners.length; row++) {
    const payee = owners[row] ?? -1;
    const section = payee === -1 || refused?.[row] === 1 ? count : (sectionOf[payee] ?? count);
    sections[row] = section;
    sizes[section] = (sizes[section] ?? 0) + 1;
  }
  return Array.from({ length: count }, (_, own) => {
    const rows = new Int32Array((sizes[own] ?? 0) + (sizes[count] ?? 0));
    let next = 0;
    for (let row = 0; row < sections.length; row++) {
      const section = sections[row];
      if (section === own || section === count) rows[next++] = row;
    }
    return rows;
  });
}

/** Whose each row of the payees is. */
export function rosterOwners({ people }: World): Owners {
  const owners = new Int32Array(people.table.accepted.of).fill(-1);
  for (const { index, rows } of people.payees) for (const { row } of rows) owners[row] = index;
  return owners;
}
