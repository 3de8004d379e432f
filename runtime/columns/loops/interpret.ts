import type { RoundingMode } from '../../calculation.ts';
import { roundQuotient } from '../../numbers/rounding.ts';
import { isWide, type Term } from '../terms/term.ts';
import { fillStart, isBig, partsOfLoop, type Prepare, type Write } from './loop.ts';
import { dividesInFloats } from './reciprocal.ts';

/**
 * Works out a loop without making code, a thousand rows at a time: each term for all of them before the next, so that looking up what
 * is to be done costs little beside doing it.
 */
export const interpreted: Prepare = (loop) => {
  const { terms } = partsOfLoop(loop);
  const chunks = new Map(terms.map((term) => [term, chunkOf(term)]));
  const valuesOf = (term: Term): Chunk => chunks.get(term) ?? [];
  const steps = terms.filter(({ kind }) => kind !== 'constant').map((term) => step(term, valuesOf(term), valuesOf));
  const writes = loop.writes.map((write) => writer(write, valuesOf));
  return () => {
    fillStart(loop);
    for (let start = loop.from; start < loop.to; start += chunkRows) {
      const rows = Math.min(chunkRows, loop.to - start);
      for (const fill of steps) fill(start, rows);
      for (const write of writes) write(rows);
    }
  };
};

const chunkRows = 1024;
/** A thousand values of a term: in floats, or big. */
type Chunk = Float64Array | bigint[];
type Fill = (start: number, rows: number) => void;

function chunkOf(term: Term): Chunk {
  if (isWide(term)) return Array.from({ length: chunkRows }, () => (term.kind === 'constant' ? term.value : 0n));
  const chunk = new Float64Array(chunkRows);
  return term.kind === 'constant' ? chunk.fill(Number(term.value)) : chunk;
}

function step(term: Term, into: Chunk, valuesOf: (term: Term) => Chunk): Fill {
  switch (term.kind) {
    case 'constant':
      return () => undefined;
    case 'row':
      return (start, rows) => {
        for (let i = 0; i < rows; i++) into[i] = start + i;
      };
    case 'cell': {
      const [places, { values }] = [valuesOf(term.at), term.column];
      return (_, rows) => {
        for (let i = 0; i < rows; i++) into[i] = values[Number(places[i])] ?? 0;
      };
    }
    case 'add':
      return binary(term, [term.left, term.right], into, valuesOf, { plain: (a, b) => a + b, wide: (a, b) => a + b });
    case 'subtract':
      return binary(term, [term.left, term.right], into, valuesOf, { plain: (a, b) => a - b, wide: (a, b) => a - b });
    case 'multiply':
      return binary(term, [term.left, term.right], into, valuesOf, { plain: (a, b) => a * b, wide: (a, b) => a * b });
    case 'least':
      return binary(term, [term.left, term.right], into, valuesOf, {
        plain: (a, b) => (a < b ? a : b),
        wide: (a, b) => (a < b ? a : b),
      });
    case 'greatest':
      return binary(term, [term.left, term.right], into, valuesOf, {
        plain: (a, b) => (a > b ? a : b),
        wide: (a, b) => (a > b ? a : b),
      });
    case 'absolute':
      return binary(term, [term.value, term.value], into, valuesOf, {
        plain: (a) => Math.abs(a),
        wide: (a) => (a < 0n ? -a : a),
      });
    case 'divide':
      return divide(term, into, valuesOf);
    case 'choose':
      return choose(term, into, valuesOf);
    case 'below':
      return binary(term, [term.left, term.right], into, valuesOf, {
        plain: (a, b) => Number(a < b),
        wide: (a, b) => (a < b ? 1n : 0n),
      });
    case 'at-most':
      return binary(term, [term.left, term.right], into, valuesOf, {
        plain: (a, b) => Number(a <= b),
        wide: (a, b) => (a <= b ? 1n : 0n),
      });
    case 'same':
      return binary(term, [term.left, term.right], into, valuesOf, {
        plain: (a, b) => Number(a === b),
        wide: (a, b) => (a === b ? 1n : 0n),
      });
    case 'both':
      return binary(term, [term.left, term.right], into, valuesOf, { plain: (a, b) => a * b, wide: (a, b) => a * b });
    case 'either':
      return binary(term, [term.left, term.right], into, valuesOf, { plain: (a, b) => a | b, wide: (a, b) => a | b });
    case 'not':
      return binary(term, [term.value, term.value], into, valuesOf, { plain: (a) => 1 - a, wide: (a) => 1n - a });
  }
}

