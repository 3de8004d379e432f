import { array, assert, bigInt, constantFrom, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { RoundingMode } from '../../../runtime/calculation.ts';
import { columnOf } from '../../../runtime/columns/column.ts';
import type { Prepare } from '../../../runtime/columns/loops/loop.ts';
import { guessOf } from '../../../runtime/columns/loops/rough.ts';
import type { Column, Term } from '../../../runtime/columns/terms/term.ts';
import { makeTerms, type Terms } from '../../../runtime/columns/terms/terms.ts';
import { ways } from '../both.ts';
import { rounded } from '../random-terms.ts';

/** Two factors whose product no float holds, what it is divided by, and how far it is to be from a tie or a whole quotient. */
const rows = array(
  record({
    a: bigInt({ min: 2n ** 39n, max: 2n ** 40n }),
    b: bigInt({ min: -(2n ** 40n), max: 2n ** 40n }),
    divisor: bigInt({ min: 2n ** 34n, max: 2n ** 35n }),
    beside: bigInt({ min: -2n, max: 2n }),
    isTie: constantFrom(true, false),
  }),
  { minLength: 1, maxLength: 20 },
);
const modes = constantFrom<RoundingMode>('half-up', 'half-even', 'up', 'down');

/** What has to be added so that the product is that far from half a divisor, or from none, beyond a multiple of it. */
const missing = (product: bigint, divisor: bigint, beside: bigint, isTie: boolean): bigint =>
  (isTie ? divisor / 2n : 0n) + beside - (((product % divisor) + divisor) % divisor);

const column = (numbers: readonly bigint[]): Column => columnOf(Float64Array.from(numbers, Number));

function workedOut(prepare: Prepare, { row }: Terms, term: Term, length: number): readonly number[] {
  const into = new Float64Array(length);
  prepare({ from: 0, to: length, writes: [{ kind: 'put', term, into, at: row }] })();
  return Array.from(into, (value) => value + 0);
}

test.each(Object.entries(ways))('quotients on ties and beside them are rounded as big integers are: %s', (_, prepare) => {
  let guessed = 0;
  assert(
    property(rows, modes, (all, mode) => {
      const terms = makeTerms();
      const cell = (numbers: readonly bigint[]): Term => terms.cell(column(numbers), terms.row);
      const rest = all.map(({ a, b, divisor, beside, isTie }) => missing(a * b, divisor, beside, isTie));
      const product = terms.multiply(cell(all.map(({ a }) => a)), cell(all.map(({ b }) => b)));
      const term = terms.divide(terms.add(product, cell(rest)), cell(all.map(({ divisor }) => divisor)), mode);
      if (guessOf(term) !== undefined) guessed++;
      const wanted = all.map(({ a, b, divisor }, row) => Number(rounded(a * b + (rest[row] ?? 0n), divisor, mode)));
      expect(workedOut(prepare, terms, term, all.length)).toEqual(wanted);
    }),
  );
  expect(guessed).toBeGreaterThan(50);
});

test.each(Object.entries(ways))('what is the same, or all but, compares as big integers do: %s', (_, prepare) => {
  let guessed = 0;
  assert(
    property(rows, (all) => {
      const terms = makeTerms();
      const cell = (numbers: readonly bigint[]): Term => terms.cell(column(numbers), terms.row);
      const product = terms.multiply(cell(all.map(({ a }) => a)), cell(all.map(({ b }) => b)));
      // The same product from other factors, and a little beside it: a × b = (a − 1) × b + b.
      const other = terms.add(
        terms.multiply(cell(all.map(({ a }) => a - 1n)), cell(all.map(({ b }) => b))),
        cell(all.map(({ b, beside }) => b + beside)),
      );
      const asked = [terms.below(product, other), terms.atMost(product, other), terms.same(product, other)];
      guessed += asked.filter((term) => guessOf(term) !== undefined).length;
      const wanted = [
        all.map(({ beside }) => (beside > 0n ? 1 : 0)),
        all.map(({ beside }) => (beside >= 0n ? 1 : 0)),
        all.map(({ beside }) => (beside === 0n ? 1 : 0)),
      ];
      expect(asked.map((term) => workedOut(prepare, terms, term, all.length))).toEqual(wanted);
    }),
  );
  expect(guessed).toBeGreaterThan(50);
});
