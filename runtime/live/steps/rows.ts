import { isNumbers, type Loop, partsOfLoop, type Prepare } from '../../columns/loops/loop.ts';
import { partsOf, type Term } from '../../columns/terms/term.ts';
import type { Changes } from '../arrays.ts';
import { type Reverse, reverseOf } from '../reverse.ts';

/** Rows of a loop whose cells have changed, or lead to cells that have; undefined: cells that lead to others have themselves changed. */
export type RowsOf = (changes: Changes) => ReadonlySet<number> | undefined;

export function rowsOf(loop: Loop, prepare: Prepare): RowsOf {
  const reverses = new Map<Term, Reverse>();
  const readings = partsOfLoop(loop).terms.filter((term) => term.kind === 'cell');
  return (changes) => {
    if (leadsElsewhere(reverses.keys(), changes)) return undefined;
    const rows = new Set<number>();
    for (const { column, at } of readings) {
      if (!isNumbers(column.values) || !changes.touches(column.values.buffer)) continue;
      for (const index of changes.in(column.values)) {
        if (at.kind === 'row') {
          if (index >= loop.from && index < loop.to) rows.add(index);
          continue;
        }
        const reverse = reverses.get(at) ?? reverseOf(at, loop.from, loop.to, prepare);
        reverses.set(at, reverse);
        for (const row of reverse.rowsAt(index)) rows.add(row);
      }
    }
    return rows;
  };
}

/** Is anything that says where to look, or where to add, itself changed? */
export function leadsElsewhere(terms: Iterable<Term>, changes: Changes): boolean {
  for (const term of terms)
    if (term.kind === 'cell' && isNumbers(term.column.values) && changes.touches(term.column.values.buffer)) return true;
    else if (leadsElsewhere(partsOf(term), changes)) return true;
  return false;
}
