import type { AggregateKind } from '../calculation.ts';
import { add, type Exact, exactOf, isBelow, lowestTerms, multiply, zero } from '../numbers/exact.ts';
import { columnOf } from './column.ts';
import { reader } from './nodes/groups.ts';
import type { Rows } from './rows.ts';
import type { Sheet } from './sheet.ts';
import { keepAll } from './store.ts';
import type { Term } from './terms/term.ts';
import type { Adding } from './totals.ts';
import type { Figure } from './values/value.ts';

/** What rows come to at a place. */
interface Sofar {
  /** Sums by what they are over: there are few, and only those of the same kind add up without a common one. */
  readonly sums: Map<bigint, bigint>;
  count: Exact;
  best: Exact | undefined;
}

/**
 * Adds up figures that are not over constants, such as attainments, row by row on big numbers; `parts` are of these rows. What `totalsOf`
 * adds up without looking at a single row is left to that.
 */
export function fractionTotals(
  sheet: Sheet,
  how: AggregateKind,
  rows: Rows,
  parts: readonly Adding[],
  width: number,
): (row: Term) => Figure {
  const { domain, run, pass } = sheet;
  const { terms, figures } = domain;
  const isExtreme = how === 'highest' || how === 'lowest';
  const wanted = parts.map(({ part, value, one, counts, odd, at }) => {
    const figure = isExtreme ? value : part;
    return [figure.top, figure.bottom, terms.constant(figure.over), one.top, terms.constant(one.over), counts, odd, at];
  });
  const kept = keepAll(
    terms,
    run,
    rows,
    parts.map(({ from, to }, i) => ({ from, to, entity: rows.parts[i]?.entity ?? { kind: 'company', index: 0 } })),
    [0, 1, 2, 3, 4, 5, 6, 7].map((i) => wanted.map((one) => one[i] ?? terms.zero)),
  ).map((one) => reader(one(terms.row)));
  const read = (i: number, row: number): bigint => BigInt(kept[i]?.(row) ?? 0);
  const [tops, bottoms] = [Array.from({ length: width }, () => 0n), Array.from({ length: width }, () => 1n)];
  const odds = new Uint8Array(width);
  pass(() => {
    odds.fill(0);
    const found = Array.from({ length: width }, (): Sofar => ({ sums: new Map<bigint, bigint>(), count: zero, best: undefined }));
    for (const { from, to } of parts)
      for (let row = from; row < to; row++) {
        const place = Number(read(7, row));
        const so = found[place];
        if (read(6, row) === 1n) odds[place] = 1;
        if (so === undefined || read(5, row) === 0n) continue;
        addTo(so, how, read(0, row), read(1, row) * read(2, row), exactOf(read(3, row), read(4, row)));
      }
    found.forEach((so, place) => {
      const value = valueOf(so, how);
      if (value === undefined) odds[place] = 1;
      tops[place] = value?.n ?? 0n;
      bottoms[place] = value?.d ?? 1n;
    });
  });
  const [top, bottom, odd] = [columnOf(tops), columnOf(bottoms), columnOf(odds)];
  return (row) => ({
    ...figures.whole(terms.cell(top, row), { odd: terms.cell(odd, row) }),
    bottom: terms.cell(bottom, row),
  });
}

function addTo(so: Sofar, how: AggregateKind, top: bigint, bottom: bigint, one: Exact): void {
  so.count = add(so.count, one);
  if (how === 'sum' || how === 'average') so.sums.set(bottom, (so.sums.get(bottom) ?? 0n) + top);
  else if (how !== 'count') {
    const value = { n: top, d: bottom };
    const isBetter = so.best === undefined || (how === 'highest' ? isBelow(so.best, value) : isBelow(value, so.best));
    if (isBetter) so.best = value;
  }
}

/** In lowest terms; undefined: of none there is none. */
function valueOf({ sums, count, best }: Sofar, how: AggregateKind): Exact | undefined {
  if (how === 'count') return lowestTerms(count);
  if (how === 'highest' || how === 'lowest') return best && lowestTerms(best);
  const sum = [...sums].reduce((total, [d, n]) => lowestTerms(add(total, { n, d })), zero);
  if (how === 'sum') return sum;
  return count.n === 0n ? undefined : lowestTerms(multiply(sum, { n: count.d, d: count.n }));
}
