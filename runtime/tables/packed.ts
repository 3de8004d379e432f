import type { SourceColumn } from '../data.ts';
import { isoOf } from '../periods/dates.ts';
import type { Wholes } from './stored.ts';

type Text = string | undefined;

/** The cells of a file's column in arrays of numbers: every text can be had back as it stands in the file. */
export type PackedCells = PackedTexts | PackedDays | PackedFigures;
/** Places in `texts`, each of which is there once; undefined among them: an empty cell. */
export interface PackedTexts {
  readonly kind: 'texts';
  readonly values: Wholes;
  readonly texts: readonly Text[];
}
/** Cells that say a day as 2017-03-31. */
export interface PackedDays extends Odd {
  readonly kind: 'days';
  readonly values: Wholes;
}
/** Cells of plain digits, such as -1234.50: the digits without the point, and how many of them stand behind it. */
export interface PackedFigures extends Odd {
  readonly kind: 'figures';
  readonly values: Wholes;
  /** One number where it is the same in every row. */
  readonly decimals: number | Wholes;
  /** Are zeros that end the decimals written in the texts? Absent: they are. */
  readonly closingZeros?: 'left-out';
}
export const decimalsAt = (decimals: PackedFigures['decimals'], row: number): number =>
  typeof decimals === 'number' ? decimals : (decimals[row] ?? 0);

/** Cells that are written in another way; 0 stands for them among the values. */
interface Odd {
  /** By row, 1 where the cell is empty; absent: in none. */
  readonly empty: Uint8Array | undefined;
  readonly odd: ReadonlyMap<number, string>;
}

const packed = new WeakMap<SourceColumn, PackedCells>();

/** A column that was read into arrays. Its texts are made when somebody asks for them; a copy of it is a column of texts. */
export function packedColumn(header: string, cells: PackedCells): SourceColumn {
  let texts: readonly Text[] | undefined;
  const column: SourceColumn = {
    header,
    get cells() {
      return (texts ??= textsOf(cells));
    },
  };
  packed.set(column, cells);
  return column;
}

/** Undefined: a column of texts. */
export const packedOf = (column: SourceColumn): PackedCells | undefined => packed.get(column);

function textsOf(cells: PackedCells): readonly Text[] {
  const text = textReader(cells);
  return Array.from(cells.values, (_, row) => text(row));
}

/** Reads the texts one by one. */
export function textReader(cells: PackedCells): (row: number) => Text {
  const { values } = cells;
  switch (cells.kind) {
    case 'texts':
      return (row) => cells.texts[values[row] ?? -1];
    case 'days':
      return oddOr(cells, (row) => isoOf(values[row] ?? 0));
    case 'figures': {
      const { decimals, closingZeros } = cells;
      const written = (row: number): string => digitsOf(values[row] ?? 0, decimalsAt(decimals, row));
      return oddOr(cells, closingZeros === undefined ? written : (row) => withoutClosingZeros(written(row)));
    }
  }
}

function oddOr({ empty, odd }: Odd, written: (row: number) => string): (row: number) => Text {
  return (row) => (empty?.[row] === 1 ? undefined : (odd.get(row) ?? written(row)));
}

const withoutClosingZeros = (digits: string): string => (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits);

/** The digits of a whole number with a point so many digits before the end. */
function digitsOf(whole: number, decimals: number): string {
  const digits = Math.abs(whole)
    .toString()
    .padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return `${whole < 0 ? '-' : ''}${digits.slice(0, point)}${decimals === 0 ? '' : `.${digits.slice(point)}`}`;
}
