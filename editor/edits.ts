import type { Span } from '../grammar/span.ts';
import type { Edit } from './analysis.ts';

/** The text after edits that do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.span.from - a.span.from || b.span.to - a.span.to)
    .reduce((changed, { span, text: put }) => changed.slice(0, span.from) + put + changed.slice(span.to), text);
}

/** The one stretch in which two texts differ. */
export function difference(before: string, after: string): { readonly span: Span; readonly text: string } | undefined {
  if (before === after) return undefined;
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from += 1;
  let tail = 0;
  while (tail < least - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return { span: { from, to: before.length - tail }, text: after.slice(from, after.length - tail) };
}

/** Whether an offset is inside a stretch or at one of its ends. */
export function touches({ from, to }: Span, offset: number): boolean {
  return from <= offset && offset <= to;
}

/** The end of the line that an offset is on, without its line end. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  const last = end === -1 ? text.length : end;
  return text[last - 1] === '\r' && last > offset ? last - 1 : last;
}
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
