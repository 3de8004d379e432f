import type { RoundingMode } from '../../calculation.ts';
import { roundQuotient } from '../../numbers/rounding.ts';
import { compositionOf, mayCompose } from './compose.ts';
import { boundsOf, dividedBy, divisorOf, type Linear, linearOf, sumOf } from './linear.ts';
import { columnOf } from '../column.ts';
import { type Bounds, type Column, type Form, isZero, type Term, type Values } from './term.ts';
import { sameWithout } from './vanish.ts';

/** Makes terms. What can be known without a row is known at once, and equal terms are made once. */
export interface Terms {
  readonly row: Term;
  readonly yes: Term;
  readonly no: Term;
  readonly zero: Term;
  readonly one: Term;
  /** An array that has been worked out, with the bounds that are to be reckoned with. */
  column(values: Values): Column;
  constant(value: bigint): Term;
  cell(column: Column, at: Term): Term;
  add(left: Term, right: Term): Term;
  subtract(left: Term, right: Term): Term;
  multiply(left: Term, right: Term): Term;
  negate(value: Term): Term;
  absolute(value: Term): Term;
  least(left: Term, right: Term): Term;
  greatest(left: Term, right: Term): Term;
  /** Rounded; the divisor is taken for at least 1. */
  divide(left: Term, right: Term, mode: RoundingMode): Term;
  choose(test: Term, then: Term, otherwise: Term): Term;
  below(left: Term, right: Term): Term;
  atMost(left: Term, right: Term): Term;
  same(left: Term, right: Term): Term;
  both(left: Term, right: Term): Term;
  either(left: Term, right: Term): Term;
  not(value: Term): Term;
  /** The same with another number in place of the row's. */
  moved(term: Term, row: Term): Term;
}

