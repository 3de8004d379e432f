import type { Term } from '../../terms/term.ts';
import { isNumbers, type Numbers } from '../loop.ts';
import { type ChunkOf, type Fill, isPlainChunk } from './chunk.ts';
import { plainSumOf } from './fused.ts';

type Cell = Extract<Term, { readonly kind: 'cell' }>;

/** The places that a cell is looked up at: what a term comes to, so many further on. Undefined at the row itself. */
export function placesOf({ at }: Cell): { readonly places: Term; readonly further: number } | undefined {
  if (at.kind === 'row') return undefined;
  const { parts = [], constant = 0n } = plainSumOf(at) ?? {};
  const [[part, factor] = [at, 0n], ...others] = parts;
  const isMoved = factor === 1n && others.length === 0;
  return isMoved ? { places: part, further: Number(constant) } : { places: at, further: 0 };
}

export function look(term: Cell, chunkOf: ChunkOf): Fill {
  const { values } = term.column;
  const into = chunkOf(term);
  const found = placesOf(term);
  if (found === undefined) {
    if (isNumbers(values) && isPlainChunk(into)) return (start, rows) => into.set(values.subarray(start, start + rows));
    return (start, rows) => {
      for (let i = 0; i < rows; i++) into[i] = values[start + i] ?? 0;
    };
  }
  const { further } = found;
  const places = chunkOf(found.places);
  if (isNumbers(values) && isPlainChunk(into) && isPlainChunk(places))
    return (_, rows) => gather(into, values, places, further, rows);
  return (_, rows) => {
    for (let i = 0; i < rows; i++) into[i] = values[Number(places[i]) + further] ?? 0;
  };
}

/** 0 where there is nothing. */
function gather(into: Float64Array, values: Numbers, places: Float64Array, further: number, rows: number): void {
  for (let i = 0; i < rows; i++) into[i] = values[(places[i] ?? 0) + further] ?? 0;
}
