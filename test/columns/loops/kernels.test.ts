import { expect, test, vi } from 'vitest';
import { columnOf } from '../../../runtime/columns/column.ts';
import { interpreted } from '../../../runtime/columns/loops/interpret.ts';
import type { Prepare, Write } from '../../../runtime/columns/loops/loop.ts';
import { kernels } from '../../../runtime/columns/loops/wasm/kernels.ts';
import { mayCompile } from '../../../runtime/columns/loops/wasm/machine.ts';
import { makeTerms } from '../../../runtime/columns/terms/terms.ts';
import { chanceFrom } from '../../promises/chance.ts';
import { wrongTerm } from '../wrong-term.ts';

const seeds = 1_500;

test('random terms come to what big integers come to, each in a loop of its own', () => {
  let others = 0;
  let own = 0;
  const compiled = kernels((loop) => {
    others++;
    return interpreted(loop);
  });
  /** So that one big number does not keep all of them from being compiled. */
  const oneByOne: Prepare = (loop) => {
    const loops = loop.writes.map((write) => ({
      ...loop,
      writes: [write],
      start: loop.start?.filter(({ into }) => into === write.into) ?? [],
    }));
    own += loops.length;
    const works = loops.map(compiled);
    return () => {
      for (const work of works) work();
    };
  };
  for (let seed = 0; seed < seeds; seed++) {
    const wrong = wrongTerm(chanceFrom(seed), oneByOne);
    if (wrong !== undefined) expect.fail(`seed ${seed}: ${wrong}`);
  }
  // Most of them are: the others are beyond floats.
  expect(others).toBeLessThan(own / 2);
});

/** A few rows more than are there at a time, and a table that most of them lie beyond. */
const rows = 70_000;
const never: Prepare = () => {
  throw new Error('It should be compiled.');
};

test.each([interpreted, kernels(never)])(
  'what lies beyond a table is left alone, in stretch after stretch of rows',
  (prepare) => {
    const terms = makeTerms();
    const table = Int16Array.from({ length: 1_000 }, (_, place) => place - 500);
    const at = terms.subtract(terms.row, terms.constant(34_000n));
    const isThere = terms.both(terms.atMost(terms.zero, at), terms.below(at, terms.constant(1_000n)));
    const value = terms.cell(columnOf(table), at);
    const [into, sums] = [new Float64Array(rows), new Float64Array(1_000).fill(1)];
    const writes: readonly Write[] = [
      { kind: 'put', term: terms.choose(isThere, value, terms.constant(7n)), into, at: terms.row },
      { kind: 'add', term: value, into: sums, at, where: isThere },
    ];
    prepare({ from: 5, to: rows, writes })();
    const wanted = Array.from(into, (_, row) => (row < 5 ? 0 : (table[row - 34_000] ?? 7)));
    expect([...into]).toEqual(wanted);
    expect([...sums]).toEqual(Array.from(table, (one) => one + 1));
  },
);

/** Of every width, read by row; each number of rows that may be left when so many are taken a turn. */
test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])('many rows and %i more are worked out as one by one', (more) => {
  const [from, to] = [3, 65_539 + more];
  const chance = chanceFrom(more);
  const kinds = [Uint8Array, Int8Array, Uint16Array, Int16Array, Int32Array, Float64Array];
  const columns = kinds.map((Kind) => columnOf(new Kind(to).map(() => chance.whole(100))));
  const worked = ([interpreted, kernels(never)] as const).map((prepare) => {
    const terms = makeTerms();
    const cells = columns.map((column) => terms.cell(column, terms.row));
    const [place = terms.zero, odd = terms.zero] = cells;
    const sum = cells.reduce(terms.add, terms.row);
    const [into, least, sums] = [new Float64Array(to), new Int32Array(to).fill(70), new Float64Array(101)];
    const writes: readonly Write[] = [
      { kind: 'put', term: sum, into, at: terms.row },
      { kind: 'least', term: odd, into: least, at: terms.row, where: terms.below(place, terms.constant(90n)) },
      { kind: 'add', term: sum, into: sums, at: place },
    ];
    prepare({ from, to, writes })();
    return [into, least, sums];
  });
  expect(worked[1]).toEqual(worked[0]);
});

test('other ways are taken where WebAssembly is forbidden, and for large tables beside few rows', () => {
  expect(mayCompile()).toBe(true);
  vi.stubGlobal('WebAssembly', undefined);
  expect(mayCompile()).toBe(false);
  vi.unstubAllGlobals();
  const terms = makeTerms();
  const term = terms.cell(columnOf(Float64Array.from({ length: rows }, (_, row) => row)), terms.add(terms.row, terms.one));
  const loop = { from: 0, to: 10, writes: [{ kind: 'put', term, into: new Float64Array(10), at: terms.row } as const] };
  expect(() => kernels(never)(loop)).toThrow('It should be compiled.');
});
