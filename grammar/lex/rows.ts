import type { SyntaxProblem } from '../problem.ts';
import type { Cell } from '../tree/index.ts';
import type { Span } from '../span.ts';
import { wrongCells } from '../messages.ts';
import { commentAt, isFirstOnLine, type Source } from './source.ts';
import type { PlacedComment } from './comment.ts';

export interface RawRow {
  readonly cells: readonly Cell[];
  readonly span: Span;
}
/** A block of rows between pipes as read from the text. */
export interface RawRows {
  readonly header: RawRow;
  readonly rows: readonly RawRow[];
  readonly comments: readonly PlacedComment[];
  readonly problems: readonly SyntaxProblem[];
  readonly to: number;
}

const blanks = /[^\S\n\r]*/y;
const quotedCell = /[^\S\n\r]*"((?:[^"\n\r]|"")*)"[^\S\n\r]*(?=[|｜])/y;
const plainCell = /[^|\n\r]*/y;
const restOfLine = /[^\n\r]*/y;
const figure = /^[\d.,%¥$()+-]+$/;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
function skipBlanks(text: string, at: number): number {
  return at + (matchAt(blanks, text, at)?.[0].length ?? 0);
}

/** The cell that begins at `at`, behind a pipe. */
function readCell(source: Source, at: number): { readonly cell: Cell; readonly to: number } {
  const quoted = matchAt(quotedCell, source.text, at);
  if (quoted) {
    const from = skipBlanks(source.plain, at);
    const to = at + quoted[0].trimEnd().length;
    const text = source.text.slice(from + 1, to - 1).replaceAll('""', '"');
    return { cell: { text, quoted: true, span: { from, to } }, to: at + quoted[0].length };
  }
  const raw = matchAt(plainCell, source.plain, at)?.[0] ?? '';
  const from = at + raw.length - raw.trimStart().length;
  const span = { from, to: from + raw.trim().length };
  const text = figure.test(raw.trim()) ? raw.trim() : source.text.slice(span.from, span.to);
  return { cell: { text, quoted: false, span }, to: at + raw.length };
}

/** Reads cells behind the pipe at `at` while `wants` says so and the line lasts; ends behind the last pipe read. */
function readCells(
  source: Source,
  at: number,
  wants: (read: number, at: number) => boolean,
): { readonly row: RawRow; readonly to: number } {
  const cells: Cell[] = [];
  let to = at + 1;
  while (wants(cells.length, to)) {
    const next = readCell(source, to);
    if (source.plain[next.to] !== '|') {
      if (next.cell.text !== '') cells.push(next.cell);
      return { row: { cells, span: { from: at, to: next.to } }, to: next.to };
    }
    cells.push(next.cell);
    to = next.to + 1;
  }
  return { row: { cells, span: { from: at, to } }, to };
}

/** A header ends where its line ends or two pipes stand side by side. */
function readHeader(source: Source, at: number): { readonly row: RawRow; readonly to: number } {
  return readCells(source, at, (read, here) => {
    const next = source.plain[skipBlanks(source.plain, here)];
    if (next === '|' && read > 0) return false;
    return next !== undefined && next !== '\n' && next !== '\r' && next !== '#';
  });
}

/** Cells beyond the header's, on a row that has its line to itself. */
function readSurplus(source: Source, row: RawRow): { readonly count: number; readonly to: number } {
  if (!isFirstOnLine(source, row.span.from)) return { count: 0, to: row.span.to };
  const line = matchAt(restOfLine, source.plain, row.span.to)?.[0] ?? '';
  const last = line.lastIndexOf('|');
  if (last < 0 || /^\s*[|#]/.test(line)) return { count: 0, to: row.span.to };
  return { count: line.slice(0, last + 1).split('|').length - 1, to: row.span.to + last + 1 };
}

/** Where the next row begins behind blanks, line ends and comments, and the comments passed on the way. */
function nextRow(source: Source, at: number): { readonly at: number; readonly comments: readonly PlacedComment[] } | undefined {
  const comments: PlacedComment[] = [];
  let here = at;
  for (;;) {
    here += matchAt(/\s*/y, source.plain, here)?.[0].length ?? 0;
    const comment = commentAt(source, here);
    if (!comment) return source.plain[here] === '|' ? { at: here, comments } : undefined;
    comments.push(comment);
    here = comment.span.to;
  }
}

/** Reads the block of pipe rows that begins at `at`. */
export function readRows(source: Source, at: number): RawRows {
  const header = readHeader(source, at);
  const width = header.row.cells.length;
  const rows: RawRow[] = [];
  const comments: PlacedComment[] = [];
  const problems: SyntaxProblem[] = [];
  let to = header.to;
  for (let next = nextRow(source, to); next; next = nextRow(source, to)) {
    const read = readCells(source, next.at, (count) => count < width);
    const surplus = readSurplus(source, read.row);
    const found = read.row.cells.length + surplus.count;
    to = Math.max(surplus.to, next.at + 1);
    if (found === width) rows.push(read.row);
    else problems.push(wrongCells({ from: next.at, to }, found, width));
    comments.push(...next.comments);
  }
  return { header: header.row, rows, comments, problems, to };
}
