import {
  type Arbitrary,
  array,
  assert,
  bigInt,
  constant,
  constantFrom,
  integer,
  letrec,
  oneof,
  property,
  record,
  tuple,
} from 'fast-check';
import { expect, test } from 'vitest';
import { columnOf, targetFor } from '../../../runtime/columns/column.ts';
import { fusedOf, mostAdded } from '../../../runtime/columns/loops/interpret/fused.ts';
import type { Prepare } from '../../../runtime/columns/loops/loop.ts';
import type { Term } from '../../../runtime/columns/terms/term.ts';
import { makeTerms, type Terms } from '../../../runtime/columns/terms/terms.ts';
import { ways } from '../both.ts';
import { rounded } from '../random-terms.ts';

/** A term as it was asked for, with what it comes to in big integers. */
interface Asked {
  readonly term: Term;
  readonly values: readonly bigint[];
}

const rowCount = 12;
const whole = (most: bigint) => bigInt({ min: -most, max: most });
/** Mostly small figures; some near an edge, where sums leave floats though differences are small. */
const column = tuple(
  constantFrom(0n, 0n, 0n, 0n, 0n, 1_000n, 2n ** 51n, 2n ** 52n, -(2n ** 52n), 2n ** 53n - 9n),
  constantFrom(1n, 9n, 10n ** 6n),
).chain(([middle, most]) =>
  array(
    whole(most).map((one) => middle + one),
    { minLength: rowCount, maxLength: rowCount },
  ),
);
const columns = array(column, { minLength: 5, maxLength: 5 });

/** How a sum is made of columns. */
type Sum =
  | { readonly kind: 'column'; readonly place: number }
  | { readonly kind: 'times'; readonly number: bigint; readonly of: Sum }
  | { readonly kind: 'plus'; readonly number: bigint; readonly of: Sum }
  | { readonly kind: 'add'; readonly left: Sum; readonly right: Sum }
  | { readonly kind: 'subtract'; readonly left: Sum; readonly right: Sum };
const twoSums = (of: Arbitrary<Sum>): Arbitrary<Sum> => record({ kind: constantFrom('add', 'subtract'), left: of, right: of });
const { sum: anySum } = letrec<{ sum: Sum }>((tie) => ({
  sum: oneof(
    { maxDepth: 4 },
    record({ kind: constant('column'), place: integer({ min: 0, max: 4 }) }),
    record({ kind: constantFrom('times', 'plus'), number: whole(7n), of: tie('sum') }),
    twoSums(tie('sum')),
  ),
}));
const sums = twoSums(anySum);

const cell = (terms: Terms, values: readonly bigint[]): Asked => ({ term: terms.cell(columnOf(values), terms.row), values });

function summed(terms: Terms, cells: readonly Asked[], sum: Sum): Asked {
  switch (sum.kind) {
    case 'column':
      return cells[sum.place] ?? { term: terms.zero, values: [] };
    case 'times': {
      const { term, values } = summed(terms, cells, sum.of);
      return { term: terms.multiply(terms.constant(sum.number), term), values: values.map((one) => one * sum.number) };
    }
    case 'plus': {
      const { term, values } = summed(terms, cells, sum.of);
      return { term: terms.add(term, terms.constant(sum.number)), values: values.map((one) => one + sum.number) };
    }
    case 'add':
    case 'subtract': {
      const [left, right] = [summed(terms, cells, sum.left), summed(terms, cells, sum.right)];
      const sign = sum.kind === 'add' ? 1n : -1n;
      const values = left.values.map((one, row) => one + sign * (right.values[row] ?? 0n));
      return { term: terms[sum.kind](left.term, right.term), values };
    }
  }
}

const truth = (answer: boolean): bigint => (answer ? 1n : 0n);
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** What can be made of a sum, and of it and another that is the same or nearly so. */
function madeOf(terms: Terms, one: Asked, other: Asked): readonly Asked[] {
  const [{ term }, { zero }] = [one, terms];
  const alone = (made: Term, at: (value: bigint) => bigint): Asked => ({ term: made, values: one.values.map(at) });
  const both = (made: Term, at: (a: bigint, b: bigint) => bigint): Asked => ({
    term: made,
    values: one.values.map((value, row) => at(value, other.values[row] ?? 0n)),
  });
  const below = terms.below(term, other.term);
  return [
    one,
    alone(terms.absolute(term), (a) => (a < 0n ? -a : a)),
    alone(terms.greatest(term, zero), (a) => -least(-a, 0n)),
    alone(terms.least(zero, term), (a) => least(a, 0n)),
    both(below, (a, b) => truth(a < b)),
    both(terms.atMost(term, other.term), (a, b) => truth(a <= b)),
    both(terms.same(term, other.term), (a, b) => truth(a === b)),
    both(terms.least(term, other.term), least),
    both(terms.greatest(term, other.term), (a, b) => -least(-a, -b)),
    both(terms.least(term, terms.negate(other.term)), (a, b) => least(a, -b)),
    both(terms.greatest(term, terms.negate(other.term)), (a, b) => -least(-a, b)),
    both(terms.choose(below, term, terms.negate(other.term)), (a, b) => (a < b ? a : -b)),
    both(terms.add(terms.not(below), other.term), (a, b) => truth(a >= b) + b),
  ];
}

