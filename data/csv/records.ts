/** One record of a CSV text. A quoted cell may hold line ends, so `line` is where the record starts in the file. */
export interface CsvRecord {
  readonly line: number;
  /** How many characters of the text lie up to its end. */
  readonly end: number;
  /** Character for character; undefined where nothing or `""` stands. */
  readonly cells: readonly (string | undefined)[];
  /** Its quotes do not work out; `cells` is empty, and reading goes on with the next line. */
  readonly broken?: 'quote-never-closed' | 'text-after-quote';
}
/** One record, or a blank line. */
export interface Cut {
  readonly cells: readonly (string | undefined)[];
  readonly end: number;
  readonly lines: number;
  readonly broken?: 'quote-never-closed' | 'text-after-quote';
}

const quote = 34;
const newline = 10;
const carriageReturn = 13;

/** The records of a CSV text in file order, blank lines left out. Lines end in LF, CRLF or CR. */
export function* recordsOf(text: string, delimiter: string): Generator<CsvRecord, undefined> {
  const separator = delimiter.charCodeAt(0);
  let line = 1;
  for (let at = 0; at < text.length;) {
    const { cells, end, lines, broken } = recordAt(text, separator, at);
    if (broken !== undefined) yield { line, end, cells, broken };
    else if (!isBlank(cells)) yield { line, end, cells };
    line += lines;
    at = end;
  }
}

/** Nothing but blanks is no record. */
export const isBlank = (cells: CsvRecord['cells']): boolean => cells.length <= 1 && (cells[0] ?? '').trim() === '';

/** The record that starts at a place. */
export function recordAt(text: string, separator: number, start: number): Cut {
  const cells: (string | undefined)[] = [];
  let lines = 1;
  for (let at = start; ; at++) {
    if (text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at + 1);
      if (close === -1) return brokenAt(text, start, 'quote-never-closed');
      if (!endsCell(text.charCodeAt(close + 1), separator)) return brokenAt(text, start, 'text-after-quote');
      const inside = text.slice(at + 1, close);
      lines += lineEndsIn(inside);
      cells.push(inside === '' ? undefined : inside.replaceAll('""', '"'));
      at = close + 1;
    } else {
      const end = plainEnd(text, at, separator);
      cells.push(end === at ? undefined : text.slice(at, end));
      at = end;
    }
    if (text.charCodeAt(at) !== separator) return { cells, end: afterLineEnd(text, at), lines };
  }
}

/** A quote that goes wrong spoils its own line only: what follows is read as if that line had ended well. */
function brokenAt(text: string, start: number, broken: 'quote-never-closed' | 'text-after-quote'): Cut {
  return { cells: [], end: afterLineEnd(text, plainEnd(text, start, newline)), lines: 1, broken };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

function plainEnd(text: string, from: number, separator: number): number {
  let at = from;
  while (at < text.length && !endsCell(text.charCodeAt(at), separator)) at++;
  return at;
}

/** Past the last character `charCodeAt` is not a number. */
function endsCell(code: number, separator: number): boolean {
  return code === separator || code === newline || code === carriageReturn || Number.isNaN(code);
}

function afterLineEnd(text: string, at: number): number {
  return text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === newline ? at + 2 : at + 1;
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}
