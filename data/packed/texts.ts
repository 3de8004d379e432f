import type { PackedTexts } from '../../runtime/tables/packed.ts';
import { saidAmong } from '../../runtime/tables/said.ts';
import type { Wholes } from '../../runtime/tables/stored.ts';
import { textsIn, type TextPlaces } from './places.ts';

/** Texts by their places, an empty one as no text. Those that no row says any more are left out, unless all are known to be said. */
export function packedTexts(values: Wholes, places: TextPlaces, areSaid: boolean): PackedTexts {
  const texts = textsIn(places).map((text) => (text === '' ? undefined : text));
  const said = areSaid ? undefined : saidAmong(values, texts);
  if (said === undefined) return { kind: 'texts', values, texts };
  for (let row = 0; row < values.length; row++) values[row] = said.places[values[row] ?? 0] ?? 0;
  return { kind: 'texts', values, texts: said.texts };
}
