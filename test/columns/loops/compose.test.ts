import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { columnOf, narrowest } from '../../../runtime/columns/column.ts';
import type { Column, Term } from '../../../runtime/columns/terms/term.ts';
import { makeTerms, type Terms } from '../../../runtime/columns/terms/terms.ts';
import { ways } from '../both.ts';

/** Which place of `inner` each row has; each place of that is a place of `outer`. */
const tables = tuple(integer({ min: 1, max: 9 }), integer({ min: 1, max: 9 })).chain(([inner, outer]) =>
  tuple(
    array(integer({ min: 0, max: inner - 1 }), { minLength: 2, maxLength: 20 }),
    array(integer({ min: 0, max: outer - 1 }), { minLength: inner, maxLength: inner }),
    array(integer({ min: -(2 ** 40), max: 2 ** 40 }), { minLength: outer, maxLength: outer }),
  ),
);

const looked = (terms: Terms, rows: Column, inner: Column, outer: Column): Term =>
  terms.cell(outer, terms.cell(inner, terms.cell(rows, terms.row)));

test.each(Object.entries(ways))('a lookup in a lookup is what both come to, one after the other: %s', (_, prepare) => {
  assert(
    property(tables, ([places, inner, outer]) => {
      const terms = makeTerms();
      const into = new Float64Array(places.length);
      const term = looked(terms, narrowest(places), narrowest(inner), narrowest(outer));
      prepare({ from: 0, to: places.length, writes: [{ kind: 'put', term, into, at: terms.row }] })();
      const wanted = places.map((place) => outer[inner[place] ?? 0] ?? 0);
      expect([...into]).toEqual(wanted);
      expect([term.low <= BigInt(Math.min(...wanted)), term.high >= BigInt(Math.max(...wanted))]).toEqual([true, true]);
    }),
  );
});

const depthOf = (term: Term): number => (term.kind === 'cell' ? 1 + depthOf(term.at) : 0);

test('tables that stay as they are become one, what is worked out again does not', () => {
  const terms = makeTerms();
  const [rows, inner, outer] = [narrowest([0, 1, 2, 0]), narrowest([2, 0, 1]), narrowest([5, 7, 11])];
  const workedOut = columnOf(Float64Array.of(5, 7, 11));
  expect(depthOf(looked(terms, rows, inner, outer))).toBe(2);
  expect(depthOf(looked(terms, rows, inner, workedOut))).toBe(3);
  expect(depthOf(looked(terms, rows, columnOf(Uint8Array.of(2, 0, 1)), outer))).toBe(3);
});
