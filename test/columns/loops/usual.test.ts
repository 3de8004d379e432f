import { expect, test } from 'vitest';
import { columnOf } from '../../../runtime/columns/column.ts';
import { usualLoops } from '../../../runtime/columns/loops/usual.ts';
import { makeTerms } from '../../../runtime/columns/terms/terms.ts';

test.each([100, 1_000, 100_000])('%i rows come to the same however often they are worked out', (rows) => {
  const terms = makeTerms();
  const values = Int32Array.from({ length: rows }, (_, row) => row * 7 - 3 * rows);
  const value = terms.cell(columnOf(values), terms.row);
  const into = new Float64Array(rows);
  const sums = new Float64Array(3);
  const term = terms.greatest(terms.multiply(value, terms.constant(5n)), terms.zero);
  const third = terms.constant(3n);
  const place = terms.subtract(terms.row, terms.multiply(third, terms.divide(terms.row, third, 'down')));
  const prepare = usualLoops();
  const work = [
    prepare({ from: 0, to: rows, writes: [{ kind: 'put', term, into, at: terms.row }] }),
    prepare({ from: 0, to: rows, writes: [{ kind: 'add', term, into: sums, at: place }], start: [{ into: sums, value: 0 }] }),
  ];
  const wanted = Array.from(values, (one) => Math.max(5 * one, 0));
  const total = [0, 1, 2].map((start) => wanted.reduce((sum, one, row) => (row % 3 === start ? sum + one : sum), 0));
  for (let time = 0; time < 3; time++) {
    into.fill(-1);
    for (const one of work) one();
    expect([...into]).toEqual(wanted);
    expect([...sums]).toEqual(total);
  }
});
