import type { InputShape } from '../../calculation.ts';
import type { Span } from '../../periods/calendar.ts';
import { answerCells, dayCells, figureCells, otherCells, type StoredCells, textCells, type Wholes } from '../../tables/stored.ts';
import type { Sheet } from '../sheet.ts';

/** The figures given for the payees in a pay period, in the order of their rows; undefined where they are not given payee by payee. */
export function givenCells({ world, cohorts }: Sheet, input: InputShape, period: Span): StoredCells | undefined {
  const { table } = world.inputs;
  const own = world.inputs.ownRows(input, period);
  if (own === undefined || table === undefined || table.read !== table.accepted.length) return undefined;
  const rows = cohorts.payees.map(({ index }) => own.rows[index] ?? -1);
  return own.cells === undefined ? otherCells([]) : picked(own.cells, rows);
}

/** The cells of some rows; -1 is none. */
function picked(cells: StoredCells, rows: readonly number[]): StoredCells {
  if (cells.kind === 'cells') return otherCells(rows.map((row) => cells.values[row]));
  const isBlank = (row: number): number => (row === -1 || cells.blanks?.[row] === 1 ? 1 : 0);
  const blanks = rows.some((row) => isBlank(row) === 1) ? Uint8Array.from(rows, isBlank) : undefined;
  switch (cells.kind) {
    case 'figures':
      return figureCells(
        Float64Array.from(rows, (row) => (row === -1 ? 0 : (cells.values[row] ?? 0))),
        cells.decimals,
        blanks,
      );
    case 'days':
      return dayCells(pickedFrom(cells.values, rows), blanks);
    case 'texts':
      return textCells(pickedFrom(cells.values, rows), cells.texts, blanks);
    case 'answers':
      return answerCells(pickedFrom(cells.values, rows), blanks);
  }
}

function pickedFrom<W extends Wholes>(values: W, rows: readonly number[]): W {
  const found = values.slice(0, 0).constructor as new (length: number) => W;
  const into = new found(rows.length);
  rows.forEach((row, i) => {
    into[i] = row === -1 ? 0 : (values[row] ?? 0);
  });
  return into;
}
