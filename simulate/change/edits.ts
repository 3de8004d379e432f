import type { Span } from '../../grammar/index.ts';

/** What stands at a place of a plan's text from now on. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The text with all edits made; they do not overlap. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const inOrder = edits.toSorted((a, b) => b.span.from - a.span.from);
  return inOrder.reduce((done, { span, text: put }) => done.slice(0, span.from) + put + done.slice(span.to), text);
}

export function replacing(span: Span, text: string): TextEdit {
  return { span, text };
}
export function inserting(at: number, text: string): TextEdit {
  return { span: { from: at, to: at }, text };
}
/** A line of its own at the end of a text. */
export function adding(text: string, line: string): TextEdit {
  return inserting(text.length, `\n${line}\n`);
}
