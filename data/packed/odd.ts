import { growingWholes } from './growing.ts';

/** The cells of a column that are empty, or not written in the way of the others. */
export interface OddCells {
  /** The cell of a line that is being read is empty. */
  empty(line: number): void;
  /** The cells of some lines are kept; those of all lines read before are forgotten. */
  keep(from: number, to: number): void;
  /** A cell is kept; `isPlain`: it is written like the others. */
  push(cell: string | undefined, isPlain: boolean): void;
  finish(): Unusual;
  /** New lines are read. */
  begin(): void;
}

/** By row: 1 where the cell is empty, and the text of one that is odd. */
export interface Unusual {
  readonly empty: Uint8Array | undefined;
  readonly odd: ReadonlyMap<number, string>;
}

export function oddCells(): OddCells {
  const [odd, empties] = [new Map<number, string>(), growingWholes()];
  let rows = 0;
  let emptyLines: number[] = [];
  return {
    begin: () => void (emptyLines = []),
    empty: (line) => void emptyLines.push(line),
    keep(from, to) {
      for (const line of emptyLines) if (from <= line && line < to) empties.push(rows + line - from);
      rows += to - from;
    },
    push(cell, isPlain) {
      if (cell === undefined) empties.push(rows);
      else if (!isPlain) odd.set(rows, cell);
      rows += 1;
    },
    finish() {
      const places = empties.finish();
      const empty = places.length === 0 ? undefined : new Uint8Array(rows);
      for (const row of places) if (empty !== undefined) empty[row] = 1;
      return { empty, odd };
    },
  };
}
