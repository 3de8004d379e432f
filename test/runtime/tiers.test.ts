import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TiersOperation } from '../../runtime/calculation.ts';
import { run } from '../../runtime/index.ts';
import { builder, component, inputRows, inputShape, ladder, money, percent } from './build.ts';

type Builder = ReturnType<typeof builder>;
type Band = {
  readonly low?: string;
  readonly from?: true;
  readonly pay: string;
  readonly spread?: 'everything';
  readonly another?: true;
  readonly risingTo?: string;
  readonly high?: string;
};

function plan(bands: readonly Band[], more: Partial<TiersOperation> = {}, make?: (b: Builder, sales: number) => number) {
  const b = builder();
  const sales = b.input('sales');
  const tiers =
    make?.(b, sales) ??
    b.node(money, {
      op: 'tiers',
      base: sales,
      form: 'rate',
      ...more,
      bands: bands.map(({ low, from, pay, spread, another, risingTo, high }) => ({
        ...(low !== undefined && { low: b.literal(low, money) }),
        ...(high !== undefined && { high: b.literal(high, money) }),
        ...(risingTo !== undefined && { risingTo: b.literal(risingTo, percent) }),
        lowIncluded: from === true,
        highIncluded: false,
        pay: b.literal(pay, percent),
        another: another === true,
        spread: spread ?? 'excess',
      })),
    });
  return b.done({ inputs: [inputShape('sales')], components: [component('commission', b.rounded(tiers))] });
}

function paid(calculation: ReturnType<typeof plan>, sales: string): string {
  const result = run(calculation, inputRows('payee | period | sales', `Ana | 2017-01 | ${sales}`));
  return result.payouts[0]?.amount ?? result.problems.map(({ code }) => code).join(', ');
}

const text = (cents: bigint): string =>
  `${cents < 0n ? '-' : ''}${(cents < 0n ? -cents : cents) / 100n}.${((cents < 0n ? -cents : cents) % 100n).toString().padStart(2, '0')}`;
const halfUp = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

describe('rates on the excess', () => {
  const marginal = plan([{ pay: '1/20' }, { low: '30000', pay: '3/50' }, { low: '36000', pay: '2/25' }]);

  test('equal the formula worked by hand, for every cent', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 9_000_000n), (cents) => {
        const slice = (low: bigint, high: bigint): bigint => (cents <= low ? 0n : (cents < high ? cents : high) - low);
        const hundredths = slice(0n, 3_000_000n) * 5n + slice(3_000_000n, 3_600_000n) * 6n + slice(3_600_000n, cents + 1n) * 8n;
        expect(paid(marginal, text(cents))).toBe(text(halfUp(hundredths, 100n)));
      }),
      { numRuns: 60 },
    );
  });

  test('do not jump at a bound', () => {
    expect(['29999.99', '30000', '30000.01'].map((sales) => paid(marginal, sales))).toEqual(['1500.00', '1500.00', '1500.00']);
    expect(['35999.99', '36000', '36000.13'].map((sales) => paid(marginal, sales))).toEqual(['1860.00', '1860.00', '1860.01']);
  });

  test('a negative base is a problem unless the plan says its rate', () => {
    expect(paid(marginal, '-100')).toBe('base-below-zero');
    const b = builder();
    const sales = b.input('sales');
    const band = {
      lowIncluded: false,
      highIncluded: false,
      pay: b.literal('1/20', percent),
      another: false,
      spread: 'excess' as const,
    };
    const tiers = b.node(money, { op: 'tiers', base: sales, form: 'rate', belowZero: b.literal('1/10', percent), bands: [band] });
    const refunds = b.done({ inputs: [inputShape('sales')], components: [component('commission', b.rounded(tiers))] });
    expect(paid(refunds, '-100')).toBe('-10.00');
  });
});

describe('rates on everything', () => {
  test('pay the rate of the band reached on the whole base', () => {
    const retroactive = plan([
      { pay: '1/20', spread: 'everything' },
      { low: '100', from: true, pay: '1/10', spread: 'everything' },
    ]);
    expect(['99.99', '100', '100.01'].map((sales) => paid(retroactive, sales))).toEqual(['5.00', '10.00', '10.00']);
    const above = plan([
      { pay: '1/20', spread: 'everything' },
      { low: '100', pay: '1/10', spread: 'everything' },
    ]);
    expect(['100', '100.01'].map((sales) => paid(above, sales))).toEqual(['5.00', '10.00']);
  });

  test('stop at the next bound that is on the excess, which pays its own slice', () => {
    const mixed = plan([{ pay: '1/20' }, { low: '100', pay: '1/10', spread: 'everything' }, { low: '200', pay: '1/5' }]);
    expect(['100', '150', '200', '300'].map((sales) => paid(mixed, sales))).toEqual(['5.00', '15.00', '20.00', '40.00']);
  });

  test('rise along a line', () => {
    const rising = plan([
      { low: '80', from: true, high: '100', pay: '1/50', risingTo: '1/20', spread: 'everything' },
      { low: '100', from: true, pay: '1/20', spread: 'everything' },
    ]);
    expect(['79.99', '80', '90', '100', '200'].map((sales) => paid(rising, sales))).toEqual([
      '0.00',
      '1.60',
      '3.15',
      '5.00',
      '10.00',
    ]);
  });
});

describe('lump sums', () => {
  test('are that of the highest band reached, and another adds', () => {
    const lumps = plan(
      [
        { low: '100', from: true, pay: '10' },
        { low: '200', from: true, pay: '30' },
        { low: '300', from: true, pay: '5', another: true },
      ],
      { form: 'lump' },
    );
    expect(['99.99', '100', '200', '299.99', '300'].map((sales) => paid(lumps, sales))).toEqual([
      '0.00',
      '10.00',
      '30.00',
      '30.00',
      '35.00',
    ]);
  });
});

describe('against a target', () => {
  const against = plan([], {}, (b, sales) => ladder(b, sales, b.input('target')));
  const withTarget = { ...against, inputs: [inputShape('sales'), inputShape('target')] };
  const pays = (sales: string, target: string): string => {
    const result = run(withTarget, inputRows('payee | period | sales | target', `Ana | 2017-01 | ${sales} | ${target}`));
    return result.payouts[0]?.amount ?? result.problems.map(({ code }) => code).join(', ');
  };

  test('bounds are multiples of it', () => expect(pays('36000', '30000')).toBe('1860.00'));
  test('it has to be above 0', () => {
    expect(pays('36000', '0')).toBe('target-not-positive');
    expect(pays('36000', '-5')).toBe('target-not-positive');
    expect(pays('36000', '')).toBe('missing-input');
  });
  test('a third of a cent moves no threshold', () => expect(pays('33.34', '33.34')).toBe('1.67'));
});
