import type { ColumnShape } from '../calculation.ts';
import type { CellValue } from './cells.ts';
import {
  answerCells,
  dayCells,
  decimalsIn,
  figureCells,
  mostWhole,
  narrowest,
  otherCells,
  type StoredCells,
  textCells,
  type Wholes,
} from './stored.ts';

type ColumnKind = ColumnShape['type']['kind'];

/** Checked cells in arrays; `at` gives the very cells, which are at hand already. */
export function storedCells(cells: readonly CellValue[], kind: ColumnKind): StoredCells {
  const stored = inArrays(cells, kind);
  return { ...stored, at: (row) => cells[row] };
}

function inArrays(cells: readonly CellValue[], kind: ColumnKind): StoredCells {
  switch (storedAs(kind)) {
    case 'figures':
      return storedFigures(cells);
    case 'days':
      return dayCells(narrowest(Float64Array.from(cells, (cell) => (typeof cell === 'number' ? cell : 0))), blanksOf(cells));
    case 'texts':
      return storedTexts(cells);
    case 'answers':
      return answerCells(
        Uint8Array.from(cells, (cell) => (cell === true ? 1 : 0)),
        blanksOf(cells),
      );
  }
}

/** How the cells of a type of column are kept. */
export function storedAs(kind: ColumnKind): Exclude<StoredCells['kind'], 'cells'> {
  switch (kind) {
    case 'money':
    case 'percent':
    case 'number':
    case 'count':
    case 'unit':
      return 'figures';
    case 'date':
    case 'starts':
    case 'ends':
      return 'days';
    case 'yes-no':
      return 'answers';
    case 'key':
    case 'payee':
    case 'team':
    case 'text':
    case 'manager':
    case 'reference':
    case 'period':
      return 'texts';
  }
}

function blanksOf(cells: readonly CellValue[]): Uint8Array | undefined {
  return cells.includes(undefined) ? Uint8Array.from(cells, (cell) => (cell === undefined ? 1 : 0)) : undefined;
}

function storedTexts(cells: readonly CellValue[]): StoredCells {
  const { values, texts } = placedTexts(cells);
  return textCells(values, texts, blanksOf(cells));
}

/** Texts by their places among those that there are, each of which is there once; 0 for what is no text. */
export interface PlacedTexts {
  readonly values: Wholes;
  readonly texts: readonly string[];
}

export function placedTexts(cells: readonly CellValue[]): PlacedTexts {
  const places = new Map<string, number>();
  const values = Float64Array.from(cells, (cell) => {
    if (typeof cell !== 'string') return 0;
    const place = places.get(cell) ?? places.size;
    if (place === places.size) places.set(cell, place);
    return place;
  });
  return { values: narrowest(values), texts: [...places.keys()] };
}

/** Figures over the largest power of ten among theirs. */
function storedFigures(cells: readonly CellValue[]): StoredCells {
  let most = 1n;
  for (const cell of cells) if (typeof cell === 'object' && cell.d > most) most = cell.d;
  const wholes = new Float64Array(cells.length);
  for (const [row, cell] of cells.entries()) {
    const whole = typeof cell === 'object' ? Number(cell.n * (most / cell.d)) : 0;
    if (Math.abs(whole) >= mostWhole) return otherCells(cells);
    wholes[row] = whole;
  }
  return figureCells(narrowest(wholes), decimalsIn(most), blanksOf(cells));
}
