import type { PackedTexts } from '../../runtime/tables/packed.ts';
import { inPieces } from '../../runtime/tables/pieces.ts';
import type { Wholes } from '../../runtime/tables/stored.ts';
import { textsIn, type TextPlaces } from './places.ts';

/** Texts by their places, an empty one as no text. Those that no row says any more are left out, unless all are known to be said. */
export function packedTexts(values: Wholes, places: TextPlaces, areSaid: boolean): PackedTexts {
  const texts = textsIn(places).map((text) => (text === '' ? undefined : text));
  if (areSaid) return { kind: 'texts', values, texts };
  const isSaid = new Uint8Array(places.count);
  inPieces(values, (piece) => markAll(isSaid, piece));
  const now = newPlaces(isSaid);
  for (let row = 0; row < values.length; row++) values[row] = now[values[row] ?? 0] ?? 0;
  return { kind: 'texts', values, texts: texts.filter((_, place) => isSaid[place] === 1) };
}

function markAll(marks: Uint8Array, places: Float64Array): void {
  for (let i = 0; i < places.length; i++) marks[places[i] ?? 0] = 1;
}

/** By the old place, how many before it are said. */
function newPlaces(isSaid: Uint8Array): Int32Array {
  let next = 0;
  return Int32Array.from(isSaid, (said) => (said === 1 ? next++ : 0));
}
