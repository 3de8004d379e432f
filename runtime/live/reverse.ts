import { type Loop, type Prepare, withTerms } from '../columns/loops/loop.ts';
import type { Term } from '../columns/terms/term.ts';
import { inOrder } from '../columns/terms/term.ts';
import { makeTerms } from '../columns/terms/terms.ts';

/** Which rows lead to a place: the other way round than a term does. */
export interface Reverse {
  readonly placeOfRow: Int32Array;
  /** All rows, place after place; those of a place begin at `starts[place]` and end before `starts[place + 1]`. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  rowsAt(place: number): Int32Array;
}

/** A loop over the rows that are listed, in place of rows in turn. Its terms stay as they are: what they read may change. */
export function overListed(loop: Loop, { rows }: Reverse): Loop {
  const row: Term = { id: 0, kind: 'row', low: 0n, high: BigInt(loop.to) };
  const listed: Term = {
    id: 1,
    kind: 'cell',
    column: { values: rows, low: 0n, high: row.high },
    at: row,
    low: 0n,
    high: row.high,
  };
  let id = listed.id;
  const moved = withTerms(loop, (term) => (term.kind === 'row' ? listed : { ...term, id: ++id }));
  return { ...moved, from: 0, to: 0, start: [] };
}

/** Lists the rows of each place that a term gives, in order. */
export function reverseOf(at: Term, from: number, to: number, prepare: Prepare): Reverse {
  const placeOfRow = new Int32Array(to);
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
  return {
    placeOfRow,
    rows,
    starts,
    rowsAt: (place) => rows.subarray(starts[place] ?? rows.length, starts[place + 1] ?? rows.length),
  };
}

/** The row that a term is made of. */
const rowOf = (term: Term): Term => inOrder([term]).find(({ kind }) => kind === 'row') ?? makeTerms().row;
