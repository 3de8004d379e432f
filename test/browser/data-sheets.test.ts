import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finished } from '../../data/steps.ts';
import { readText } from '../../data/text/read.ts';
import { tableCsv } from '../../data/write/csv-text.ts';
import type { SourceTable } from '../../runtime/data.ts';
import { edited, type TableEdit } from '../../playground/sheets/edits.ts';
import { placeOfLine, rowAt, shownRows } from '../../playground/sheets/shown.ts';
import { clipboardCells, clipboardText, isHeaderRow } from '../../playground/tabs/data/clipboard.ts';

function tableOf(text: string): SourceTable {
  const outcome = finished(readText('csv', { file: 'deals.csv' }, text));
  if (outcome.kind === 'refused') throw new Error(outcome.problem.message);
  return outcome.table;
}

const three = tableOf('rep,amount\nAna,1\nBo,2\nCy,3\n');

test('cells are written in place, and rows that are not there yet are added', () => {
  const edits: readonly TableEdit[] = [{ kind: 'write', row: 2, column: 1, cells: [['9'], ['10', 'too far']] }];
  expect(tableCsv(edited(three, edits))).toBe('rep,amount\nAna,1\nBo,2\nCy,9\n,10\n');
  expect(tableCsv(three)).toBe('rep,amount\nAna,1\nBo,2\nCy,3\n');
});

test('rows and columns come and go', () => {
  const edits: readonly TableEdit[] = [
    { kind: 'insert-rows', row: 1, count: 1 },
    { kind: 'add-column', header: 'stage' },
    { kind: 'write', row: 1, column: 0, cells: [['Di', '4', 'Won']] },
    { kind: 'delete-rows', row: 0, count: 1 },
  ];
  expect(tableCsv(edited(three, edits))).toBe('rep,amount,stage\nDi,4,Won\nBo,2,\nCy,3,\n');
});

const cell = fc.option(fc.string({ maxLength: 4 }), { nil: undefined });
const anyEdit: fc.Arbitrary<TableEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('write' as const),
    row: fc.nat(6),
    column: fc.nat(2),
    cells: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('insert-rows' as const), row: fc.nat(3), count: fc.nat(3) }),
  fc.record({ kind: fc.constant('delete-rows' as const), row: fc.nat(6), count: fc.nat(3) }),
  fc.record({ kind: fc.constant('add-column' as const), header: fc.string({ maxLength: 3 }) }),
);

test('edits one after the other are the edits together, and no two rows have one line', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
      const broken = tableOf('rep,amount\nAna,1\nonly one\nBo,2\nx,y,z\nCy,3\n');
      const together = edited(broken, edits);
      expect(edits.reduce((table, edit) => edited(table, [edit]), broken)).toEqual(together);
      const shown = shownRows(together, 0, 1_000).rows.map(({ line }) => line);
      expect(new Set(shown).size).toBe(together.rowCount + 2);
      expect(together.columns.every(({ cells }) => cells.length <= together.rowCount)).toBe(true);
    }),
  );
});

test('lines that could not be read are shown where they stand, and found by their line', () => {
  const broken = tableOf('rep,amount\nAna,1\nonly one\nBo,2\nx,y,z\n');
  const { rows, leftOut, count } = shownRows(broken, 0, 100);
  expect(rows.map(({ kind, line }) => `${line} ${kind}`)).toEqual(['2 row', '3 left-out', '4 row', '5 left-out']);
  expect([count, leftOut]).toEqual([4, [1, 3]]);
  expect([0, 1, 2, 3, 4].map((place) => rowAt(leftOut, place))).toEqual([0, undefined, 1, undefined, 2]);
  expect([2, 3, 4, 5, 6].map((line) => placeOfLine(broken, line))).toEqual([0, 1, 2, 3, undefined]);
});

test('what is copied is pasted cell for cell', () => {
  const text = fc.string({ maxLength: 5, unit: fc.constantFrom('a', '1', '"', '\t', '\n', ',') });
  const filled = text.map((one) => `x${one}x`);
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 3 })
        .chain((width) => fc.array(fc.array(filled, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 })),
      (rows) => {
        expect(clipboardCells(clipboardText(rows))).toEqual(rows);
      },
    ),
  );
});

test('a column with blank cells keeps them, and a header is known as one', () => {
  expect(clipboardCells('1\n\n3\n')).toEqual([['1'], [''], ['3']]);
  expect(isHeaderRow(['Rep', 'amount'], ['rep', 'amount', 'closed'])).toBe(true);
  expect(isHeaderRow(['Ana', '12'], ['rep', 'amount'])).toBe(false);
});
