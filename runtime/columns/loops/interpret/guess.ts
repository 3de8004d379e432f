import { roundQuotient } from '../../../numbers/rounding.ts';
import { isWide, type Term } from '../../terms/term.ts';
import type { Guess, Guessed } from '../rough.ts';
import { type Chunk, type ChunkOf, type Fill, isPlainChunk } from './chunk.ts';
import { type Operation, operations } from './plain.ts';

/** Compared, or divided and rounded, in floats first. */
export function guess({ term, error }: Guess, into: Chunk, chunkOf: ChunkOf): Fill {
  const [left, right] = [roughly(term.left, chunkOf, into.length), roughly(term.right, chunkOf, into.length)];
  const exact = exactly(term, chunkOf);
  const [a, b] = [left.chunk, right.chunk];
  const decide = term.kind === 'divide' ? quotients(term.mode, error) : term.kind === 'same' ? sames(error) : comparisons(error);
  return (start, rows) => {
    left.fill(start, rows);
    right.fill(start, rows);
    for (let i = 0; i < rows; i++) into[i] = decide(a[i] ?? 0, b[i] ?? 0) ?? exact(i);
  };
}

/** Undefined where the floats leave it open. */
type Decide = (a: number, b: number) => number | undefined;

const comparisons =
  (error: number): Decide =>
  (a, b) =>
    Math.abs(a - b) > error ? (a < b ? 1 : 0) : undefined;

const sames =
  (error: number): Decide =>
  (a, b) =>
    Math.abs(a - b) > error ? 0 : undefined;

/** Of the size of the quotient, and then with its sign. */
const quotients =
  (mode: Extract<Term, { readonly kind: 'divide' }>['mode'], error: number): Decide =>
  (n, d) => {
    const quotient = n / d;
    const size = Math.abs(quotient);
    const whole = Math.floor(size);
    const rest = size - whole;
    const isHalf = mode === 'half-up' || mode === 'half-even';
    if (isHalf ? Math.abs(rest - 0.5) <= error : rest <= error || rest >= 1 - error) return undefined;
    const found = (isHalf ? rest > 0.5 : mode === 'up') ? whole + 1 : whole;
    return quotient < 0 ? -found : found;
  };

interface Rough {
  readonly chunk: Float64Array;
  readonly fill: Fill;
}

/** A term in floats, which may not hold it, for at most so many rows. */
function roughly(term: Term, chunkOf: ChunkOf, most: number): Rough {
  const own = chunkOf(term);
  if (isPlainChunk(own)) return { chunk: own, fill: () => undefined };
  const chunk = new Float64Array(most);
  if (!('left' in term) || !isMade(term)) {
    const fill: Fill = (_, rows) => {
      for (let i = 0; i < rows; i++) chunk[i] = Number(own[i]);
    };
    return { chunk, fill };
  }
  const [left, right] = [roughly(term.left, chunkOf, most), roughly(term.right, chunkOf, most)];
  const operate: Operation = operations[term.kind];
  const fill: Fill = (start, rows) => {
    left.fill(start, rows);
    right.fill(start, rows);
    operate(chunk, left.chunk, right.chunk, rows);
  };
  return { chunk, fill };
}

type Made = Extract<Term, { readonly kind: 'add' | 'subtract' | 'multiply' }>;
const isMade = (term: Term): term is Made =>
  isWide(term) && (term.kind === 'add' || term.kind === 'subtract' || term.kind === 'multiply');

function exactly(term: Guessed, chunkOf: ChunkOf): (i: number) => number {
  const [left, right] = [bigAt(term.left, chunkOf), bigAt(term.right, chunkOf)];
  switch (term.kind) {
    case 'below':
      return (i) => (left(i) < right(i) ? 1 : 0);
    case 'at-most':
      return (i) => (left(i) <= right(i) ? 1 : 0);
    case 'same':
      return (i) => (left(i) === right(i) ? 1 : 0);
    case 'divide':
      return (i) => Number(roundQuotient(left(i), right(i), term.mode));
  }
}

function bigAt(term: Term, chunkOf: ChunkOf): (i: number) => bigint {
  if (!isMade(term)) {
    const own = chunkOf(term);
    return (i) => BigInt(own[i] ?? 0);
  }
  const [left, right] = [bigAt(term.left, chunkOf), bigAt(term.right, chunkOf)];
  switch (term.kind) {
    case 'add':
      return (i) => left(i) + right(i);
    case 'subtract':
      return (i) => left(i) - right(i);
    case 'multiply':
      return (i) => left(i) * right(i);
  }
}
