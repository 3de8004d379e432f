import type { Span } from '../../grammar/span.ts';
import type { Diagnostic } from './diagnostic.ts';

export interface Place {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
}

/** The line and column of an offset. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}

/** Colours for a terminal, or plain. */
export interface Paint {
  readonly severity: (severity: Diagnostic['severity'], text: string) => string;
  readonly dim: (text: string) => string;
}
export const plain: Paint = { severity: (_, text) => text, dim: (text) => text };

/** A diagnostic as people read it: place, sentence, the line with the words marked, what to write. */
export function renderDiagnostic(diagnostic: Diagnostic, text: string, file: string, paint: Paint = plain): string {
  const { line, column } = placeOf(text, diagnostic.span.from);
  const head = `${file}:${line}:${column} ${paint.severity(diagnostic.severity, diagnostic.severity)} ${diagnostic.message} ${paint.dim(`[${diagnostic.code}]`)}`;
  const related = diagnostic.related
    .filter(({ span }) => span.from !== diagnostic.span.from || span.to !== diagnostic.span.to)
    .map(({ span, message }) => `  ${paint.dim(`line ${placeOf(text, span.from).line}:`)} \`${oneLine(text, span)}\` ${message}`);
  const fixes = diagnostic.fixes.map(({ title }) => `  ${paint.dim('fix:')} ${title}`);
  return [head, ...marked(text, diagnostic.span, paint), ...related, ...fixes].join('\n');
}

const widest = 120;
function marked(text: string, span: Span, paint: Paint): readonly string[] {
  const { line, column } = placeOf(text, span.from);
  const words = text.split('\n', line)[line - 1] ?? '';
  if (words.trim() === '' || words.length > widest) return [];
  const width = Math.max(1, Math.min(span.to - span.from, words.length - column + 1));
  const gutter = `${line}`;
  return [
    `  ${paint.dim(`${gutter} |`)} ${words}`,
    `  ${' '.repeat(gutter.length)} ${paint.dim('|')} ${' '.repeat(column - 1)}${'^'.repeat(width)}`,
  ];
}

function oneLine(text: string, { from, to }: Span): string {
  const words = text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
