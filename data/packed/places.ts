/**
 * Texts by the order in which they came, found by their bytes: a table of four numbers for each, which are its first four bytes, the
 * next four (or what all after the first four come to), its length, and its place counted from 1.
 */
export interface TextPlaces {
  slots: Int32Array;
  /** Of the numbers in `slots`, less 1. */
  mask: number;
  count: number;
  /** The bytes of all texts, one after the other. */
  bytes: Uint8Array;
  /** Where each text starts, and where the last one ends. */
  starts: Int32Array;
}

export function textPlaces(): TextPlaces {
  return { slots: new Int32Array(4096), mask: 4095, count: 0, bytes: new Uint8Array(4096), starts: new Int32Array(256) };
}

/** The place of the text in some bytes; one that is new gets the next. `second` is negative from eight bytes on, and only then. */
export function placeOf(
  places: TextPlaces,
  bytes: Uint8Array,
  from: number,
  length: number,
  first: number,
  second: number,
): number {
  const { slots, mask } = places;
  let slot = slotOf(first, second, mask);
  for (;;) {
    const place = slots[slot + 3] ?? 0;
    if (place === 0) return added(places, slot, bytes.subarray(from, from + length), first, second);
    if (slots[slot] === first && slots[slot + 1] === second && slots[slot + 2] === length) {
      if (second >= 0 || isSame(places, place - 1, bytes, from)) return place - 1;
    }
    slot = (slot + 4) & mask;
  }
}

/** Where a text is looked for first. */
export const slotOf = (first: number, second: number, mask: number): number => {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) << 2) & mask;
};

function isSame({ bytes: known, starts }: TextPlaces, place: number, bytes: Uint8Array, from: number): boolean {
  const [start = 0, end = 0] = [starts[place], starts[place + 1]];
  for (let at = start; at < end; at++) if (known[at] !== bytes[from + at - start]) return false;
  return true;
}

function added(places: TextPlaces, slot: number, text: Uint8Array, first: number, second: number): number {
  const place = places.count++;
  const start = places.starts[place] ?? 0;
  if (start + text.length > places.bytes.length) places.bytes = longer(places.bytes, new Uint8Array((start + text.length) * 2));
  if (place + 2 > places.starts.length) places.starts = longer(places.starts, new Int32Array(place * 2 + 2));
  places.bytes.set(text, start);
  places.starts[place + 1] = start + text.length;
  places.slots.set([first, second, text.length, place + 1], slot);
  if (isFull(places)) widen(places);
  return place;
}

/** As long as the table stays in a processor's cache it has much room, so that nearly all texts stand where they are looked for first. */
const roomy = 1 << 18;

function isFull({ count, slots }: TextPlaces): boolean {
  return count * (slots.length < roomy ? 64 : 16) > slots.length * 3;
}

function longer<Found extends Uint8Array | Int32Array>(from: Found, to: Found): Found {
  to.set(from);
  return to;
}

function widen(places: TextPlaces): void {
  const { slots } = places;
  places.slots = new Int32Array(slots.length * 2);
  places.mask = places.slots.length - 1;
  for (let slot = 0; slot < slots.length; slot += 4) {
    if (slots[slot + 3] === 0) continue;
    let to = slotOf(slots[slot] ?? 0, slots[slot + 1] ?? 0, places.mask);
    while (places.slots[to + 3] !== 0) to = (to + 4) & places.mask;
    places.slots.set(slots.subarray(slot, slot + 4), to);
  }
}

/** What `second` becomes with four more bytes, of which those beyond the text are 0: a negative number, as it never is without. */
export const mixed = (second: number, word: number): number => Math.imul(second ^ word, 0x01000193) | 0x80000000;

/** The place of the text in some bytes, wherever they end. */
export function placeOfBytes(places: TextPlaces, bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  let second = wordAt(bytes, from + 4, to);
  for (let at = 8; at <= length; at += 4) second = mixed(second, wordAt(bytes, from + at, to));
  return placeOf(places, bytes, from, length, wordAt(bytes, from, to), second);
}

/** Four bytes as one number, the first of them lowest; 0 for those from `to` on. */
function wordAt(bytes: Uint8Array, at: number, to: number): number {
  let word = 0;
  for (let i = Math.min(3, to - at - 1); i >= 0; i--) word = (word << 8) | (bytes[at + i] ?? 0);
  return word;
}

/** Bytes that are certain to fit into one text. */
const mostAtOnce = 2 ** 28;

/** The texts in the order of their places. Where all is ASCII they are cut out of one text, which is many times faster. */
export function textsIn({ bytes, starts, count }: TextPlaces): readonly string[] {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const end = starts[count] ?? 0;
  const all = end > mostAtOnce ? '' : decoder.decode(bytes.subarray(0, end));
  const textAt =
    all.length === end
      ? (place: number) => all.slice(starts[place], starts[place + 1])
      : (place: number) => decoder.decode(bytes.subarray(starts[place], starts[place + 1]));
  return Array.from({ length: count }, (_, place) => textAt(place));
}
