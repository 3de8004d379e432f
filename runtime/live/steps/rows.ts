import { isNumbers, type Loop, partsOfLoop, type Prepare } from '../../columns/loops/loop.ts';
import { partsOf, type Term } from '../../columns/terms/term.ts';
import type { Changes } from '../arrays.ts';
import { type Reverse, reverseOf } from '../reverse.ts';

/** Rows of a loop whose cells have changed, or lead to cells that have; undefined: it has become unknown which rows lead where. */
export type RowsOf = (changes: Changes) => ReadonlySet<number> | undefined;

export function rowsOf(loop: Loop, prepare: Prepare): RowsOf {
  const reverses = new Map<Term, Reverse>();
  const readings = partsOfLoop(loop).terms.filter((term) => term.kind === 'cell');
  return (changes) => {
    const rows = new Set<number>();
    // What leads to a cell comes before it: rows that lead elsewhere now are known by then.
    for (const { column, at } of readings) {
      const known = reverses.get(at);
      if (known !== undefined && leadsElsewhere(at, changes)) for (const row of rows) if (!known.look(row)) return undefined;
      if (!isNumbers(column.values) || !changes.touches(column.values.buffer)) continue;
      for (const index of changes.in(column.values)) {
        if (at.kind === 'row') {
          if (index >= loop.from && index < loop.to) rows.add(index);
          continue;
        }
        const reverse = known ?? reverseOf(at, loop.from, loop.to, prepare);
        reverses.set(at, reverse);
        for (let i = reverse.startOf(index); i < reverse.endOf(index); i++) rows.add(reverse.rows[i] ?? 0);
      }
    }
    return rows;
  };
}

/** Has anything changed that says where to look? */
function leadsElsewhere(at: Term, changes: Changes): boolean {
  if (at.kind === 'cell' && isNumbers(at.column.values) && changes.touches(at.column.values.buffer)) return true;
  return partsOf(at).some((part) => leadsElsewhere(part, changes));
}
