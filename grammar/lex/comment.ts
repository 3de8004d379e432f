import type { Span } from '../span.ts';
import { isFirstOnLine, matchAt, textIn } from './source.ts';

/** A `#` comment where it stands in the text. */
export interface PlacedComment {
  /** Without the `#` and the blanks around it. */
  readonly text: string;
  readonly span: Span;
  /** Nothing but blanks before it on its line. */
  readonly ownLine: boolean;
}

const comment = /#[^\n\r]*/y;

/** The span of the comment that begins at `at`, if one does. */
export function commentAt(plain: string, at: number): Span | undefined {
  const found = matchAt(comment, plain, at)?.[0];
  return found === undefined ? undefined : { from: at, to: at + found.length };
}

/** A comment in its own letters. */
export function placedComment(text: string, plain: string, span: Span): PlacedComment {
  return { text: textIn(text, { from: span.from + 1, to: span.to }).trim(), span, ownLine: isFirstOnLine(plain, span.from) };
}