/** `taken` is told of columns some of whose numbers have become constants, `reckonedWith` of those whose bounds may have decided something. */
export function makeTerms(
  taken: (column: Column) => void = () => undefined,
  column: (values: Values) => Column = columnOf,
  reckonedWith: (column: Column) => void = () => undefined,
): Terms {
  const known = new Map<string, Term>();
  const columns = new Map<Column, number>();
  const make = (key: string, form: Form, { low, high }: Bounds): Term => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made: Term = { id: known.size, low, high, ...form };
    known.set(key, made);
    return made;
  };
  const binary = (kind: Exclude<Form['kind'], 'divide'>, left: Term, right: Term, bounds: Bounds): Term =>
    make(`${kind} ${left.id} ${right.id}`, { kind, left, right } as Form, bounds);
  const constant = (value: bigint): Term => make(`constant ${value}`, { kind: 'constant', value }, { low: value, high: value });
  const [zero, one] = [constant(0n), constant(1n)];
  const row = make('row', { kind: 'row' }, { low: 0n, high: 2n ** 31n });
  const truth = (answer: boolean): Term => (answer ? one : zero);
  const unary = (kind: 'absolute' | 'not', value: Term, bounds: Bounds): Term =>
    make(`${kind} ${value.id}`, { kind, value }, bounds);
  const columnNumber = (column: Column): number => {
    const found = columns.get(column) ?? columns.size;
    columns.set(column, found);
    return found;
  };

  /** A lookup in what was looked up, as one. */
  const compositions = new Map<string, Column>();
  const composed = (outer: Column, inner: Column): Column => {
    const key = `${columnNumber(outer)} ${columnNumber(inner)}`;
    const found = compositions.get(key) ?? compositionOf(outer, inner);
    compositions.set(key, found);
    return found;
  };

  const sum = (left: Term, right: Term): Term => {
    const [first, second] = left.id <= right.id ? [left, right] : [right, left];
    return binary('add', first, second, { low: left.low + right.low, high: left.high + right.high });
  };
  /** The sum written anew, where parts of both come together. */
  const merged = (left: Term, right: Term, times: bigint): Term | undefined => {
    const [first, second] = [linearOf(left), linearOf(right)];
    const together = sumOf(first, second, times);
    return together.parts.size < first.parts.size + second.parts.size ? written(together) : undefined;
  };
  const written = ({ parts, constant: rest }: Linear): Term => {
    const inOrder = [...parts].sort(([a], [b]) => a.id - b.id);
    const [first, ...others] = inOrder.map(([part, factor]) => terms.multiply(constant(factor), part));
    const found = others.reduce(sum, first ?? zero);
    return rest === 0n || first === undefined ? (first === undefined ? constant(rest) : found) : sum(found, constant(rest));
  };
  /** The greater of a term and 0; whatever goes into all of it stands before it, so that equal ones are seen to be. */
  const aboveZero = (value: Term): Term => {
    const form = linearOf(value);
    const divisor = form.parts.size === 0 ? 1n : divisorOf(form);
    const bounds = { low: 0n, high: value.high };
    if (divisor === 1n) return binary('greatest', value, zero, bounds);
    return terms.multiply(constant(divisor), terms.greatest(written(dividedBy(form, divisor)), zero));
  };

  const terms: Terms = {
    row,
    column,
    yes: one,
    no: zero,
    zero,
    one,
    constant,
    cell: (column, at) => {
      const isComposed = at.kind === 'cell' && mayCompose(column, at);
      if (column.low === column.high || at.kind === 'constant' || isComposed) taken(column);
      if (column.low === column.high) return constant(column.low);
      if (at.kind === 'constant') return constant(BigInt(column.values[Number(at.value)] ?? 0));
      if (isComposed) taken(at.column);
      if (isComposed) return terms.cell(composed(column, at.column), at.at);
      reckonedWith(column);
      return make(`cell ${columnNumber(column)} ${at.id}`, { kind: 'cell', column, at }, column);
    },
    add: (left, right) => {
      if (isZero(left)) return right;
      if (isZero(right)) return left;
      if (areConstant(left, right)) return constant(left.low + right.low);
      return merged(left, right, 1n) ?? sum(left, right);
    },
    subtract: (left, right) => {
      if (isZero(right)) return left;
      if (left === right) return zero;
      if (areConstant(left, right)) return constant(left.low - right.low);
      if (right.kind === 'multiply' && right.left.kind === 'constant')
        return terms.add(left, terms.multiply(constant(-right.left.value), right.right));
      if (isZero(left)) return terms.multiply(constant(-1n), right);
      return (
        merged(left, right, -1n) ?? binary('subtract', left, right, { low: left.low - right.high, high: left.high - right.low })
      );
    },
    multiply: (left, right) => {
      if (isZero(left) || isZero(right)) return zero;
      if (isOne(left)) return right;
      if (isOne(right)) return left;
      if (areConstant(left, right)) return constant(left.low * right.low);
      if (left.kind === 'constant' && right.kind === 'multiply' && right.left.kind === 'constant')
        return terms.multiply(constant(left.value * right.left.value), right.right);
      if (right.kind === 'constant') return terms.multiply(right, left);
      const [first, second] = left.kind === 'constant' || left.id <= right.id ? [left, right] : [right, left];
      return binary('multiply', first, second, productBounds(left, right));
    },
    negate: (value) => terms.subtract(zero, value),
    absolute: (value) => {
      if (value.low >= 0n) return value;
      if (value.high <= 0n) return terms.negate(value);
      return unary('absolute', value, { low: 0n, high: -value.low > value.high ? -value.low : value.high });
    },
    least: (left, right) => {
      if (left.high <= right.low || left === right) return left;
      if (right.high <= left.low) return right;
      return binary('least', left, right, { low: lower(left.low, right.low), high: lower(left.high, right.high) });
    },
    greatest: (left, right) => {
      if (left.low >= right.high || left === right) return left;
      if (right.low >= left.high) return right;
      if (isZero(left)) return aboveZero(right);
      if (isZero(right)) return aboveZero(left);
      return binary('greatest', left, right, { low: higher(left.low, right.low), high: higher(left.high, right.high) });
    },
    divide: (left, divisor, mode) => {
      const right = terms.greatest(divisor, one);
      if (isOne(right)) return left;
      if (areConstant(left, right)) return constant(roundQuotient(left.low, right.low, mode));
      return make(
        `divide ${mode} ${left.id} ${right.id}`,
        { kind: 'divide', left, right, mode },
        quotientBounds(left, right, mode),
      );
    },
    choose: (test, then, otherwise) => {
      if (then === otherwise || isOne(test)) return then;
      if (isZero(test)) return otherwise;
      if (isOne(then) && isZero(otherwise)) return test;
      if (sameWithout(test, then, otherwise)) return then;
      const bounds = { low: lower(then.low, otherwise.low), high: higher(then.high, otherwise.high) };
      return make(`choose ${test.id} ${then.id} ${otherwise.id}`, { kind: 'choose', test, then, otherwise }, bounds);
    },
    below: (left, right) => {
      if (left.high < right.low) return one;
      if (left.low >= right.high || left === right) return zero;
      const gap = differenceBounds(left, right);
      if (gap.high < 0n || gap.low >= 0n) return truth(gap.high < 0n);
      return binary('below', left, right, answer);
    },
    atMost: (left, right) => {
      if (left.high <= right.low || left === right) return one;
      if (left.low > right.high) return zero;
      const gap = differenceBounds(left, right);
      if (gap.high <= 0n || gap.low > 0n) return truth(gap.high <= 0n);
      return binary('at-most', left, right, answer);
    },
    same: (left, right) => {
      if (left === right || (areConstant(left, right) && left.low === right.low)) return one;
      if (left.high < right.low || left.low > right.high) return zero;
      return binary('same', left, right, answer);
    },
    both: (left, right) => {
      if (isZero(left) || isOne(right) || left === right) return left;
      return isOne(left) || isZero(right) ? right : binary('both', left, right, answer);
    },
    either: (left, right) => {
      if (isOne(left) || isZero(right) || left === right) return left;
      return isZero(left) || isOne(right) ? right : binary('either', left, right, answer);
    },
    not: (value) => {
      if (value.kind === 'not') return value.value;
      return areConstant(value, value) ? truth(value.low === 0n) : unary('not', value, answer);
    },
    moved: (term, to) => mover(terms, to)(term),
  };
  return terms;
}

