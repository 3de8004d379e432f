import { array, assert, bigInt, boolean, constantFrom, integer, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { columnOf } from '../../../runtime/columns/column.ts';
import type { Write } from '../../../runtime/columns/loops/loop.ts';
import { makeTerms } from '../../../runtime/columns/terms/terms.ts';
import { ways } from '../both.ts';

type Kind = Write['kind'];

const rows = array(record({ value: bigInt({ min: -99n, max: 99n }), place: integer({ min: 0, max: 4 }), counts: boolean() }), {
  minLength: 6,
  maxLength: 12,
});

/** What is there when something is written. */
const combined = (kind: Kind, is: bigint, found: bigint): bigint => {
  if (kind === 'add') return is + found;
  const isKept = kind !== 'put' && (kind === 'least' ? is < found : is > found);
  return isKept ? is : found;
};

test.each(Object.entries(ways))(
  'each kind of write, at the row or elsewhere, always or where something holds: %s',
  (_, prepare) => {
    assert(
      property(
        rows,
        constantFrom<Kind>('put', 'add', 'least', 'greatest'),
        boolean(),
        option(constantFrom('counts')),
        constantFrom(1n, 2n ** 60n),
        (all, kind, isByRow, where, scale) => {
          const terms = makeTerms();
          const cell = (values: readonly (number | bigint)[]) => terms.cell(columnOf(values.map(BigInt)), terms.row);
          const term = cell(all.map(({ value }) => value * scale));
          const [start, length] = [7n * scale, all.length];
          const into = scale === 1n ? new Float64Array(length) : Array.from({ length }, () => 0n);
          const write: Write = {
            kind,
            term,
            into,
            at: isByRow ? terms.row : cell(all.map(({ place }) => place)),
            ...(where !== null && { where: cell(all.map(({ counts }) => Number(counts))) }),
          };
          const work = prepare({ from: 0, to: length, writes: [write], start: [{ into, value: scale === 1n ? 7 : start }] });
          work();
          work();
          const wanted = Array.from({ length }, () => start);
          for (const [row, { value, place, counts }] of all.entries()) {
            const at = isByRow ? row : place;
            if (where === null || counts) wanted[at] = combined(kind, wanted[at] ?? 0n, value * scale);
          }
          expect(Array.from(into, BigInt)).toEqual(wanted);
        },
      ),
      { numRuns: 200 },
    );
  },
);
