import type { Span } from '../../grammar/span.ts';

/** The whole lines of a plan that hold some of its words, with the lines that are indented under them, moved to the left. */
export function planWords(text: string, span: Span | undefined): string {
  if (span === undefined) return '';
  const from = text.lastIndexOf('\n', span.from - 1) + 1;
  const to = text.indexOf('\n', Math.max(span.from, span.to - 1));
  const lines = text.slice(from, to < 0 ? text.length : to).split('\n');
  const [head = ''] = lines;
  const depth = indentOf(head);
  const below = to < 0 ? [] : text.slice(to + 1).split('\n');
  const end = below.findIndex((line) => line.trim() === '' || indentOf(line) <= depth);
  return [...lines, ...below.slice(0, end < 0 ? undefined : end)]
    .map((line) => line.slice(Math.min(depth, indentOf(line))))
    .join('\n');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
