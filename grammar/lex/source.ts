import type { PlacedComment } from './comment.ts';

/** A plan's text beside the same text with full-width forms made plain; offsets agree. */
export interface Source {
  readonly text: string;
  readonly plain: string;
}

const comment = /#[^\n\r]*/y;

/** The comment that begins at `at`, if one does. */
export function commentAt(source: Source, at: number): PlacedComment | undefined {
  comment.lastIndex = at;
  const found = comment.exec(source.plain)?.[0];
  if (found === undefined) return undefined;
  const span = { from: at, to: at + found.length };
  const ownLine = isFirstOnLine(source, at);
  return { text: source.text.slice(at + 1, span.to).trim(), span, ownLine };
}

/** Nothing but blanks stands before it on its line. */
export function isFirstOnLine(source: Source, at: number): boolean {
  for (let here = at - 1; here >= 0; here -= 1) {
    const letter = source.plain[here];
    if (letter === '\n' || letter === '\r') return true;
    if (letter !== ' ' && letter !== '\t') return false;
  }
  return true;
}
