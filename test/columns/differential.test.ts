import { afterAll, describe, expect, test } from 'vitest';
import { again, difference, type Done, type Pair, paidExactly, paidInColumns, type Way, ways } from './both.ts';
import { pairsOfExamples, pairsWithFiles, plansOfTheHouse } from './corpus.ts';
import { pairsOfNodes, pairsOfPlan, pairsOfText } from './pairs.ts';
import { smallest, written } from './smallest.ts';

/** Any calculation over any data is paid the same in columns as by the exact evaluator, however the columns are worked out. */
const minutes = { timeout: 300_000 };
const plans = plansOfTheHouse();
const numbers = (from: number, count: number): readonly number[] => Array.from({ length: count }, (_, i) => from + i);

let pairs = 0;
interface Share {
  all: number;
  odd: number;
  /** Pairs, and those whose calculation columns know. */
  pairs: number;
  fits: number;
}
const done: Record<string, Share> = {};

function differenceOf(pair: Pair, way: Way, isTwice: boolean): string | undefined {
  return difference(paidExactly(pair), paidInColumns(pair, ways[way], isTwice ? again : undefined).result);
}

/** Generated and interpreted both; now and then in pieces, or worked out twice. */
function paidTheSame(kind: string, found: readonly Pair[]): void {
  for (const pair of found) {
    pairs += 1;
    const exact = paidExactly(pair);
    const others: readonly (readonly [Way, boolean])[] =
      pairs % 3 === 0 ? [['in pieces', pairs % 2 === 0]] : [['compiled', pairs % 4 === 0]];
    for (const [way, isTwice] of [['generated', false], ['interpreted', pairs % 5 === 0], ...others] as const) {
      const columns = paidInColumns(pair, ways[way], isTwice ? again : undefined);
      if (way === 'generated') note(kind, columns);
      if (difference(exact, columns.result) === undefined) continue;
      const least = smallest(pair, (one) => differenceOf(one, way, isTwice) !== undefined);
      expect.fail(`${way}: ${differenceOf(least, way, isTwice)}\n${written(least)}`);
    }
  }
}

function note(kind: string, { all, odd, fits }: Done): void {
  const share = (done[kind] ??= { all: 0, odd: 0, pairs: 0, fits: 0 });
  share.all += all;
  share.odd += odd;
  share.pairs += 1;
  share.fits += fits ? 1 : 0;
}

test('the examples with their files', minutes, async () => paidTheSame('examples with their files', await pairsWithFiles()));

test('what the examples of all plans describe', minutes, () =>
  paidTheSame('examples in plans', plans.filter(({ name }) => !name.startsWith('matrix')).flatMap(pairsOfExamples)),
);

describe('every plan of the house over any data', () => {
  const families = Map.groupBy(plans, ({ name }) => /^[^/ ]+(?:\/[^/:]+)?/.exec(name)?.[0].replace(/\d+,.*/, '') ?? '');
  test.each([...families])('%s', minutes, (_, family) => {
    const seeds = family.length > 500 ? [1] : numbers(1, 3);
    for (const plan of family) paidTheSame('plans of the house', pairsOfPlan(plan, seeds));
  });
});

/** `npm run soak:columns` goes on for days. */
const cases = Number(process.env['UPSIDE_CASES'] ?? 350);

test(
  `${cases} plans, and as many calculations that nobody would write, put together by chance`,
  { timeout: cases * 1_000 },
  () => {
    for (const seed of numbers(0, cases)) {
      paidTheSame('random plans', pairsOfText(seed, 2));
      paidTheSame('random figures', pairsOfNodes(seed));
    }
  },
);

/** In percent, at least: the payees' periods that are worked out in columns, and the pairs whose calculation columns know. */
const floors: Readonly<Record<string, readonly [number, number]>> = {
  'examples with their files': [99, 99],
  'examples in plans': [82, 98],
  'plans of the house': [71, 98],
  'random plans': [45, 91],
  'random figures': [48, 91],
};
const percentages = (): readonly (readonly [string, readonly [number, number]])[] =>
  Object.entries(done).map(([kind, one]) => [kind, [(100 * (one.all - one.odd)) / one.all, (100 * one.fits) / one.pairs]]);

afterAll(() => {
  const lines = percentages().map(
    ([kind, [share, fits]]) => `${kind}: ${share.toFixed(1)}%, of ${fits.toFixed(1)}% of the plans`,
  );
  console.log([`${pairs} plans with data, in columns of`, ...lines].join('\n'));
});

test('enough is tried, and enough of it in columns', () => {
  expect(pairs).toBeGreaterThan(2_000);
  expect(percentages().map(([kind]) => kind)).toEqual(Object.keys(floors));
  const low = percentages().filter(([kind, found]) => found.some((share, i) => share < (floors[kind]?.[i] ?? 100)));
  expect(low).toEqual([]);
});
