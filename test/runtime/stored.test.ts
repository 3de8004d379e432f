import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rationalText } from '../../runtime/numbers/exact.ts';
import { type CellValue, readCell } from '../../runtime/tables/cells.ts';
import { daysIn, keyTexts } from '../../runtime/tables/distinct.ts';
import { keyText } from '../../runtime/tables/key-text.ts';
import { rowsOf, without } from '../../runtime/tables/rows.ts';
import { storedCells } from '../../runtime/tables/store.ts';
import { cellsIn, type StoredCells } from '../../runtime/tables/stored.ts';

const reading = { fiscalStart: 1, minorDigits: undefined } as const;
type Kind = 'number' | 'date' | 'text' | 'yes-no';
const cellOf = (text: string | undefined, kind: Kind): CellValue => {
  const read = text === undefined ? { value: undefined } : readCell(text, { kind }, reading);
  return 'value' in read ? read.value : undefined;
};
const digits = fc.stringMatching(/^-?\d{1,17}(\.\d{1,9})?$/);
const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
const textsOf: Readonly<Record<Kind, fc.Arbitrary<string>>> = {
  number: fc.oneof(digits, fc.constantFrom('0', '-0.01', '12.50', '9007199254740992', '9007199254740991', '0.000000001')),
  date: day.map((date) => date.toISOString().slice(0, 10)),
  text: fc.string({ minLength: 1, maxLength: 3 }),
  'yes-no': fc.constantFrom('yes', 'no'),
};
const column = fc
  .constantFrom<Kind>('number', 'date', 'text', 'yes-no')
  .chain((kind) => fc.tuple(fc.constant(kind), fc.array(fc.option(textsOf[kind], { nil: undefined }), { maxLength: 300 })));

/** The same cells read out of the arrays alone. */
const fromArrays = ({ at: _, ...arrays }: StoredCells): StoredCells => cellsIn(arrays);
const plain = (cell: CellValue): unknown => (typeof cell === 'object' ? rationalText(cell) : cell);
const read = (cells: StoredCells): readonly unknown[] => Array.from({ length: cells.length }, (_, row) => plain(cells.at(row)));

describe('stored cells', () => {
  test('are the cells they were made of, from the arrays too', () => {
    fc.assert(
      fc.property(column, ([kind, texts]) => {
        const cells = texts.map((text) => cellOf(text, kind));
        const stored = storedCells(cells, kind);
        expect(read(stored)).toEqual(cells.map(plain));
        expect(read(fromArrays(stored))).toEqual(cells.map(plain));
        expect([stored.at(-1), stored.at(cells.length), fromArrays(stored).at(-1)]).toEqual([undefined, undefined, undefined]);
        expect([...keyTexts(stored)].sort()).toEqual([...new Set(cells.map(keyText))].sort());
        expect(daysIn(stored)).toEqual([...new Set(cells.filter((cell) => typeof cell === 'number'))].sort((a, b) => a - b));
      }),
    );
  });

  test('take no more room than they need', () => {
    const arrayOf = (...texts: readonly string[]): unknown =>
      storedCells(
        texts.map((text) => cellOf(text, 'number')),
        'number',
      ).values.constructor;
    expect(arrayOf('0', '255')).toBe(Uint8Array);
    expect(arrayOf('-1', '127')).toBe(Int8Array);
    expect(arrayOf('256')).toBe(Uint16Array);
    expect(arrayOf('-1', '327.67')).toBe(Int16Array);
    expect(arrayOf('2147483647')).toBe(Int32Array);
    expect(arrayOf('9007199254740991')).toBe(Float64Array);
    expect(arrayOf('9007199254740992')).toBe(Array);
    expect(arrayOf('1', '0.000000000000001')).toBe(Float64Array);
    expect(arrayOf('1', '0.0000000000000001', '1')).toBe(Array);
  });
});

test('rows without some of them are the others, in order', () => {
  fc.assert(
    fc.property(fc.nat({ max: 50 }), fc.uniqueArray(fc.nat({ max: 49 })), fc.uniqueArray(fc.nat({ max: 49 })), (count, a, b) => {
      const inside = (rows: readonly number[]): ReadonlySet<number> => new Set(rows.filter((row) => row < count));
      const rows = without(without(rowsOf(count), inside(a)), inside(b));
      const expected = Array.from({ length: count }, (_, row) => row).filter((row) => !a.includes(row) && !b.includes(row));
      expect([...rows]).toEqual(expected);
      expect(rows.length).toBe(expected.length);
      expect(expected.every((row) => rows.has(row))).toBe(true);
      expect([...a, ...b, -1, count].some((row) => rows.has(row))).toBe(false);
    }),
  );
});
