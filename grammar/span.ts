/** Where a piece of plan text stands: offsets in UTF-16 units, `to` exclusive. Lines are derived from the text when shown. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The smallest span that holds both. */
export function spanning(a: Span, b: Span): Span {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
}
