import type { Term } from '../../terms/term.ts';
import type { Values } from '../../terms/term.ts';
import type { Bytes } from './bytes.ts';
import { f64, i32, load, local, narrow, select, widen, type Width } from './instructions.ts';
import type { Layout, Region } from './layout.ts';

/** The instructions of a loop's terms, each kept in a local once it is worked out. */
export interface Code {
  /** The row's number among those that are there now. */
  readonly place: number;
  readonly count: number;
  /** Works out the number of the row itself. */
  row(): Bytes;
  width(term: Term): Width;
  get(term: Term, width: Width): Bytes;
  set(term: Term, value: Bytes): Bytes;
  /** An element of a column; 0 beyond it. */
  cell(values: Values, at: Term): Bytes;
  /** The place of an element, in bytes from what `offset` says. */
  address(region: Region, at: Term): Bytes;
  offset(region: Region): number;
  locals(): readonly Width[];
}

/** The first two locals are the first row's number and the count. */
const [first, count, place, row] = [0, 1, 2, 3];

/** Of the row so many behind the one at `place`. */
export function codeFor(widths: ReadonlyMap<Term, Width>, { regions }: Layout, ahead = 0): Code {
  const places = new Map<Term, number>();
  const locals: Width[] = ['i32', 'i32'];
  const width = (term: Term): Width => widths.get(term) ?? 'f64';
  const kept = (term: Term): number => places.get(term) ?? row;
  const get = (term: Term, wanted: Width): Bytes => {
    if (term.kind === 'constant') return wanted === 'i32' ? i32.const(Number(term.value)) : f64.const(Number(term.value));
    const own = width(term);
    const value = local.get(kept(term));
    return own === wanted ? value : [value, own === 'i32' ? widen : narrow];
  };
  const shifted = (bytes: Bytes, shift: number): Bytes => (shift === 0 ? bytes : [bytes, i32.const(shift), i32.shiftLeft]);
  const placeIn = (region: Region, at: Term): Bytes => {
    if (region.isByRow) return local.get(place);
    const value = get(at, 'i32');
    const { length } = region.values;
    if (at.low >= 0n && at.high < BigInt(length)) return value;
    return [value, i32.const(length), value, i32.const(length), i32.belowUnsigned, select];
  };
  const offset = ({ isByRow, element, offset: own }: Region): number => (isByRow ? own + ahead * 2 ** element.shift : own);
  const address = (region: Region, at: Term): Bytes => shifted(placeIn(region, at), region.element.shift);
  return {
    ...{ place, count, width, get, address, offset },
    row: () => [local.get(first), local.get(place), i32.add, i32.const(ahead), i32.add, local.set(row)],
    set: (term, value) => {
      if (term.kind === 'constant' || term.kind === 'row') return [];
      places.set(term, 2 + locals.length);
      locals.push(width(term));
      return [value, local.set(kept(term))];
    },
    cell: (values, at) => {
      const region = regions.get(values);
      return region === undefined ? i32.const(0) : [address(region, at), load(region.element, offset(region))];
    },
    locals: () => locals,
  };
}
