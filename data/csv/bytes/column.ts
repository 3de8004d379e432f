import type { PackedCells } from '../../../runtime/tables/packed.ts';
import type { Lines } from './lines.ts';

/** Reads one column of a file, some lines at a time. */
export interface CellColumn {
  /**
   * Reads the cell at each line's cursor and moves the cursor behind the character that follows, which is `behind` it in every line.
   * A line with a cell that is not plain is given up: its cursor goes `nowhere`.
   */
  read(lines: Lines, behind: number): void;
  /** Keeps the cells that were just read of some lines. */
  keep(from: number, to: number): void;
  /** Keeps a cell that was read as text. */
  push(cell: string | undefined): void;
  /** All that was kept. */
  finish(): PackedCells;
}

export const lineFeed = 10;
export const carriageReturn = 13;
export const quote = 34;
export const minus = 45;
export const point = 46;
export const zero = 48;
