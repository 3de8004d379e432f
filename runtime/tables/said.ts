import { inPieces, type Piece } from './pieces.ts';
import { arrayFor, type StoredCells, textCells, type Wholes } from './stored.ts';

/** The texts that some row says, in their order, and by the place of each among all texts its new one. */
export interface Said<Text> {
  readonly texts: readonly Text[];
  readonly places: Int32Array;
}

/** `values`: places in `texts`, which rows with 1 in `blanks` do not say. Undefined: all of the texts are said. */
export function saidAmong<Text>(values: Wholes, texts: readonly Text[], blanks?: Uint8Array): Said<Text> | undefined {
  const isSaid = new Uint8Array(texts.length);
  inPieces(values, (piece, from) => markAll(isSaid, piece, blanks?.subarray(from)));
  const said = texts.filter((_, place) => isSaid[place] === 1);
  if (said.length === texts.length) return undefined;
  let next = 0;
  return { texts: said, places: Int32Array.from(isSaid, (mark) => (mark === 1 ? next++ : 0)) };
}

function markAll(marks: Uint8Array, places: Piece, blanks: Uint8Array | undefined): void {
  for (let i = 0; i < places.length; i++) if (blanks?.[i] !== 1) marks[places[i] ?? 0] = 1;
}

/** Texts that no row says are left out: the others keep their order. */
export function withSaidTexts(cells: StoredCells): StoredCells {
  if (cells.kind !== 'texts') return cells;
  const { values, texts, blanks } = cells;
  const said = saidAmong(values, texts, blanks);
  if (said === undefined) return cells;
  const found = new (arrayFor(0, said.texts.length))(values.length);
  for (let row = 0; row < values.length; row++) found[row] = said.places[values[row] ?? 0] ?? 0;
  return textCells(found, said.texts, blanks);
}
