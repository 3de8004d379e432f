import type { Term } from '../terms/term.ts';
import { differenceOf, fillStart, isNumbers, partsOfLoop, type Prepare } from './loop.ts';
import { dividesInFloats } from './reciprocal.ts';
import { binaryInBig, chooseInBig, divideInBig } from './interpret/big.ts';
import { type Chunk, type ChunkOf, chunkRows, type Fill, isPlainChunk, newChunk } from './interpret/chunk.ts';
import { guess } from './interpret/guess.ts';
import { guessOf } from './rough.ts';
import { choose, gather, operations } from './interpret/plain.ts';
import { quotientOf } from './interpret/quotient.ts';
import { writer } from './interpret/write.ts';

/**
 * Works out a loop without making code, some hundred rows at a time: each term for all of them before the next, so that looking up what
 * is to be done costs little beside doing it.
 */
export const interpreted: Prepare = (loop) => {
  const { terms } = partsOfLoop(loop);
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

function fill(term: Term, chunkOf: ChunkOf): Fill {
  const into = chunkOf(term);
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
      return look(term, into, chunkOf(term.at));
    case 'choose':
      return chosen(term, into, chunkOf);
    case 'divide': {
      const [a, b] = [chunkOf(term.left), chunkOf(term.right)];
      if (!dividesInFloats(term) || !isPlainChunk(into) || !isPlainChunk(a) || !isPlainChunk(b))
        return divideInBig(term, [a, b], into);
      const operate = quotientOf(term);
      return (_, rows) => operate(into, a, b, rows);
    }
    case 'absolute':
    case 'not':
      return binary(term, [chunkOf(term.value), chunkOf(term.value)], into);
    case 'add':
    case 'subtract': {
      const taken = differenceOf(term);
      const [left, right] = taken ?? [term.left, term.right];
      return binary(term, [chunkOf(left), chunkOf(right)], into, taken === undefined ? 'add' : 'subtract');
    }
    case 'multiply':
    case 'least':
    case 'greatest':
    case 'below':
    case 'at-most':
    case 'same':
    case 'both':
    case 'either':
      return binary(term, [chunkOf(term.left), chunkOf(term.right)], into);
  }
}

function look({ column: { values }, at }: Extract<Term, { readonly kind: 'cell' }>, into: Chunk, places: Chunk): Fill {
  if (isNumbers(values) && isPlainChunk(into) && isPlainChunk(places)) {
    if (at.kind === 'row') return (start, rows) => into.set(values.subarray(start, Math.min(start + rows, values.length)));
    return (_, rows) => gather(into, values, places, rows);
  }
  return (_, rows) => {
    for (let i = 0; i < rows; i++) into[i] = values[Number(places[i])] ?? 0;
  };
}

function chosen(term: Extract<Term, { readonly kind: 'choose' }>, into: Chunk, chunkOf: ChunkOf): Fill {
  const [test, then, otherwise] = [chunkOf(term.test), chunkOf(term.then), chunkOf(term.otherwise)];
  if (isPlainChunk(into) && isPlainChunk(test) && isPlainChunk(then) && isPlainChunk(otherwise))
    return (_, rows) => choose(into, test, then, otherwise, rows);
  return chooseInBig(term, chunkOf);
}

/** In floats where the term and its parts fit, else in big numbers. */
function binary(
  term: Term & { readonly kind: keyof typeof operations },
  [a, b]: readonly [Chunk, Chunk],
  into: Chunk,
  kind = term.kind,
): Fill {
  if (!isPlainChunk(into) || !isPlainChunk(a) || !isPlainChunk(b)) return binaryInBig(kind, [a, b], into);
  const operate = operations[kind];
  return (_, rows) => operate(into, a, b, rows);
}
