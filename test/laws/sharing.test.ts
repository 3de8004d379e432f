import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centsOf, moneyOf, paidOn, writtenOf } from './plans.ts';

const methods = [
  '',
  ', by largest remainder',
  ', rounding down, remainder to last',
  ', rounding down, remainder to first',
  ', rounding down, remainder to highest',
] as const;

const planWith = (fund: bigint, method: string): string =>
  `plan "Pool"
  currency USD
  pays monthly
  effective 2026-01-01 to 2026-01-31

input sales : money

company pool
  fund ${writtenOf(fund)}
  split by sales${method}
`;

function partsOf(fund: bigint, weights: readonly bigint[], method = ''): readonly bigint[] {
  const inputs = weights.map((weight, i) => [`P${i + 10}`, '2026-01', moneyOf(weight)]);
  const { payouts, problems } = paidOn(planWith(fund, method), [['payee', 'period', 'sales'], ...inputs]);
  expect(problems).toEqual([]);
  return payouts.map(({ amount }) => centsOf(amount));
}

const funds = fc.bigInt(0n, 2_000_000n);
const weights = fc
  .array(fc.oneof(fc.bigInt(0n, 5n), fc.bigInt(0n, 100_000_000n)), { minLength: 1, maxLength: 9 })
  .filter((all) => all.some((weight) => weight > 0n));
const sum = (all: readonly bigint[]): bigint => all.reduce((total, one) => total + one, 0n);

test('the parts of a pool sum to it exactly, whatever the method', () => {
  fc.assert(
    fc.property(funds, weights, fc.constantFrom(...methods), (fund, all, method) => {
      const parts = partsOf(fund, all, method);
      expect(sum(parts)).toBe(fund);
      parts.forEach((part, i) => {
        expect(part).toBeGreaterThanOrEqual(0n);
        if (all[i] === 0n) expect(part).toBe(0n);
      });
    }),
    { numRuns: 400 },
  );
});

test('by Webster no cent would have found a higher quotient elsewhere, and ties go by key', () => {
  fc.assert(
    fc.property(funds, weights, (fund, all) => {
      const parts = partsOf(fund, all);
      all.forEach((weight, i) =>
        all.forEach((other, j) => {
          const [mine = 0n, theirs = 0n] = [parts[i], parts[j]];
          if (theirs === 0n || i === j) return;
          const [next, last] = [weight * (2n * theirs - 1n), other * (2n * mine + 1n)];
          expect(i < j ? next < last : next <= last).toBe(true);
        }),
      );
    }),
    { numRuns: 300 },
  );
});

test('nobody’s part falls because their own weight rose', () => {
  fc.assert(
    fc.property(funds, weights, fc.nat(), fc.oneof(fc.bigInt(1n, 3n), fc.bigInt(1n, 10_000_000n)), (fund, all, who, more) => {
      const chosen = who % all.length;
      const raised = all.map((weight, i) => (i === chosen ? weight + more : weight));
      const [before, after] = [partsOf(fund, all)[chosen] ?? 0n, partsOf(fund, raised)[chosen] ?? 0n];
      expect(after).toBeGreaterThanOrEqual(before);
    }),
    { numRuns: 400 },
  );
});

test('220/38/133 against 220/39/133: the one who rose keeps the cent', () => {
  for (let fund = 1n; fund <= 60n; fund++) {
    const [, before = 0n] = partsOf(fund, [220n, 38n, 133n]);
    const [, after = 0n] = partsOf(fund, [220n, 39n, 133n]);
    expect(after).toBeGreaterThanOrEqual(before);
  }
});

test('the same figures in different units give the same parts', () => {
  fc.assert(
    fc.property(funds, weights, fc.bigInt(2n, 50n), (fund, all, times) => {
      expect(
        partsOf(
          fund,
          all.map((weight) => weight * times),
        ),
      ).toEqual(partsOf(fund, all));
    }),
    { numRuns: 100 },
  );
});
