import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centsOf, moneyOf, paidOn, percentOf, rounded, writtenOf } from './plans.ts';

/** Tiers as text against the formula by hand: random bounds and rates, and every bound with a cent on either side. */
interface Band {
  /** In cents, or in hundredths of a percent of the target. */
  readonly bound: bigint;
  readonly rate: bigint;
  readonly isAbove: boolean;
  readonly spread: 'excess' | 'everything';
}

const ladder = (most: bigint) =>
  fc
    .array(
      fc.record({
        bound: fc.bigInt(1n, most),
        rate: fc.bigInt(0n, 3_000n),
        isAbove: fc.boolean(),
        spread: fc.constantFrom('excess' as const, 'excess' as const, 'everything' as const),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((bands) =>
      [...new Map(bands.map((band) => [band.bound, band])).values()].toSorted((a, b) => (a.bound < b.bound ? -1 : 1)),
    )
    .chain((bands) =>
      fc.bigInt(0n, 3_000n).map((rate): readonly Band[] => [{ bound: 0n, rate, isAbove: false, spread: 'excess' }, ...bands]),
    );

/** What stands in the plan. The first band begins at 0, where both spreads are the same. */
function written(bands: readonly Band[], boundText: (bound: bigint) => string): string {
  return bands
    .map(({ bound, rate, isAbove, spread }, i) => {
      const words = i === 0 ? '' : ` on ${spread === 'excess' ? 'the excess' : 'everything'}`;
      return `  ${isAbove ? 'above' : 'from'} ${boundText(bound)} pay ${percentOf(rate)}${words}`;
    })
    .join('\n');
}

/** By hand: `base` and bounds in one small unit, of which `per` make a cent; the result in cents. */
function byHand(bands: readonly Band[], base: bigint, boundOf: (bound: bigint) => bigint, per: bigint): bigint {
  const isReached = ({ bound, isAbove }: Band): boolean => (isAbove ? base > boundOf(bound) : base >= boundOf(bound));
  const isRetroactive = ({ spread }: Band, i: number): boolean => i > 0 && spread === 'everything';
  const whole = bands.findLastIndex((band, i) => isRetroactive(band, i) && isReached(band));
  const slices = [...bands.keys()].filter((i) => i > whole && (i === 0 || bands[i]?.spread === 'excess'));
  const lowOf = (i: number): bigint => boundOf(bands[i]?.bound ?? 0n);
  const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
  let sum = 0n;
  if (whole >= 0) {
    const next = slices[0];
    sum += (bands[whole]?.rate ?? 0n) * (next === undefined ? base : least(base, lowOf(next)));
  }
  for (const i of slices) {
    const top = i + 1 < bands.length ? least(base, lowOf(i + 1)) : base;
    if (top > lowOf(i)) sum += (bands[i]?.rate ?? 0n) * (top - lowOf(i));
  }
  return rounded(sum, 10_000n * per);
}

const basesAround = (bounds: readonly bigint[], more: readonly bigint[]): readonly bigint[] =>
  [...bounds.flatMap((bound) => [bound - 1n, bound, bound + 1n]), ...more].filter((base) => base >= 0n);

const header =
  'plan "Ladder"\n  currency USD\n  pays monthly\n  effective 2026-01-01 to 2026-01-31\n\ninput sales : money\ninput target : money\n\n';

function paidFor(text: string, rows: readonly (readonly [bigint, bigint])[]): readonly bigint[] {
  const inputs = rows.map(([sales, target], i) => [`P${i + 1000}`, '2026-01', moneyOf(sales), moneyOf(target)]);
  const { payouts, problems } = paidOn(text, [['payee', 'period', 'sales', 'target'], ...inputs]);
  expect(problems).toEqual([]);
  return payouts.map(({ amount }) => centsOf(amount));
}

test('bands on plain figures pay what the formula by hand gives, also a cent around each bound', () => {
  const somewhere = fc.array(fc.bigInt(0n, 20_000_000_00n), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(ladder(9_000_000_00n), somewhere, (bands, more) => {
      const text = `${header}commission on sales\n${written(bands, writtenOf)}\n`;
      const bases = basesAround(
        bands.map(({ bound }) => bound),
        more,
      );
      const paid = paidFor(
        text,
        bases.map((base) => [base, 1n]),
      );
      expect(paid).toEqual(bases.map((base) => byHand(bands, base, (bound) => bound, 1n)));
    }),
    { numRuns: 250 },
  );
});

test('bands against a target pay what the formula by hand gives, also a cent around each bound', () => {
  const somewhere = fc.array(fc.bigInt(0n, 5_000_000_00n), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(ladder(40_000n), fc.bigInt(1n, 3_000_000_00n), somewhere, (bands, target, more) => {
      const text = `${header}commission on sales against target\n${written(bands, percentOf)}\n`;
      const bases = basesAround(
        bands.map(({ bound }) => (bound * target) / 10_000n),
        more,
      );
      const paid = paidFor(
        text,
        bases.map((base) => [base, target]),
      );
      // one cent is 10,000 of the small unit, so that every bound is a whole number of it
      const wanted = bases.map((base) => byHand(bands, base * 10_000n, (bound) => bound * target, 10_000n));
      expect(paid).toEqual(wanted);
    }),
    { numRuns: 250 },
  );
});

test('marginal tiers never pay less for more, nor jump at a bound', () => {
  fc.assert(
    fc.property(ladder(9_000_000_00n), (bands) => {
      const slices = bands.map((band): Band => ({ ...band, spread: 'excess' }));
      const bases = basesAround(
        slices.map(({ bound }) => bound),
        [],
      ).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      const paid = paidFor(
        `${header}commission on sales\n${written(slices, writtenOf)}\n`,
        bases.map((base) => [base, 1n]),
      );
      paid.forEach((amount, i) => {
        const before = paid[i - 1] ?? 0n;
        expect(amount).toBeGreaterThanOrEqual(before);
        const step = (bases[i] ?? 0n) - (bases[i - 1] ?? 0n);
        if (step <= 2n) expect(amount - before).toBeLessThanOrEqual(step);
      });
    }),
    { numRuns: 100 },
  );
});

test('a lump sum is that of the highest band reached; with another they add up', () => {
  const sums = fc.array(fc.tuple(fc.bigInt(1n, 9_000_00n), fc.bigInt(1n, 50_000_00n)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(sums, fc.boolean(), (found, adds) => {
      const bands = [...new Map(found).entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const lines = bands.map(
        ([bound, sum], i) => `  from ${writtenOf(bound)} pay ${adds && i > 0 ? 'another ' : ''}${writtenOf(sum)}`,
      );
      const bases = basesAround(
        bands.map(([bound]) => bound),
        [],
      );
      const paid = paidFor(
        `${header}bonus on sales\n${lines.join('\n')}\n`,
        bases.map((base) => [base, 1n]),
      );
      const wanted = bases.map((base) => {
        const reached = bands.filter(([bound]) => base >= bound).map(([, sum]) => sum);
        return adds ? reached.reduce((total, sum) => total + sum, 0n) : (reached.at(-1) ?? 0n);
      });
      expect(paid).toEqual(wanted);
    }),
    { numRuns: 100 },
  );
});
