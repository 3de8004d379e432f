import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as exact from '../../runtime/numbers/exact.ts';
import { type Exact, exactOf } from '../../runtime/numbers/exact.ts';
import { minus, type Polynomial, times } from '../../simulate/numbers/polynomial.ts';
import { nextRoot } from '../../simulate/numbers/roots.ts';
import { compareSpots, fraction, signAt, type Spot } from '../../simulate/numbers/spot.ts';

const anyFraction = fc.tuple(fc.bigInt(-50n, 50n), fc.bigInt(1n, 12n)).map(([n, d]) => exactOf(n, d));
const lineTo = (root: Exact): Polynomial => [exact.negate(root), exact.one];
const sorted = (roots: readonly Exact[]): readonly Exact[] =>
  roots
    .toSorted((a, b) => (exact.isBelow(a, b) ? -1 : 1))
    .filter((root, i, all) => i === 0 || !exact.isSame(root, all[i - 1] ?? root));

function rootsOf(p: Polynomial, from: Exact): readonly Spot[] {
  const found: Spot[] = [];
  for (let root = nextRoot(p, fraction(from), undefined); root !== undefined; root = nextRoot(p, root, undefined))
    found.push(root);
  return found;
}

test('roots that are fractions are found as such, each once and in order', () => {
  fc.assert(
    fc.property(fc.array(anyFraction, { minLength: 1, maxLength: 5 }), (roots) => {
      const found = rootsOf(roots.map(lineTo).reduce(times), exactOf(-60n));
      expect(found.map((spot) => spot.kind === 'fraction' && exact.rationalText(spot.value))).toEqual(
        sorted(roots).map(exact.rationalText),
      );
    }),
  );
});

test('irrational roots lie between fractions, with the others in order around them', () => {
  fc.assert(
    fc.property(fc.constantFrom(2n, 3n, 5n, 7n), anyFraction, fc.integer({ min: 1, max: 3 }), (square, other, again) => {
      const parabola = minus([exact.zero, exact.zero, exact.one], [exactOf(square)]);
      const p = Array.from({ length: again }, () => lineTo(other)).reduce(times, parabola);
      const found = rootsOf(p, exactOf(-60n));
      expect(found.length).toBe(3);
      for (const [i, spot] of found.entries()) {
        expect(signAt(p, { spot, side: 'at' })).toBe(0);
        expect(found.map((one) => compareSpots(one, spot))).toEqual([0, 1, 2].map((j) => Math.sign(j - i)));
      }
    }),
  );
});