interface Operation {
  readonly plain: (a: number, b: number) => number;
  readonly wide: (a: bigint, b: bigint) => bigint;
}

/** In floats where the term and its parts fit, else in big numbers. */
function binary(
  term: Term,
  [left, right]: readonly [Term, Term],
  into: Chunk,
  valuesOf: (term: Term) => Chunk,
  { plain, wide }: Operation,
): Fill {
  const [a, b] = [valuesOf(left), valuesOf(right)];
  if (isBig(into) || isBig(a) || isBig(b)) return bigBinary(term, a, b, into, wide);
  return (_, rows) => {
    for (let i = 0; i < rows; i++) into[i] = plain(a[i] ?? 0, b[i] ?? 0);
  };
}

function bigBinary(term: Term, a: Chunk, b: Chunk, into: Chunk, operate: Operation['wide']): Fill {
  const isBack = !isWide(term);
  return (_, rows) => {
    for (let i = 0; i < rows; i++) {
      const value = operate(BigInt(a[i] ?? 0), BigInt(b[i] ?? 0));
      into[i] = isBack ? Number(value) : value;
    }
  };
}

function choose(term: Extract<Term, { readonly kind: 'choose' }>, into: Chunk, valuesOf: (term: Term) => Chunk): Fill {
  const [test, then, otherwise] = [valuesOf(term.test), valuesOf(term.then), valuesOf(term.otherwise)];
  if (isBig(into) || isBig(then) || isBig(otherwise)) {
    const isBack = !isWide(term);
    return (_, rows) => {
      for (let i = 0; i < rows; i++) {
        const value = (test[i] === 1 ? then[i] : otherwise[i]) ?? 0;
        into[i] = isBack ? Number(value) : BigInt(value);
      }
    };
  }
  return (_, rows) => {
    for (let i = 0; i < rows; i++) into[i] = (test[i] === 1 ? then[i] : otherwise[i]) ?? 0;
  };
}

type Divide = Extract<Term, { readonly kind: 'divide' }>;

function divide(term: Divide, into: Chunk, valuesOf: (term: Term) => Chunk): Fill {
  const { left, right, mode } = term;
  if (!dividesInFloats(term))
    return bigBinary(term, valuesOf(left), valuesOf(right), into, (n, d) => (d < 1n ? 0n : roundQuotient(n, d, mode)));
  return binary(term, [left, right], into, valuesOf, {
    plain: (n, d) => (n < 0 ? -roundedOf(-n, d, mode) : roundedOf(n, d, mode)),
    wide: (n) => n,
  });
}

/** Of a number that is not negative; exact below 2^53. */
function roundedOf(n: number, d: number, mode: RoundingMode): number {
  switch (mode) {
    case 'half-up':
      return Math.floor((2 * n + d) / (2 * d));
    case 'down':
      return Math.floor(n / d);
    case 'up':
      return Math.ceil(n / d);
    case 'half-even':
      return Math.floor((2 * n + d - (1 - (Math.floor(n / d) % 2))) / (2 * d));
  }
}

function writer({ kind, term, into, at, where }: Write, valuesOf: (term: Term) => Chunk): (rows: number) => void {
  const [values, places, tests] = [valuesOf(term), valuesOf(at), where === undefined ? undefined : valuesOf(where)];
  const write = isBig(into) ? bigWriter(kind, into) : plainWriter(kind, into);
  return (rows) => {
    for (let i = 0; i < rows; i++) if (tests === undefined || tests[i] === 1) write(Number(places[i]), values[i] ?? 0);
  };
}

function bigWriter(kind: Write['kind'], into: bigint[]): (place: number, value: number | bigint) => void {
  return (place, value) => {
    const [is, new_] = [into[place] ?? 0n, BigInt(value)];
    into[place] =
      kind === 'put' ? new_ : kind === 'add' ? is + new_ : kind === 'least' ? (new_ < is ? new_ : is) : new_ > is ? new_ : is;
  };
}

function plainWriter(
  kind: Write['kind'],
  into: Exclude<Write['into'], bigint[]>,
): (place: number, value: number | bigint) => void {
  switch (kind) {
    case 'put':
      return (place, value) => void (into[place] = Number(value));
    case 'add':
      return (place, value) => void (into[place] = (into[place] ?? 0) + Number(value));
    case 'least':
      return (place, value) => void (into[place] = Math.min(into[place] ?? 0, Number(value)));
    case 'greatest':
      return (place, value) => void (into[place] = Math.max(into[place] ?? 0, Number(value)));
  }
}
