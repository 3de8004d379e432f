import { isWide, type Term } from '../../terms/term.ts';

/** So many rows at a time: the values of some terms for all of them stay near the processor, and calling a pass costs little beside it. */
export const chunkRows = 2048;

/** The values of a term for some rows: in floats, or big. */
export type Chunk = Float64Array | bigint[];
export type ChunkOf = (term: Term) => Chunk;
/** Fills a chunk for so many rows from one on. */
export type Fill = (start: number, rows: number) => void;

/** For at most so many rows. */
export function newChunk(term: Term, rows: number): Chunk {
  if (isWide(term)) return Array.from({ length: rows }, () => (term.kind === 'constant' ? term.value : 0n));
  const chunk = new Float64Array(rows);
  return term.kind === 'constant' ? chunk.fill(Number(term.value)) : chunk;
}

export const isPlainChunk = (chunk: Chunk): chunk is Float64Array => !Array.isArray(chunk);
