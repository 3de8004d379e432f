import { isNumbers, type Loop, type Numbers, partsOfLoop, type Prepare } from '../../columns/loops/loop.ts';
import { partsOf, type Term } from '../../columns/terms/term.ts';
import type { Changes } from '../arrays.ts';
import { type Reverse, reverseOf } from '../reverse.ts';

/** Rows of a loop whose cells have changed, or lead to cells that have; undefined: it has become unknown which rows lead where. */
export type RowsOf = (changes: Changes) => ReadonlySet<number> | undefined;

/** What a loop reads of an array. */
interface Reading {
  readonly values: Numbers;
  /** Where it reads it; undefined: at the row itself. */
  readonly by: Leading | undefined;
}
interface Leading {
  readonly at: Term;
  /** Found when it is first asked which rows lead to a place. */
  reverse?: Reverse;
}

export function rowsOf(loop: Loop, prepare: Prepare): RowsOf {
  const readings = readingsOf(loop);
  return (changes) => {
    const rows = new Set<number>();
    // What leads to a cell comes before it: rows that lead elsewhere now are known by then.
    for (const { values, by } of readings) {
      if (by === undefined) {
        for (const row of changes.in(values)) if (row >= loop.from && row < loop.to) rows.add(row);
        continue;
      }
      if (by.reverse !== undefined && leadsElsewhere(by.at, changes))
        for (const row of rows) if (!by.reverse.look(row)) return undefined;
      for (const index of changes.in(values)) {
        const reverse = (by.reverse ??= reverseOf(by.at, loop.from, loop.to, prepare));
        for (let i = reverse.startOf(index); i < reverse.endOf(index); i++) rows.add(reverse.rows[i] ?? 0);
      }
    }
    return rows;
  };
}

function readingsOf(loop: Loop): readonly Reading[] {
  const leading = new Map<Term, Leading>();
  return partsOfLoop(loop).terms.flatMap((term): readonly Reading[] => {
    if (term.kind !== 'cell' || !isNumbers(term.column.values)) return [];
    const by = term.at.kind === 'row' ? undefined : (leading.get(term.at) ?? { at: term.at });
    if (by !== undefined) leading.set(by.at, by);
    return [{ values: term.column.values, by }];
  });
}

/** Has anything changed that says where to look? */
function leadsElsewhere(at: Term, changes: Changes): boolean {
  if (at.kind === 'cell' && isNumbers(at.column.values) && changes.touches(at.column.values.buffer)) return true;
  return partsOf(at).some((part) => leadsElsewhere(part, changes));
}
