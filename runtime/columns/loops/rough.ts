import { dividesInFloats } from './reciprocal.ts';
import { type Bounds, isWide, partsOf, type Term } from '../terms/term.ts';

/** How far off a term can be that is worked out in floats, from parts that floats hold; undefined where it cannot be worked out so. */
function errorOf(term: Term): number | undefined {
  if (!isWide(term)) return 0;
  const found = known.get(term) ?? { error: errorIn(term) };
  known.set(term, found);
  return found.error;
}
const known = new WeakMap<Term, { readonly error: number | undefined }>();

/** More than two roundings can put a float off, as a part of it. */
const roundingError = 2 ** -51;
/** Beyond this, products of errors might not be floats. */
const farthest = 2n ** 500n;

/** The size of what lies farthest from 0. */
const sizeOf = ({ low, high }: Bounds): number => Number(-low > high ? -low : high);

function errorIn(term: Term): number | undefined {
  if (term.low < -farthest || term.high > farthest) return undefined;
  const own = sizeOf(term) * roundingError;
  const parts = partsOf(term).map(errorOf);
  const [a, b] = parts;
  switch (term.kind) {
    case 'constant':
    case 'cell':
      return own;
    case 'add':
    case 'subtract':
      return a === undefined || b === undefined ? undefined : (a + b) * (1 + roundingError) + own;
    case 'multiply':
      if (a === undefined || b === undefined) return undefined;
      return (sizeOf(term.left) * b + sizeOf(term.right) * a + a * b) * (1 + roundingError) + own;
    case 'row':
    case 'least':
    case 'greatest':
    case 'absolute':
    case 'divide':
    case 'choose':
    case 'below':
    case 'at-most':
    case 'same':
    case 'both':
    case 'either':
    case 'not':
      return undefined;
  }
}

/** Compared, or divided and rounded, in floats first: only where their error leaves the answer open it is worked out in big numbers. */
export type Guessed = Extract<Term, { readonly kind: 'below' | 'at-most' | 'same' | 'divide' }>;

export interface Guess {
  readonly term: Guessed;
  readonly error: number;
}

/**
 * How far off what is looked at can be: the difference of what is compared, or the quotient. Undefined where looking at floats first is
 * of no use.
 */
export function guessOf(term: Term): Guess | undefined {
  if (!mayGuess(term)) return undefined;
  if (!guesses.has(term)) guesses.set(term, guessFor(term));
  return guesses.get(term);
}
const guesses = new WeakMap<Guessed, Guess | undefined>();

const mayGuess = (term: Term): term is Guessed =>
  term.kind === 'below' || term.kind === 'at-most' || term.kind === 'same' || term.kind === 'divide';

function guessFor(term: Guessed): Guess | undefined {
  const error = isSmall(term) ? guessErrorIn(term) : undefined;
  return error === undefined ? undefined : { term, error };
}

/** What is big is written down each time it is needed: it must not grow out of hand. */
const mostParts = 64;
const isSmall = (term: Term): boolean => partsOf(term).reduce((sum, part) => sum + countOf(part, mostParts), 0) <= mostParts;
function countOf(term: Term, most: number): number {
  if (!isWide(term)) return 1;
  return partsOf(term).reduce((sum, part) => (sum > most ? sum : sum + countOf(part, most)), 1);
}

function guessErrorIn(term: Guessed): number | undefined {
  switch (term.kind) {
    case 'below':
    case 'at-most':
    case 'same': {
      const [a, b] = [errorOf(term.left), errorOf(term.right)];
      if (!isWide(term.left) && !isWide(term.right)) return undefined;
      return a === undefined || b === undefined
        ? undefined
        : (a + b) * (1 + roundingError) + (sizeOf(term.left) + sizeOf(term.right)) * roundingError;
    }
    case 'divide': {
      const a = errorOf(term.left);
      if (a === undefined || isWide(term.right) || isWide(term) || dividesInFloats(term)) return undefined;
      const error = (a / Number(term.right.low)) * (1 + roundingError) + (sizeOf(term) + 1) * 2 * roundingError;
      return error < 0.125 ? error : undefined;
    }
  }
}

/** What a guessed term is worked out from: what floats hold, and whatever is big by itself. */
export function leavesOf({ term }: Guess): readonly Term[] {
  const found = new Set<Term>();
  const visit = (part: Term): void => {
    if (!isWide(part) || part.kind === 'cell' || part.kind === 'constant') found.add(part);
    else for (const one of partsOf(part)) visit(one);
  };
  for (const part of partsOf(term)) visit(part);
  return [...found];
}