const answer: Bounds = { low: 0n, high: 1n };
const isOne = ({ low, high }: Term): boolean => low === 1n && high === 1n;
const areConstant = (left: Term, right: Term): boolean => left.low === left.high && right.low === right.high;
const lower = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const higher = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** Of `left − right`; what both have in common is not in it. */
const differenceBounds = (left: Term, right: Term): Bounds => boundsOf(sumOf(linearOf(left), linearOf(right), -1n));

function spanOf(figures: readonly bigint[]): Bounds {
  const [first = 0n, ...others] = figures;
  return { low: others.reduce(lower, first), high: others.reduce(higher, first) };
}

const productBounds = (a: Bounds, b: Bounds): Bounds => spanOf([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);

const quotientBounds = (a: Bounds, b: Bounds, mode: RoundingMode): Bounds =>
  spanOf([a.low, a.high].flatMap((n) => [b.low, b.high].map((d) => roundQuotient(n, d, mode))));

/** Rebuilds terms on other rows, each part once. */
function mover(terms: Terms, row: Term): (term: Term) => Term {
  const known = new Map<Term, Term>();
  const make = (term: Term): Term => {
    switch (term.kind) {
      case 'constant':
        return term;
      case 'row':
        return row;
      case 'cell':
        return terms.cell(term.column, moved(term.at));
      case 'add':
      case 'subtract':
      case 'multiply':
      case 'least':
      case 'greatest':
      case 'below':
      case 'same':
      case 'both':
      case 'either':
        return terms[term.kind](moved(term.left), moved(term.right));
      case 'at-most':
        return terms.atMost(moved(term.left), moved(term.right));
      case 'divide':
        return terms.divide(moved(term.left), moved(term.right), term.mode);
      case 'absolute':
      case 'not':
        return terms[term.kind](moved(term.value));
      case 'choose':
        return terms.choose(moved(term.test), moved(term.then), moved(term.otherwise));
    }
  };
  const moved = (term: Term): Term => {
    const found = known.get(term) ?? make(term);
    known.set(term, found);
    return found;
  };
  return moved;
}
