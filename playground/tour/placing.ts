/** A rectangle on the screen, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}
const gap = 12;

/** Where a card stands beside what it speaks of: below, above, beside or, where nothing is free, over it; always on the screen. */
export function placed(shown: Box, card: Size, screen: Size): { readonly left: number; readonly top: number } {
  const within = (at: number, size: number, most: number): number => Math.max(gap, Math.min(at, most - size - gap));
  const below = shown.top + shown.height + gap;
  const above = shown.top - card.height - gap;
  const fits = (top: number): boolean => top >= gap && top + card.height + gap <= screen.height;
  const left = within(shown.left + shown.width / 2 - card.width / 2, card.width, screen.width);
  if (fits(below)) return { left, top: below };
  if (fits(above)) return { left, top: above };
  const right = shown.left + shown.width + gap;
  const before = shown.left - card.width - gap;
  const middle = within(shown.top + shown.height / 2 - card.height / 2, card.height, screen.height);
  if (right >= gap && right + card.width + gap <= screen.width) return { left: right, top: middle };
  if (before >= gap && before + card.width + gap <= screen.width) return { left: before, top: middle };
  return { left, top: within(shown.top + shown.height - card.height - gap, card.height, screen.height) };
}
