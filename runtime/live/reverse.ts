import { type Loop, type Prepare, withTerms } from '../columns/loops/loop.ts';
import type { Term } from '../columns/terms/term.ts';
import { inOrder } from '../columns/terms/term.ts';
import { makeTerms } from '../columns/terms/terms.ts';

/** Which rows lead to a place: the other way round than a term does. */
export interface Reverse {
  /** Rows of one place stand beside each other. */
  readonly rows: Int32Array;
  /** Where those of a place begin among `rows`, and the end behind them. */
  startOf(place: number): number;
  endOf(place: number): number;
  placeOf(row: number): number;
  /** Looks again where a row leads to, since something has changed; false: there is no room to note it. */
  look(row: number): boolean;
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

/** Lists the rows of each place that a term gives. */
export function reverseOf(at: Term, from: number, to: number, prepare: Prepare): Reverse {
  const placeOfRow = new Int32Array(to);
  const span = { from, to, writes: [{ kind: 'put', term: at, into: placeOfRow, at: rowOf(at) }] } satisfies Loop;
  const find = prepare(span);
  find();
  // Places that no row leads to yet may be led to later, as those of the next month.
  const places = placeOfRow.reduce((most, place) => Math.max(most, place + 1), Math.min(Number(at.high) + 1, mostPlaces));
  const { rows, starts, ends, used } = listed(placeOfRow, from, places);
  // The room of a place reaches to where the next one's begins, until it is moved behind all others.
  const limits = starts.slice(1, places + 1);
  let free = used;
  const remove = (row: number, place: number): void => {
    const [start, end] = [starts[place] ?? 0, ends[place] ?? 0];
    const index = rows.subarray(start, end).indexOf(row);
    if (index === -1) return;
    rows.copyWithin(start + index, start + index + 1, end);
    ends[place] = end - 1;
  };
  const hasRoom = (place: number): boolean => {
    const [start, end] = [starts[place] ?? 0, ends[place] ?? 0];
    if (end < (limits[place] ?? 0)) return true;
    const room = 2 * (end - start) + 4;
    if (free + room > rows.length) return false;
    rows.copyWithin(free, start, end);
    [starts[place], ends[place], limits[place]] = [free, free + end - start, free + room];
    free += room;
    return true;
  };
  return {
    rows,
    startOf: (place) => starts[place] ?? 0,
    endOf: (place) => ends[place] ?? 0,
    placeOf: (row) => placeOfRow[row] ?? 0,
    look: (row) => {
      const before = placeOfRow[row] ?? 0;
      [span.from, span.to] = [row, row + 1];
      find();
      const place = placeOfRow[row] ?? 0;
      if (place === before) return true;
      if (place < 0 || place >= places || !hasRoom(place)) return false;
      remove(row, before);
      rows[ends[place] ?? 0] = row;
      ends[place] = (ends[place] ?? 0) + 1;
      return true;
    },
  };
}

const mostPlaces = 1 << 22;

/** The rows by place, with room behind them all. */
function listed(placeOfRow: Int32Array, from: number, places: number) {
  const count = placeOfRow.length - from;
  const starts = new Int32Array(places + 1);
  for (let row = from; row < placeOfRow.length; row++) {
    const next = (placeOfRow[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 0; place < places; place++) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const rows = new Int32Array(count + (count >> 1) + 1_024);
  const ends = starts.slice(0, places);
  for (let row = from; row < placeOfRow.length; row++) {
    const place = placeOfRow[row] ?? 0;
    rows[ends[place] ?? 0] = row;
    ends[place] = (ends[place] ?? 0) + 1;
  }
  return { rows, starts, ends, used: count };
}

/** The row that a term is made of. */
const rowOf = (term: Term): Term => inOrder([term]).find(({ kind }) => kind === 'row') ?? makeTerms().row;
