import { targetFor } from '../../runtime/columns/column.ts';
import type { Prepare, Target, Write } from '../../runtime/columns/loops/loop.ts';
import type { Term } from '../../runtime/columns/terms/term.ts';
import { makeTerms, type Terms } from '../../runtime/columns/terms/terms.ts';
import type { Chance } from '../promises/chance.ts';
import { type Asked, randomTerms, rowCount } from './random-terms.ts';

/** Where random terms come to something else than big integers, or lie beyond their bounds; undefined: nowhere. */
export function wrongTerm(chance: Chance, prepare: Prepare, terms: Terms = makeTerms()): string | undefined {
  const { numbers, truths } = randomTerms(terms, chance);
  return (
    wrongRow([...numbers, ...truths], prepare, terms) ??
    wrongSum(chance.of([numbers.at(-1), numbers[1]]), chance.of([truths.at(-1), truths[0]]), prepare, terms)
  );
}

const rows = Array.from({ length: rowCount }, (_, row) => row);
const written = ({ id, kind, low, high }: Term): string => `${kind} ${id} from ${low} to ${high}`;

function wrongRow(asked: readonly Asked[], prepare: Prepare, terms: Terms): string | undefined {
  const targets = asked.map(({ term }) => targetFor(term, rowCount));
  prepare({
    from: 0,
    to: rowCount,
    writes: asked.map(({ term }, i): Write => ({ kind: 'put', term, into: targets[i] ?? [], at: terms.row })),
  })();
  for (const [i, { term, at }] of asked.entries()) {
    for (const row of rows) {
      const [found, wanted] = [valueIn(targets[i], row), at(row)];
      if (wanted < term.low || wanted > term.high) return `${written(term)} is ${wanted}`;
      if (found !== wanted) return `${written(term)} is ${wanted} in row ${row}, not ${found}`;
    }
  }
  return undefined;
}

const valueIn = (values: Target | undefined, row: number): bigint | undefined => {
  const value = values?.[row];
  return value === undefined || Number.isNaN(value) ? undefined : BigInt(value);
};

const groups = 3;

/** Added up, and the least and the highest, by groups of rows, where something holds. */
function wrongSum(asked: Asked | undefined, test: Asked | undefined, prepare: Prepare, terms: Terms): string | undefined {
  if (asked === undefined || test === undefined) return undefined;
  const { term } = asked;
  const count = BigInt(rowCount);
  const sizes = { low: term.low < 0n ? term.low * count : 0n, high: term.high > 0n ? term.high * count : 2n };
  const at = terms.subtract(
    terms.row,
    terms.multiply(terms.constant(BigInt(groups)), terms.divide(terms.row, terms.constant(BigInt(groups)), 'down')),
  );
  const into = (['add', 'least', 'greatest'] as const).map((kind) => {
    const target = targetFor({ low: sizes.low, high: sizes.high + 2n }, groups);
    const start = kind === 'least' ? term.high : kind === 'greatest' ? term.low : 0n;
    return { kind, target, start };
  });
  const writes = into.map(({ kind, target }): Write => ({ kind, term, into: target, at, where: test.term }));
  const work = prepare({
    from: 0,
    to: rowCount,
    writes,
    start: into.map(({ target, start }) => ({ into: target, value: start })),
  });
  // Twice: what was there is forgotten.
  work();
  work();
  for (const { kind, target, start } of into) {
    for (let place = 0; place < groups; place++) {
      const values = rows.filter((row) => row % groups === place && test.at(row) === 1n).map(asked.at);
      const wanted = values.reduce(
        (all, value) =>
          kind === 'add' ? all + value : kind === 'least' ? (value < all ? value : all) : value > all ? value : all,
        start,
      );
      if (valueIn(target, place) !== wanted) return `${kind} of ${written(term)} is ${wanted}, not ${valueIn(target, place)}`;
    }
  }
  return undefined;
}
