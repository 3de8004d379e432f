import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortened, widthOf } from '../../report/charts/shortened.ts';
import { rankCorrelation } from '../../report/gather/effectiveness.ts';
import { spreadOf } from '../../report/gather/spread.ts';
import { roundStep, ticksOf } from '../../report/gather/steps.ts';
import { type Exact, exactOf, isBelow, rationalText, subtract } from '../../runtime/numbers/exact.ts';

const figures = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10_000n)).map(([n, d]) => exactOf(n, d));
const personWith = (pay: Exact) => ({ name: '', byPeriod: new Map(), pay });
const dotsOf = (pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([sales, pay]) => ({ name: '', sales: exactOf(BigInt(sales)), pay: exactOf(BigInt(pay)) }));
const correlated = (pairs: readonly (readonly [number, number])[]): string | undefined => {
  const found = rankCorrelation(dotsOf(pairs));
  return found && rationalText(found);
};

describe('the rank correlation', () => {
  test('of published figures: hours of television and IQ, −29/165', () => {
    const iq = [86, 97, 99, 100, 101, 103, 106, 110, 112, 113];
    const hours = [2, 20, 28, 27, 50, 29, 7, 17, 6, 12];
    expect(correlated(iq.map((one, i) => [one, hours[i] ?? 0] as const))).toBe('-9/50');
  });
  test('is 1 and −1 where the orders agree, and there is none where all are the same', () => {
    expect(
      correlated([
        [1, 10],
        [2, 20],
        [3, 21],
      ]),
    ).toBe('1');
    expect(
      correlated([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toBe('-1');
    expect(
      correlated([
        [1, 3],
        [1, 2],
        [1, 1],
      ]),
    ).toBeUndefined();
  });
  test('gives equals their mean place: 3 / √(2 · 5) of four', () => {
    expect(
      correlated([
        [1, 1],
        [1, 2],
        [2, 3],
        [2, 4],
      ]),
    ).toBe('89/100');
  });
});

describe('steps of an axis', () => {
  test('are 1, 2 or 5 times a power of ten', () => {
    const written = (low: bigint, high: bigint): readonly string[] => ticksOf(exactOf(low), exactOf(high), 5).map(rationalText);
    expect(written(0n, 45_856n)).toEqual(['0', '10000', '20000', '30000', '40000', '50000']);
    expect(written(-3n, 4n)).toEqual(['-4', '-2', '0', '2', '4']);
    expect(ticksOf(exactOf(0n), exactOf(1n, 40n), 5).map(rationalText)).toEqual(['0', '1/200', '1/100', '3/200', '1/50', '1/40']);
  });
  test('hold what is shown, in few steps', () => {
    fc.assert(
      fc.property(figures, figures, fc.integer({ min: 2, max: 20 }), (a, b, most) => {
        const [low, high] = isBelow(a, b) ? [a, b] : [b, a];
        fc.pre(isBelow(low, high));
        const ticks = ticksOf(low, high, most);
        const [first = low, last = high] = [ticks[0], ticks.at(-1)];
        expect([isBelow(low, first), isBelow(last, high)]).toEqual([false, false]);
        expect(ticks.length).toBeLessThanOrEqual(most + 3);
        expect(roundStep(subtract(high, low), most)).toBeDefined();
      }),
    );
  });
});

describe('the spread of pay', () => {
  test('counts everybody once, and a quarter of them is paid at most the first quartile', () => {
    fc.assert(
      fc.property(fc.array(figures, { minLength: 4, maxLength: 60 }), (pay) => {
        const spread = spreadOf(pay.map(personWith));
        if (spread === undefined) throw new Error('four have quarters');
        expect(spread.bins.reduce((sum, { count }) => sum + count, 0)).toBe(pay.length);
        const atMost = (amount: Exact): number => pay.filter((one) => !isBelow(amount, one)).length;
        const below = (amount: Exact): number => pay.filter((one) => isBelow(one, amount)).length;
        for (const [quarters, amount] of [
          [1, spread.quarter],
          [2, spread.middle],
          [3, spread.threeQuarters],
        ] as const) {
          expect(atMost(amount) * 4).toBeGreaterThanOrEqual(pay.length * quarters);
          expect(below(amount) * 4).toBeLessThan(pay.length * quarters);
        }
      }),
    );
  });
  test('of equal pay is one bar; three people have no quarters', () => {
    const same = Array.from({ length: 4 }, () => personWith(exactOf(1_000n)));
    expect(spreadOf(same)?.bins.map(({ count }) => count)).toEqual([4]);
    expect(spreadOf(same.slice(1))).toBeUndefined();
  });
});

test('a long name is cut to its place, and Chinese takes two', () => {
  expect([shortened('Amara Okafor', 12), shortened('Amara Okafor', 11), shortened('华东大区第一事业部', 10)]).toEqual([
    'Amara Okafor',
    'Amara Okaf…',
    '华东大区…',
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (name, most) => {
      expect(widthOf(shortened(name, most))).toBeLessThanOrEqual(most);
    }),
  );
});
