import type { Values } from '../../terms/term.ts';
import { isNumbers, type Loop, type Numbers, partsOfLoop, type Target } from '../loop.ts';
import { type Element, elements } from './instructions.ts';

/** An array that a loop reads or writes, and where it lies in the memory meanwhile. */
export interface Region {
  readonly values: Numbers;
  readonly element: Element;
  /** Read and written at the row alone: then only a stretch of it is there at a time. Else all of it is, and a 0 behind it. */
  readonly isByRow: boolean;
  readonly isRead: boolean;
  readonly isWritten: boolean;
  /** How many elements are there at most. */
  readonly length: number;
  /** In bytes. */
  readonly offset: number;
}
export interface Layout {
  readonly regions: ReadonlyMap<Values | Target, Region>;
  readonly bytes: number;
}

/** So many rows are worked out at a time: what is read and written by row stays near the processor. */
export const rowsAtOnce = 32_768;
/** What lies there as a whole is taken there and back each time, which has to cost little beside the rows. */
const mostBytesOfRow = 16;

/** Undefined where a loop has no use for it: with big numbers, with large tables for few rows, with arrays that overlap. */
export function layoutOf(loop: Loop): Layout | undefined {
  const uses = usesOf(loop);
  const regions = new Map<Values | Target, Region>();
  let [bytes, whole] = [0, 0];
  for (const [values, use] of uses) {
    if (!isNumbers(values) || (use.isByRow && values.length < loop.to)) return undefined;
    const length = use.isByRow ? Math.min(rowsAtOnce, loop.to - loop.from) : values.length + 1;
    regions.set(values, { ...use, values, element: elementOf(values), length, offset: bytes });
    bytes += Math.ceil((length * values.BYTES_PER_ELEMENT) / 16) * 16;
    if (!use.isByRow) whole += values.byteLength;
  }
  return whole > mostBytesOfRow * (loop.to - loop.from) || haveOverlaps(regions) ? undefined : { regions, bytes };
}

type Use = Pick<Region, 'isByRow' | 'isRead' | 'isWritten'>;

function usesOf(loop: Loop): ReadonlyMap<Values | Target, Use> {
  const uses = new Map<Values | Target, Use>();
  const note = (values: Values | Target, { isByRow, isRead, isWritten }: Use): void => {
    const known = uses.get(values) ?? { isByRow: true, isRead: false, isWritten: false };
    uses.set(values, {
      isByRow: known.isByRow && isByRow,
      isRead: known.isRead || isRead,
      isWritten: known.isWritten || isWritten,
    });
  };
  for (const term of partsOfLoop(loop).terms)
    if (term.kind === 'cell') note(term.column.values, { isByRow: term.at.kind === 'row', isRead: true, isWritten: false });
  for (const { into, at, kind, where } of loop.writes) {
    const isByRow = at.kind === 'row';
    note(into, { isByRow, isRead: !isByRow || kind !== 'put' || where !== undefined, isWritten: true });
  }
  return uses;
}

export const elementOf = (values: Numbers): Element => elements[values.constructor.name as keyof typeof elements];

/** What is written must not lie in another array too: it would be overwritten when that is taken back. */
function haveOverlaps(regions: Layout['regions']): boolean {
  const all = [...regions.values()];
  return all.some((one) => one.isWritten && all.some((other) => other !== one && other.values.buffer === one.values.buffer));
}
