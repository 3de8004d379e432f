import { narrowest } from '../column.ts';
import type { Term } from '../terms/term.ts';
import type { Terms } from '../terms/terms.ts';
import type { Text } from './value.ts';

/** A text that is the same in every row. */
export const constantText = ({ zero, no }: Terms, text: string): Text => ({
  kind: 'text',
  place: zero,
  texts: [text],
  odd: no,
  blank: no,
});

/** Where a text stands among others; those that are not there go by -1. */
export function placeAmong(terms: Terms, { place, texts }: Text, among: readonly string[]): Term {
  if (texts === among) return place;
  const places = new Map(among.map((text, i) => [text, i]));
  return terms.cell(narrowest(texts.map((text) => places.get(text) ?? -1)), place);
}

/** Two texts as places in one list. */
export function together(
  terms: Terms,
  a: Text,
  b: Text,
): { readonly left: Term; readonly right: Term; readonly texts: readonly string[] } {
  if (a.texts === b.texts) return { left: a.place, right: b.place, texts: a.texts };
  const texts = [...new Set([...a.texts, ...b.texts])].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  return { left: placeAmong(terms, a, texts), right: placeAmong(terms, b, texts), texts };
}
