import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excelNumber, plainNumber } from '../../data/text/number.ts';

describe('plainNumber', () => {
  test.each([
    ['1e5', '100000'],
    ['-2.50E-3', '-0.0025'],
    ['100.0', '100'],
    ['0.000', '0'],
    ['1860.100000', '1860.1'],
    ['12345678901234567890.5', '12345678901234567890.5'],
    ['1.5e+20', '150000000000000000000'],
    ['nan', 'nan'],
    ['1e5000', '1e5000'],
  ])('%s is %s', (text, plain) => expect(plainNumber(text)).toBe(plain));

  test('a double comes out as the shortest decimal that stands for it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
        expect(Number(plainNumber(String(double)))).toBe(double === 0 ? 0 : double);
      }),
    );
  });
});

describe('excelNumber', () => {
  test.each([
    ['1.1000000000000001', '1.1'],
    ['1860.0999999999999', '1860.1'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1860.10', '1860.1'],
    ['42', '42'],
    ['1E-3', '0.001'],
  ])('%s is %s', (raw, plain) => expect(excelNumber(raw)).toBe(plain));
});
