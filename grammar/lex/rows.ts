import type { IToken } from 'chevrotain';
import type { Cell } from '../tree/index.ts';
import type { Span } from '../span.ts';
import { commentAt } from './comment.ts';
import { unquoted } from './quotes.ts';
import { isFirstOnLine, matchAt, textIn } from './source.ts';

export interface RawRow {
  readonly cells: readonly Cell[];
  readonly span: Span;
}
/** A block of rows between pipes as read from the text. */
export interface RawRows {
  readonly header: RawRow;
  readonly rows: readonly RawRow[];
  /** Rows with more or fewer cells than the header has, and how many. */
  readonly misshapen: readonly { readonly span: Span; readonly found: number }[];
  readonly comments: readonly Span[];
  readonly to: number;
}

/** The rows that a token carries; any token but one for rows carries none. */
export function rowsOf(token: IToken): RawRows | undefined {
  return token.payload as RawRows | undefined;
}

const blanks = /[^\S\n\r]*/y;
const quotedCell = /[^\S\n\r]*"(?:[^"\n\r]|"")*"[^\S\n\r]*(?=\|)/y;
const plainCell = /[^|\n\r]*/y;
const restOfLine = /[^\n\r]*/y;
const figure = /^[\d.,%¥$()+-]+$/;

function skipBlanks(text: string, at: number): number {
  return at + (matchAt(blanks, text, at)?.[0].length ?? 0);
}

/** The cell that begins at `at`, behind a pipe. */
function readCell(plain: string, at: number): { readonly cell: Cell; readonly to: number } {
  const quoted = matchAt(quotedCell, plain, at)?.[0];
  const raw = quoted ?? matchAt(plainCell, plain, at)?.[0] ?? '';
  const from = at + raw.length - raw.trimStart().length;
  const span = { from, to: from + raw.trim().length };
  return { cell: cellIn(plain, span, quoted !== undefined), to: at + raw.length };
}
function cellIn(text: string, span: Span, quoted: boolean): Cell {
  const written = textIn(text, span);
  return { text: quoted ? unquoted(written) : written, quoted, span };
}

/** A block of rows with its cells in their own letters; figures stay plain. */
export function inOwnLetters(rows: RawRows, text: string): RawRows {
  const own = (cell: Cell): Cell => (!cell.quoted && figure.test(cell.text) ? cell : cellIn(text, cell.span, cell.quoted));
  const ownRow = (row: RawRow): RawRow => ({ ...row, cells: row.cells.map(own) });
  return { ...rows, header: ownRow(rows.header), rows: rows.rows.map(ownRow) };
}

/** Reads cells behind the pipe at `at` while `wants` says so and the line lasts; ends behind the last pipe read. */
function readCells(
  plain: string,
  at: number,
  wants: (read: number, at: number) => boolean,
): { readonly row: RawRow; readonly to: number } {
  const cells: Cell[] = [];
  let to = at + 1;
  while (wants(cells.length, to)) {
    const next = readCell(plain, to);
    if (plain[next.to] !== '|') {
      if (next.cell.text !== '') cells.push(next.cell);
      return { row: { cells, span: { from: at, to: next.to } }, to: next.to };
    }
    cells.push(next.cell);
    to = next.to + 1;
  }
  return { row: { cells, span: { from: at, to } }, to };
}

/** A header ends where its line ends or two pipes stand side by side. */
function readHeader(plain: string, at: number): { readonly row: RawRow; readonly to: number } {
  return readCells(plain, at, (read, here) => {
    const next = plain[skipBlanks(plain, here)];
    if (next === '|' && read > 0) return false;
    return next !== undefined && next !== '\n' && next !== '\r' && next !== '#';
  });
}

/** Cells beyond the header's, on a row that has its line to itself. */
function readSurplus(plain: string, row: RawRow): { readonly count: number; readonly to: number } {
  if (!isFirstOnLine(plain, row.span.from)) return { count: 0, to: row.span.to };
  const line = matchAt(restOfLine, plain, row.span.to)?.[0] ?? '';
  const last = line.lastIndexOf('|');
  if (last < 0 || /^\s*[|#]/.test(line)) return { count: 0, to: row.span.to };
  return { count: line.slice(0, last + 1).split('|').length - 1, to: row.span.to + last + 1 };
}

/** Where the next row begins behind blanks, line ends and comments, and the comments passed on the way. */
function nextRow(plain: string, at: number): { readonly at: number; readonly comments: readonly Span[] } | undefined {
  const comments: Span[] = [];
  let here = at;
  for (;;) {
    here += matchAt(/\s*/y, plain, here)?.[0].length ?? 0;
    const comment = commentAt(plain, here);
    if (!comment) return plain[here] === '|' ? { at: here, comments } : undefined;
    comments.push(comment);
    here = comment.to;
  }
}

/** Reads the block of pipe rows that begins at `at`. */
export function readRows(plain: string, at: number): RawRows {
  const header = readHeader(plain, at);
  const width = header.row.cells.length;
  const rows: RawRow[] = [];
  const comments: Span[] = [];
  const misshapen: { span: Span; found: number }[] = [];
  let to = header.to;
  for (let next = nextRow(plain, to); next; next = nextRow(plain, to)) {
    const read = readCells(plain, next.at, (count) => count < width);
    const surplus = readSurplus(plain, read.row);
    const found = read.row.cells.length + surplus.count;
    to = Math.max(surplus.to, next.at + 1);
    if (found === width) rows.push(read.row);
    else misshapen.push({ span: { from: next.at, to }, found });
    for (const comment of next.comments) comments.push(comment);
  }
  return { header: header.row, rows, misshapen, comments, to };
}
