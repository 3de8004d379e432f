import type { ColumnShape } from '../calculation.ts';
import type { SourceColumn } from '../data.ts';
import type { CellReader } from './cell-reader.ts';
import type { CellValue, Read } from './cells.ts';
import { checkedDays, checkedFigures, type Refuse } from './checked-wholes.ts';
import { type PackedTexts, packedOf } from './packed.ts';
import { storedAs, storedCells } from './store.ts';
import { mapped, narrowest, type StoredCells, textCells, type Wholes } from './stored.ts';

/** What the cells of a column are read from. */
export interface ColumnSource {
  readonly column: ColumnShape;
  readonly source: SourceColumn;
  /** The column that says the currency of each row, for money that has one. */
  readonly currencies: SourceColumn | undefined;
  readonly rowCount: number;
  /** Digits after the point in the run's currency; undefined where it is not known. */
  readonly minorDigits: number | undefined;
  readonly read: CellReader;
}

/** Reads and checks the cells of a column; nothing stands for one that is refused. Those of an array are checked all at once. */
export function checkedColumn(from: ColumnSource, refuse: Refuse): StoredCells {
  const packed = packedOf(from.source);
  const kept = storedAs(from.column.type.kind);
  if (packed?.kind === 'figures' && kept === 'figures') return checkedFigures(from, packed, refuse);
  if (packed?.kind === 'days' && kept === 'days') return checkedDays(from, packed, refuse);
  if (packed?.kind === 'texts' && from.currencies === undefined) return checkedTexts(from, packed, refuse);
  return oneByOne(from, refuse);
}

/** Each text once, however many rows say it. */
function checkedTexts({ column, read }: ColumnSource, { texts, values }: PackedTexts, refuse: Refuse): StoredCells {
  const refused = new Map<number, Exclude<Read, { readonly value: CellValue }>>();
  const cells = texts.map((text, place) => {
    const outcome = read(text);
    if ('value' in outcome) return outcome.value;
    refused.set(place, outcome);
    return undefined;
  });
  for (let row = 0; refused.size > 0 && row < values.length; row++) {
    const problem = refused.get(values[row] ?? 0);
    if (problem !== undefined) refuse(row, problem);
  }
  const isAsWritten =
    storedAs(column.type.kind) === 'texts' && cells.every((cell, place) => (cell ?? texts[place]) === texts[place]);
  return mapped(isAsWritten ? onceEach(cells as readonly Text[]) : storedCells(cells, column.type.kind), values);
}

type Text = string | undefined;

/** Texts of which each is there once. */
function onceEach(cells: readonly Text[]): StoredCells {
  const texts = cells.filter((cell) => cell !== undefined);
  if (texts.length === cells.length) return textCells(placesOf(cells), texts);
  return textCells(
    placesOf(cells),
    texts,
    Uint8Array.from(cells, (cell) => (cell === undefined ? 1 : 0)),
  );
}

/** How many texts stand before each. */
function placesOf(cells: readonly Text[]): Wholes {
  const places = new Float64Array(cells.length);
  let next = 0;
  cells.forEach((cell, i) => (places[i] = cell === undefined ? 0 : next++));
  return narrowest(places);
}

function oneByOne({ column, source, currencies, rowCount, read }: ColumnSource, refuse: Refuse): StoredCells {
  const texts = source.cells;
  const checked = Array.from({ length: rowCount }, (_, row) => {
    const outcome = read(texts[row], currencies?.cells[row]);
    if ('value' in outcome) return outcome.value;
    refuse(row, outcome);
    return undefined;
  });
  return storedCells(checked, column.type.kind);
}
