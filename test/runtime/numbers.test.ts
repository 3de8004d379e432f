import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoundingMode } from '../../runtime/calculation.ts';
import * as exact from '../../runtime/numbers/exact.ts';
import { fixedText, groupedText, percentText, plainText } from '../../runtime/numbers/printing.ts';
import { readDecimal, readPercent } from '../../runtime/numbers/reading.ts';
import { roundTo } from '../../runtime/numbers/rounding.ts';

const decimalModes: Readonly<Record<RoundingMode, Decimal.Rounding>> = {
  'half-up': Decimal.ROUND_HALF_UP,
  'half-even': Decimal.ROUND_HALF_EVEN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
};
const modes: readonly RoundingMode[] = ['half-up', 'half-even', 'up', 'down'];
const rational = fc.record({ n: fc.bigInt(-(10n ** 20n), 10n ** 20n), d: fc.bigInt(1n, 10n ** 9n) });

describe('rounding', () => {
  test('agrees with decimal arithmetic in every mode', () => {
    const Precise = Decimal.clone({ precision: 60 });
    fc.assert(
      fc.property(
        fc.bigInt(-(10n ** 12n), 10n ** 12n),
        fc.integer({ min: 0, max: 6 }),
        fc.constantFrom(...modes),
        (n, places, mode) => {
          const value = exact.exactOf(n, 10n ** BigInt(places));
          const expected = new Precise(n.toString())
            .div(new Precise(10).pow(places))
            .toDecimalPlaces(2, decimalModes[mode])
            .toFixed(2);
          expect(fixedText(roundTo(value, exact.exactOf(1n, 100n), mode), 2)).toBe(expected === '-0.00' ? '0.00' : expected);
        },
      ),
    );
  });

  test('half goes away from zero, half even to the even neighbour', () => {
    const rounded = (text: string, mode: RoundingMode): string | undefined =>
      fixedText(roundTo(readDecimal(text)?.value ?? exact.zero, exact.one, mode), 0);
    expect(modes.map((mode) => rounded('2.5', mode))).toEqual(['3', '2', '3', '2']);
    expect(modes.map((mode) => rounded('-2.5', mode))).toEqual(['-3', '-2', '-3', '-2']);
  });
});

describe('exact numbers', () => {
  test('follow the laws of arithmetic, however large', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        const left = exact.multiply(a, exact.add(b, c));
        const right = exact.add(exact.multiply(a, b), exact.multiply(a, c));
        expect(exact.rationalText(left)).toBe(exact.rationalText(right));
        expect(exact.isSame(left, right)).toBe(true);
        expect(exact.isSame(exact.subtract(exact.add(a, b), b), a)).toBe(true);
        if (b.n !== 0n) expect(exact.isSame(exact.multiply(exact.divide(a, b), b), a)).toBe(true);
        expect(exact.isBelow(a, b)).toBe(exact.isBelow(exact.negate(b), exact.negate(a)));
      }),
    );
  });

  test('are read from plain decimals only', () => {
    const read = (text: string): string | undefined =>
      readDecimal(text) && exact.rationalText(readDecimal(text)?.value ?? exact.zero);
    expect(['12.50', '-0.1', '+3', '007'].map(read)).toEqual(['25/2', '-1/10', '3', '7']);
    expect(['', '1,000', '1e3', '.5', '5.', '$5', 'NaN', 'Infinity', '1 000', '0x10', '١٢'].map(read)).toEqual(
      Array(11).fill(undefined),
    );
    expect(exact.rationalText(readPercent('12.5%')?.value ?? exact.zero)).toBe('1/8');
  });

  test('print as people write them', () => {
    expect(groupedText(exact.exactOf(123456789n, 100n), 2, 2)).toBe('1,234,567.89');
    expect(percentText(exact.exactOf(2n, 3n))).toBe('66.6667%');
    expect([plainText(exact.exactOf(1n, 20n)), plainText(exact.exactOf(1n, 3n)), plainText(exact.exactOf(-7n))]).toEqual([
      '0.05',
      '1/3',
      '-7',
    ]);
    expect(fixedText(exact.exactOf(1n, 3n), 2)).toBe(undefined);
    expect(fixedText(exact.exactOf(-5n, 100n), 2)).toBe('-0.05');
  });
});
