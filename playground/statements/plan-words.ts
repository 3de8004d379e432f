import type { Span } from '../../grammar/span.ts';

/** The item of a plan that holds some of its words: its whole lines, from the first that is not indented to the last that is. */
export function planWords(text: string, span: Span | undefined): string {
  if (span === undefined) return '';
  const lines = text.split('\n');
  const at = text.slice(0, span.from).split('\n').length - 1;
  const isInside = (line: string): boolean => /^\s+\S/.test(line);
  const head = lines.findLastIndex((line, index) => index <= at && !isInside(line));
  const end = lines.findIndex((line, index) => index > Math.max(head, at) && !isInside(line));
  return lines.slice(Math.max(head, 0), end < 0 ? undefined : end).join('\n');
}
