import { isBig, type Target, type Write } from '../loop.ts';
import { type Chunk, type ChunkOf, type Fill, isPlainChunk } from './chunk.ts';

/** Puts down what a chunk holds. */
export function writer(write: Write, chunkOf: ChunkOf): Fill {
  const { kind, into, at, where } = write;
  const values = chunkOf(write.term);
  const isAll = where === undefined && at.kind === 'row' && kind === 'put';
  if (isAll && !isBig(into) && isPlainChunk(values)) return (start, rows) => into.set(values.subarray(0, rows), start);
  const [places, tests] = [chunkOf(at), where === undefined ? undefined : chunkOf(where)];
  return isBig(into) ? bigWriter(kind, into, values, places, tests) : plainWriter(kind, into, values, places, tests);
}

type Kind = Write['kind'];

function bigWriter(kind: Kind, into: bigint[], values: Chunk, places: Chunk, tests: Chunk | undefined): Fill {
  return (_, rows) => {
    for (let i = 0; i < rows; i++) {
      if (tests !== undefined && tests[i] !== 1) continue;
      const place = Number(places[i]);
      const [is, found] = [into[place] ?? 0n, BigInt(values[i] ?? 0)];
      into[place] =
        kind === 'put'
          ? found
          : kind === 'add'
            ? is + found
            : kind === 'least'
              ? found < is
                ? found
                : is
              : found > is
                ? found
                : is;
    }
  };
}

function plainWriter(kind: Kind, into: Exclude<Target, bigint[]>, values: Chunk, places: Chunk, tests: Chunk | undefined): Fill {
  return (_, rows) => {
    for (let i = 0; i < rows; i++) {
      if (tests !== undefined && tests[i] !== 1) continue;
      const place = Number(places[i]);
      const [is, found] = [into[place] ?? 0, Number(values[i] ?? 0)];
      if (kind === 'add') into[place] = is + found;
      else if (kind === 'put' || (kind === 'least' ? found < is : found > is)) into[place] = found;
    }
  };
}
