import { expect, test } from 'vitest';
import { columnOf } from '../../../runtime/columns/column.ts';
import { makeTerms } from '../../../runtime/columns/terms/terms.ts';
import { ways } from '../both.ts';

const table = Int16Array.of(3, 4, 5, 6, 7);
/** Places before the table, in it and behind it. */
const places = {
  'before or in': [-2, -1, 0, 1, 2, 3, 4],
  'in or behind': [0, 1, 2, 3, 4, 5, 6],
  in: [4, 3, 2, 1, 0],
};
const asked = Object.entries(ways).flatMap(([way, prepare]) =>
  Object.entries(places).map(([where, at]) => [way, where, prepare, at] as const),
);

test.each(asked)('what is divided by what is not there does not spoil the other choice: %s, %s', (_, __, prepare, all) => {
  const terms = makeTerms();
  const at = terms.cell(columnOf(Float64Array.from(all)), terms.row);
  const isThere = terms.both(terms.atMost(terms.zero, at), terms.below(at, terms.constant(BigInt(table.length))));
  const amount = terms.cell(columnOf(Float64Array.from(all, (place) => place * place * 100)), terms.row);
  const quotient = terms.divide(amount, terms.cell(columnOf(table), at), 'down');
  const into = [new Float64Array(all.length), new Float64Array(all.length)];
  const isOdd = terms.cell(columnOf(Uint8Array.from(all, (___, row) => row % 2)), terms.row);
  const found = [
    terms.choose(terms.both(isThere, isOdd), quotient, terms.constant(8n)),
    terms.choose(terms.not(terms.both(isThere, isOdd)), terms.constant(8n), terms.add(quotient, terms.one)),
  ];
  const writes = found.map((term, i) => ({ kind: 'put', term, into: into[i] ?? [], at: terms.row }) as const);
  prepare({ from: 0, to: all.length, writes })();
  const wanted = all.map((place, row) =>
    row % 2 === 1 ? Math.floor((place * place * 100) / (table[place] ?? Number.NaN)) : Number.NaN,
  );
  const or8 = (value: number): number => (Number.isNaN(value) ? 8 : value);
  expect(into.map((values) => [...values])).toEqual([wanted.map(or8), wanted.map((value) => or8(value + 1))]);
});
