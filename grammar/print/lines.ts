import type { Comments } from '../tree/index.ts';
import { widthOf } from './names.ts';

/** Lines of a plan without the indent of whatever they stand in. */
export type Lines = readonly string[];

export function indented(lines: Lines): Lines {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

function comment(text: string): string {
  return text === '' ? '#' : `#${text.startsWith('#') ? '' : ' '}${text}`;
}
function doc(text: string): string {
  return text === '' ? '##' : `##${text.startsWith('#') ? '' : ' '}${text}`;
}

/** The comments that stand on lines of their own above a part; a line has room for one behind it, so further ones move up. */
export function above(comments: Comments): Lines {
  const rest = comments.after.slice(0, -1);
  return [...[...comments.before, ...rest].map(comment), ...comments.docs.map(doc)];
}

/** A part's first line with its comments above and behind it. */
export function commented(comments: Comments, line: string): Lines {
  const behind = comments.after.at(-1);
  return [...above(comments), behind === undefined ? line : `${line} ${comment(behind)}`];
}

/** A part of several lines: comments go above and behind the first. */
export function commentedLines(comments: Comments, lines: Lines): Lines {
  const [first = '', ...others] = lines;
  return [...commented(comments, first), ...others];
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - widthOf(text), 0));
}

/** Pairs in two columns. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, widthOf(text)), 0);
}

export function trailing(comments: readonly string[]): Lines {
  return comments.map(comment);
}
