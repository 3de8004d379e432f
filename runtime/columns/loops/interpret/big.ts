import { roundQuotient } from '../../../numbers/rounding.ts';
import type { Term } from '../../terms/term.ts';
import { differenceOf } from '../loop.ts';
import { type Chunk, type ChunkOf, type Fill, isPlainChunk } from './chunk.ts';

type Operate = (a: bigint, b: bigint) => bigint;

const truth = (answer: boolean): bigint => (answer ? 1n : 0n);
const operations = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  least: (a, b) => (a < b ? a : b),
  greatest: (a, b) => (a > b ? a : b),
  absolute: (a) => (a < 0n ? -a : a),
  below: (a, b) => truth(a < b),
  'at-most': (a, b) => truth(a <= b),
  same: (a, b) => truth(a === b),
  both: (a, b) => a * b,
  either: (a, b) => a | b,
  not: (a) => 1n - a,
} as const satisfies Readonly<Record<string, Operate>>;

type Operated = Extract<Term, { readonly kind: keyof typeof operations | 'divide' }>;

/** In big numbers, and back to floats where those are kept. */
export function operateInBig(term: Operated, [a, b]: readonly [Chunk, Chunk], into: Chunk): Fill {
  const operate = operationOf(term);
  const isKept = !isPlainChunk(into);
  return (_, rows) => {
    for (let i = 0; i < rows; i++) {
      const value = operate(BigInt(a[i] ?? 0), BigInt(b[i] ?? 0));
      into[i] = isKept ? value : Number(value);
    }
  };
}

function operationOf(term: Operated): Operate {
  if (term.kind === 'divide') return (n, d) => (d < 1n ? 0n : roundQuotient(n, d, term.mode));
  return operations[differenceOf(term) === undefined ? term.kind : 'subtract'];
}

export function chooseInBig(term: Extract<Term, { readonly kind: 'choose' }>, chunkOf: ChunkOf): Fill {
  const [into, test, then, otherwise] = [chunkOf(term), chunkOf(term.test), chunkOf(term.then), chunkOf(term.otherwise)];
  const isKept = !isPlainChunk(into);
  return (_, rows) => {
    for (let i = 0; i < rows; i++) {
      const value = (test[i] === 1 ? then[i] : otherwise[i]) ?? 0;
      into[i] = isKept ? BigInt(value) : Number(value);
    }
  };
}