/** All rounded quotients of what is on ties or beside them. */
function quotients(terms: Terms, one: Asked, divisor: bigint, beside: readonly bigint[]): readonly Asked[] {
  const half = (value: bigint): bigint => divisor / 2n - (((value % divisor) + divisor) % divisor);
  const rest = one.values.map((value, row) => half(value) + (beside[row] ?? 0n));
  const dividend = terms.add(one.term, cell(terms, rest).term);
  return (['half-up', 'half-even', 'up', 'down'] as const).map((mode) => ({
    term: terms.divide(dividend, terms.constant(divisor), mode),
    values: one.values.map((value, row) => rounded(value + (rest[row] ?? 0n), divisor, mode)),
  }));
}

function workedOut(prepare: Prepare, { row }: Terms, asked: readonly Asked[]): readonly (readonly bigint[])[] {
  const into = asked.map(({ term }) => targetFor(term, rowCount));
  const writes = asked.map(({ term }, i) => ({ kind: 'put', term, into: into[i] ?? [], at: row }) as const);
  prepare({ from: 0, to: rowCount, writes })();
  return into.map((values) => Array.from(values, BigInt));
}

const besides = array(whole(2n), { minLength: rowCount, maxLength: rowCount });
const divisors = constantFrom(2n, 3n, 4n, 7n, 49n, 100n, 1_000n, 5_000n, 10n ** 9n + 7n);

/** Seven times a difference: floats hold it, and both figures, but not seven times each of them. */
const timesDifference: [bigint[][], Sum, bigint[], bigint] = [
  [0n, 1n, 2n].map((first) => Array.from({ length: rowCount }, (_, row) => 2n ** 51n + 2n * BigInt(row) + 1n + first * first)),
  {
    kind: 'times',
    number: 7n,
    of: { kind: 'subtract', left: { kind: 'column', place: 0 }, right: { kind: 'column', place: 1 } },
  },
  Array.from({ length: rowCount }, () => 0n),
  7n,
];

/** Floats hold figures above and below 0, but not how far the ones are from the others. */
const nearBothEdges: [bigint[][], Sum, bigint[], bigint] = [
  [
    Array.from({ length: rowCount }, (_, row) => (row % 2 === 0 ? 1n : -1n) * (2n ** 53n - 99n)),
    Array.from({ length: rowCount }, (_, row) => BigInt(row)),
  ],
  { kind: 'add', left: { kind: 'column', place: 0 }, right: { kind: 'column', place: 1 } },
  Array.from({ length: rowCount }, (_, row) => BigInt(row % 3)),
  7n,
];

test.each(Object.entries(ways))('sums, and what is made of them, come to what big integers come to: %s', (way, prepare) => {
  const added = new Map<string, number>();
  assert(
    property(columns, sums, besides, divisors, (figures, sum, beside, divisor) => {
      const terms = makeTerms();
      const cells = figures.map((values) => cell(terms, values));
      const one = summed(terms, cells, sum);
      const near = one.values.map((value, row) => value + (beside[row] ?? 0n));
      const asked = [...madeOf(terms, one, cell(terms, near)), ...quotients(terms, one, divisor, beside)];
      for (const { term } of asked) {
        const fused = fusedOf(term);
        if (fused?.sum.parts.size === mostAdded) added.set(fused.made.kind, (added.get(fused.made.kind) ?? 0) + 1);
      }
      expect(workedOut(prepare, terms, asked)).toEqual(asked.map(({ values }) => values));
    }),
    { numRuns: 300, examples: [timesDifference, nearBothEdges] },
  );
  expect(
    [...added.values()].filter((count) => count > 20),
    way,
  ).toHaveLength(5);
});

const places = array(integer({ min: 0, max: 9 }), { minLength: rowCount, maxLength: rowCount });

test.each(Object.entries(ways))('what is looked up stands where the places add up to: %s', (_, prepare) => {
  assert(
    property(places, places, integer({ min: -9, max: 9 }), constantFrom(1n, 2n ** 60n), (first, second, further, scale) => {
      const terms = makeTerms();
      const [one, other] = [first, second].map((values) => terms.cell(columnOf(Float64Array.from(values)), terms.row));
      if (one === undefined || other === undefined) throw new Error('There are two.');
      // Nothing is beyond the table.
      const start = BigInt(further + 9);
      const table = columnOf(Array.from({ length: 60 }, (__, place) => BigInt(place * place) * scale));
      const at = [one, terms.multiply(terms.constant(2n), one), terms.add(one, other)];
      const asked = at
        .flatMap((place) => [place, terms.add(place, terms.constant(start))])
        .map((place) => terms.cell(table, place));
      const wanted = first.flatMap((a, row) => {
        const found = [a, 2 * a, a + (second[row] ?? 0)].flatMap((place) => [place, place + further + 9]);
        return [found.map((place) => BigInt(place * place) * scale)];
      });
      const found = workedOut(
        prepare,
        terms,
        asked.map((term) => ({ term, values: [] })),
      );
      expect(wanted.map((__, row) => found.map((values) => values[row]))).toEqual(wanted);
    }),
  );
});
