import type { InputShape } from '../../calculation.ts';
import type { Span } from '../../periods/calendar.ts';
import { arrayLike, otherCells, type StoredCells, withArrays } from '../../tables/stored.ts';
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
  // Figures as floats, so that the loops over them are those of floats.
  const found = cells.kind === 'figures' ? new Float64Array(rows.length) : arrayLike(cells.values, rows.length);
  rows.forEach((row, i) => {
    found[i] = row === -1 ? 0 : (cells.values[row] ?? 0);
  });
  return withArrays(cells, found, blanks);
}
