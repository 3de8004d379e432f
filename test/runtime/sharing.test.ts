import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShareOperation } from '../../runtime/calculation.ts';
import { shareOut, shareOutAbove } from '../../runtime/sharing.ts';

const methods: readonly ShareOperation['method'][] = [
  'webster',
  'largest-remainder',
  'remainder-to-first',
  'remainder-to-last',
  'remainder-to-highest',
];
const weights = fc
  .array(fc.bigInt(0n, 1_000n), { minLength: 1, maxLength: 12 })
  .filter((all) => all.some((weight) => weight > 0n));
const sum = (parts: readonly bigint[]): bigint => parts.reduce((total, part) => total + part, 0n);

/** Webster's method as its definition reads: one unit after the other. */
function unitByUnit(units: bigint, given: readonly bigint[]): readonly bigint[] {
  const parts = given.map(() => 0n);
  for (let i = 0n; i < units; i++) {
    let best = given.findIndex((weight) => weight > 0n);
    given.forEach((weight, j) => {
      if (weight * (2n * (parts[best] ?? 0n) + 1n) > (given[best] ?? 0n) * (2n * (parts[j] ?? 0n) + 1n)) best = j;
    });
    parts[best] = (parts[best] ?? 0n) + 1n;
  }
  return parts;
}

describe('sharing out', () => {
  test.each(methods)('by %s gives away exactly the amount, and nothing to those without weight', (method) => {
    fc.assert(
      fc.property(fc.bigInt(0n, 100_000n), weights, (units, given) => {
        const parts = shareOut(units, given, method);
        expect(sum(parts)).toBe(units);
        expect(parts.every((part, i) => part >= 0n && (given[i] !== 0n || part === 0n))).toBe(true);
      }),
    );
  });

  test('by Webster is what its definition gives', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 300n), weights, (units, given) => {
        expect(shareOut(units, given, 'webster')).toEqual(unitByUnit(units, given));
      }),
    );
    fc.assert(
      fc.property(fc.bigInt(0n, 40n), fc.array(fc.bigInt(1n, 3n), { minLength: 1, maxLength: 15 }), (units, given) => {
        expect(shareOut(units, given, 'webster')).toEqual(unitByUnit(units, given));
      }),
    );
  });

  test('by Webster never takes from somebody whose own weight rose', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10_000n), weights, fc.nat(), fc.bigInt(1n, 50n), (units, given, place, more) => {
        const i = place % given.length;
        const raised = given.map((weight, j) => (i === j ? weight + more : weight));
        expect((shareOut(units, raised, 'webster')[i] ?? 0n) >= (shareOut(units, given, 'webster')[i] ?? 0n)).toBe(true);
      }),
    );
  });

  test('by largest remainder may: the case that decided the default', () => {
    expect(shareOut(5n, [1n, 1n, 1n], 'webster')).toEqual([2n, 2n, 1n]);
    expect(shareOut(5n, [1n, 1n, 1n], 'remainder-to-last')).toEqual([1n, 1n, 3n]);
    expect(shareOut(5n, [1n, 2n, 2n], 'remainder-to-highest')).toEqual([1n, 2n, 2n]);
  });

  test('a large amount among many is quick', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => BigInt((i * 7919) % 1009));
    expect(sum(shareOut(10n ** 15n + 7n, many, 'webster'))).toBe(10n ** 15n + 7n);
  });
});

describe('sharing out above floors', () => {
  const sharers = fc.array(fc.tuple(fc.bigInt(0n, 1_000n), fc.bigInt(0n, 200n)), { minLength: 1, maxLength: 8 });
  const cases = fc
    .record({ sharers, more: fc.bigInt(0n, 3_000n), method: fc.constantFrom(...methods) })
    .filter((each) => each.sharers.some(([weight]) => weight > 0n));
  const split = (each: readonly (readonly [bigint, bigint])[]) =>
    [each.map(([weight]) => weight), each.map(([, floor]) => floor)] as const;

  test('gives away exactly the amount, and everybody at least their floor', () => {
    fc.assert(
      fc.property(cases, ({ sharers: each, more, method }) => {
        const [given, floors] = split(each);
        const parts = shareOutAbove(sum(floors) + more, given, floors, method);
        expect(sum(parts)).toBe(sum(floors) + more);
        expect(parts.every((part, i) => part >= (floors[i] ?? 0n))).toBe(true);
      }),
    );
  });
  test('without floors is as if there were none', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10_000n), weights, fc.constantFrom(...methods), (units, given, method) => {
        expect(shareOutAbove(units, given, [], method)).toEqual(shareOut(units, given, method));
      }),
    );
  });
  test('never takes from somebody whose own weight rose, nor from anybody when there is more', () => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.bigInt(1n, 50n), ({ sharers: each, more }, place, rise) => {
        const [given, floors] = split(each);
        const units = sum(floors) + more;
        const i = place % given.length;
        const before = shareOutAbove(units, given, floors, 'webster');
        const raised = given.map((weight, j) => (i === j ? weight + rise : weight));
        expect((shareOutAbove(units, raised, floors, 'webster')[i] ?? 0n) >= (before[i] ?? 0n)).toBe(true);
        const larger = shareOutAbove(units + rise, given, floors, 'webster');
        expect(larger.every((part, j) => part >= (before[j] ?? 0n))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
