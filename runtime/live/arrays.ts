import type { Numbers } from '../columns/loops/loop.ts';

/** Arrays that are looked at in parts (a month of a year) are one array: a place goes by where it stands in memory, in bytes. */
const placeOf = (values: Numbers, index: number): number => values.byteOffset + index * values.BYTES_PER_ELEMENT;

/** The index of a place in a part of an array; undefined: it is not in it. */
function indexAt(values: Numbers, at: number): number | undefined {
  const index = (at - values.byteOffset) / values.BYTES_PER_ELEMENT;
  return index >= 0 && index < values.length ? index : undefined;
}

/** Places that have changed, by array. */
export interface Changes {
  mark(values: Numbers, index: number): void;
  /** The changed indices of an array, or of a part of one. */
  in(values: Numbers): readonly number[];
  touches(memory: ArrayBufferLike): boolean;
  memories(): Iterable<ArrayBufferLike>;
}

const nothing: readonly number[] = [];

export function noChanges(onFirst: (memory: ArrayBufferLike) => void): Changes {
  const places = new Map<ArrayBufferLike, Set<number>>();
  return {
    mark: (values, index) => {
      const found = places.get(values.buffer);
      if (found !== undefined) return void found.add(placeOf(values, index));
      places.set(values.buffer, new Set([placeOf(values, index)]));
      onFirst(values.buffer);
    },
    in: (values) => {
      const found = places.get(values.buffer);
      if (found === undefined) return nothing;
      const indices: number[] = [];
      for (const at of found) {
        const index = indexAt(values, at);
        if (index !== undefined) indices.push(index);
      }
      return indices;
    },
    touches: (memory) => places.has(memory),
    memories: () => places.keys(),
  };
}
