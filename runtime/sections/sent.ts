import type { TableShape } from '../calculation.ts';
import type { Problem } from '../data.ts';
import { rowsOf } from '../tables/rows.ts';
import { withSaidTexts } from '../tables/said.ts';
import { type CellArrays, cellsIn, mapped, type StoredCells, type Wholes } from '../tables/stored.ts';
import type { TypedTable } from '../tables/typed.ts';

/** A checked table as plain arrays, which another thread can be sent. */
export interface SentTable {
  readonly shape: TableShape;
  readonly file: string;
  readonly rowCount: number;
  readonly refused: Uint8Array | undefined;
  readonly lines: Int32Array;
  readonly columns: readonly (readonly [string, CellArrays])[];
}

/** Some rows of a table, in order; undefined: all of them. */
export function sentTable(table: TypedTable, rows: Int32Array | undefined): SentTable {
  const { shape, file, accepted } = table;
  const rowCount = rows?.length ?? accepted.of;
  return {
    shape,
    file,
    rowCount,
    refused: accepted.refused && filled(new Uint8Array(rowCount), rows, (row) => (accepted.has(row) ? 0 : 1)),
    lines: filled(new Int32Array(rowCount), rows, table.lineOf),
    columns: [...table.columns].map(([name, cells]) => [
      name,
      sentCells(rows === undefined ? cells : withSaidTexts(mapped(cells, rows))),
    ]),
  };
}

function filled<Into extends Uint8Array | Int32Array>(
  into: Into,
  rows: Int32Array | undefined,
  of: (row: number) => number,
): Into {
  for (let i = 0; i < into.length; i++) into[i] = of(rows?.[i] ?? i);
  return into;
}

const sentCells = ({ at: _, ...cells }: StoredCells): CellArrays => cells;

export function receivedTable({ shape, file, rowCount, refused, lines, columns }: SentTable): TypedTable {
  return {
    shape,
    file,
    read: rowCount,
    accepted: rowsOf(rowCount, refused),
    columns: new Map(columns.map(([name, cells]) => [name, cellsIn(cells)])),
    lineOf: (row) => lines[row] ?? row + 2,
  };
}

/** A table, or why there is none. */
export type Sent = SentTable | Problem;
export const isSentTable = (sent: Sent): sent is SentTable => 'columns' in sent;

/** The arrays of a table that were made to be sent. */
export function arraysOf({ refused, lines, columns }: SentTable): readonly (Wholes | Uint8Array)[] {
  const cells = columns.flatMap(([, one]) =>
    one.kind === 'cells' ? [] : [one.values, ...(one.blanks === undefined ? [] : [one.blanks])],
  );
  return [lines, ...(refused === undefined ? [] : [refused]), ...cells];
}
