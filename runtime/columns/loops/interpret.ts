import { inOrder, partsOf, type Term } from '../terms/term.ts';
import { differenceOf, fillStart, type Prepare } from './loop.ts';
import { operateInBig } from './interpret/big.ts';
import { look, placesOf } from './interpret/cell.ts';
import { chosen } from './interpret/choose.ts';
import { type ChunkOf, chunkRows, type Fill, isPlainChunk, newChunk } from './interpret/chunk.ts';
import { fusedOf } from './interpret/fused.ts';
import { guess } from './interpret/guess.ts';
import { guessOf, leavesOf } from './rough.ts';
import { pass } from './interpret/pass.ts';
import { operationOf } from './interpret/plain.ts';
import { readBy, writer } from './interpret/write.ts';

/**
 * Works out a loop without making code, some thousand rows at a time: each term for all of them before the next, so that looking up what
 * is to be done costs little beside doing it. Sums and what is made of them are one term.
 */
export const interpreted: Prepare = (loop) => {
  const terms = inOrder(loop.writes.flatMap(readBy), needsOf);
  const most = Math.min(chunkRows, Math.max(0, loop.to - loop.from));
  const chunks = new Map(terms.map((term) => [term, newChunk(term, most)]));
  const chunkOf: ChunkOf = (term) => chunks.get(term) ?? [];
  const fills = terms.filter(({ kind }) => kind !== 'constant').map((term) => fill(term, chunkOf));
  const writes = loop.writes.map((write) => writer(write, chunkOf));
  return () => {
    fillStart(loop);
    for (let start = loop.from; start < loop.to; start += chunkRows) {
      const rows = Math.min(chunkRows, loop.to - start);
      for (const one of fills) one(start, rows);
      for (const write of writes) write(start, rows);
    }
  };
};

/** What has to be worked out before a term. */
function needsOf(term: Term): readonly Term[] {
  const fused = fusedOf(term);
  if (fused !== undefined) return [...fused.sum.parts.keys()];
  const guessed = guessOf(term);
  if (guessed !== undefined) return leavesOf(guessed);
  if (term.kind !== 'cell') return differenceOf(term) ?? partsOf(term);
  const found = placesOf(term);
  return found === undefined ? [] : [found.places];
}

function fill(term: Term, chunkOf: ChunkOf): Fill {
  const into = chunkOf(term);
  const fused = fusedOf(term);
  const added = [...(fused?.sum.parts.keys() ?? [])].map(chunkOf);
  if (fused !== undefined && isPlainChunk(into) && added.every(isPlainChunk)) return pass(fused, added, into);
  const guessed = guessOf(term);
  if (guessed !== undefined) return guess(guessed, into, chunkOf);
  switch (term.kind) {
    case 'constant':
      return () => undefined;
    case 'row':
      return (start, rows) => {
        for (let i = 0; i < rows; i++) into[i] = start + i;
      };
    case 'cell':
      return look(term, chunkOf);
    case 'choose':
      return chosen(term, chunkOf);
    default:
      return operated(term, chunkOf);
  }
}

/** In floats where the term and its parts fit, else in big numbers. */
function operated(term: Exclude<Term, { readonly kind: 'constant' | 'row' | 'cell' | 'choose' }>, chunkOf: ChunkOf): Fill {
  const into = chunkOf(term);
  const [a = into, b = a] = (differenceOf(term) ?? partsOf(term)).map(chunkOf);
  const operate = operationOf(term);
  if (operate === undefined || !isPlainChunk(into) || !isPlainChunk(a) || !isPlainChunk(b))
    return operateInBig(term, [a, b], into);
  return (_, rows) => operate(into, a, b, rows);
}
