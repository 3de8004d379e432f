import { growingWholes } from './growing.ts';

/** The cells of a column that are empty, or not written in the way of the others. */
export interface OddCells {
  /** New lines are read: what was noted of those before is forgotten. */
  begin(): void;
  /** The cell of a line that is being read is odd; undefined: empty. Lines come in order. */
  note(line: number, cell: string | undefined): void;
  /** The cells of some lines are kept. Lines come in order. */
  keep(from: number, to: number): void;
  /** A cell is kept; `isPlain`: it is written like the others. */
  push(cell: string | undefined, isPlain: boolean): void;
  finish(): Unusual;
}

/** By row: 1 where the cell is empty, and the text of one that is odd. */
export interface Unusual {
  readonly empty: Uint8Array | undefined;
  readonly odd: ReadonlyMap<number, string>;
}

interface Noted {
  readonly line: number;
  readonly cell: string | undefined;
}

export function oddCells(): OddCells {
  const [odd, empties] = [new Map<number, string>(), growingWholes()];
  let [rows, noted, next]: [number, Noted[], number] = [0, [], 0];
  const put = (row: number, cell: string | undefined): void => {
    if (cell === undefined) empties.push(row);
    else odd.set(row, cell);
  };
  return {
    begin: () => void ([noted, next] = [[], 0]),
    note: (line, cell) => void noted.push({ line, cell }),
    keep(from, to) {
      for (let one = noted[next]; one !== undefined && one.line < to; one = noted[++next])
        if (one.line >= from) put(rows + one.line - from, one.cell);
      rows += to - from;
    },
    push(cell, isPlain) {
      if (cell === undefined || !isPlain) put(rows, cell);
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
