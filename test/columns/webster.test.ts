import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostUnits, shareByWebster } from '../../runtime/columns/nodes/webster.ts';
import { shareOut } from '../../runtime/sharing.ts';

/** Few weights that are often alike, so that shares tie; many; and as large as floats go. */
const small = fc.array(fc.nat(7), { minLength: 1, maxLength: 9 });
const usual = fc.array(fc.nat(10 ** 9), { minLength: 1, maxLength: 40 });
const alike = fc
  .tuple(fc.maxSafeNat(), fc.array(fc.nat(3), { minLength: 2, maxLength: 400 }))
  .map(([base, more]) => more.map((one) => Math.min(base + one, Number.MAX_SAFE_INTEGER)));
const weights = fc.oneof(small, usual, alike).filter((all) => all.some((weight) => weight > 0));
const units = fc.oneof(
  fc.nat(200),
  fc.nat(10 ** 9),
  fc.nat(2 ** 31).map((n) => n * 2 ** 20),
  fc.nat(50).map((n) => mostUnits - n),
);

const shared = (amount: number, all: readonly number[]): readonly bigint[] => {
  const sharing = { weights: Float64Array.from(all), parts: new Float64Array(all.length), count: all.length };
  shareByWebster(amount, sharing);
  return Array.from(sharing.parts, BigInt);
};

test('Webster’s method in floats gives each part that big integers give', () => {
  fc.assert(
    fc.property(units, weights, (amount, all) => {
      const wanted = shareOut(BigInt(amount), all.map(BigInt), 'webster');
      expect(shared(amount, all)).toEqual(wanted);
    }),
    { numRuns: 3_000 },
  );
});

test('where every share is a tie', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(2 ** 30), fc.maxSafeNat(), (count, each, weight) => {
      const all = Array.from({ length: count }, () => weight + 1 - (weight === Number.MAX_SAFE_INTEGER ? 1 : 0));
      const amount = count * each + Math.floor(count / 2);
      expect(shared(amount, all)).toEqual(shareOut(BigInt(amount), all.map(BigInt), 'webster'));
    }),
    { numRuns: 500 },
  );
});
