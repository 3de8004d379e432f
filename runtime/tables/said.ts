import { inPieces } from './pieces.ts';
import type { Wholes } from './stored.ts';

/** The texts that some row says, in their order, and by the place of each among all texts its new one. */
export interface Said<Text> {
  readonly texts: readonly Text[];
  readonly places: Int32Array;
}

/** `values`: places in `texts`. Undefined: all of the texts are said. */
export function saidAmong<Text>(values: Wholes, texts: readonly Text[]): Said<Text> | undefined {
  const isSaid = new Uint8Array(texts.length);
  inPieces(values, (piece) => markAll(isSaid, piece));
  const said = texts.filter((_, place) => isSaid[place] === 1);
  if (said.length === texts.length) return undefined;
  let next = 0;
  return { texts: said, places: Int32Array.from(isSaid, (mark) => (mark === 1 ? next++ : 0)) };
}

function markAll(marks: Uint8Array, places: Float64Array): void {
  for (let i = 0; i < places.length; i++) marks[places[i] ?? 0] = 1;
}
