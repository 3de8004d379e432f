import { generator } from '../columns/loops/generate.ts';
import { interpreted } from '../columns/loops/interpret.ts';
import { mayGenerate } from '../columns/loops/code.ts';
import type { Term } from '../columns/terms/term.ts';
import { inOrder } from '../columns/terms/term.ts';
import { makeTerms } from '../columns/terms/terms.ts';

/** Which rows lead to a place: the other way round than a term does. */
export interface Reverse {
  readonly placeOfRow: Int32Array;
  rowsAt(place: number): Int32Array;
}

/** Lists the rows of each place that a term gives, in order. */
export function reverseOf(at: Term, from: number, to: number): Reverse {
  const placeOfRow = new Int32Array(to);
  const prepare = mayGenerate() ? generator() : interpreted;
  prepare({ from, to, writes: [{ kind: 'put', term: at, into: placeOfRow, at: rowOf(at) }] })();
  const places = placeOfRow.reduce((most, place) => Math.max(most, place), 0) + 1;
  const starts = new Int32Array(places + 1);
  for (let row = from; row < to; row++) starts[(placeOfRow[row] ?? 0) + 1] = (starts[(placeOfRow[row] ?? 0) + 1] ?? 0) + 1;
  for (let place = 0; place < places; place++) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const rows = new Int32Array(to - from);
  const next = starts.slice();
  for (let row = from; row < to; row++) {
    const place = placeOfRow[row] ?? 0;
    rows[next[place] ?? 0] = row;
    next[place] = (next[place] ?? 0) + 1;
  }
  return { placeOfRow, rowsAt: (place) => rows.subarray(starts[place] ?? rows.length, starts[place + 1] ?? rows.length) };
}

/** The row that a term is made of. */
const rowOf = (term: Term): Term => inOrder([term]).find(({ kind }) => kind === 'row') ?? makeTerms().row;
