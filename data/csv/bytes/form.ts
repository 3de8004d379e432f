import { isRead, type Source } from '../../outcome.ts';
import { keptAs } from '../../packed/kept-as.ts';
import { repeatedHeader } from '../../table.ts';
import { delimiterOf } from '../delimiter.ts';
import { recordsOf } from '../records.ts';
import { type CellColumn, lineFeed } from './column.ts';
import { dayColumn } from './days.ts';
import { figureColumn } from './figures.ts';
import type { CsvForm } from './read.ts';
import { decoded } from './record.ts';
import { textColumn } from './texts.ts';

/** The form of a file, and where its rows start. */
export interface FormRead {
  readonly form: CsvForm;
  readonly at: number;
}

const mostHeader = 1 << 16;
const markOfText = '\uFEFF';

/**
 * Reads the form of a file out of its first bytes. Undefined where they do not hold the whole header line, or it is not like others:
 * such a file is read as one text, which says what is wrong.
 */
export function csvFormOf(source: Source, delimiter: string | undefined, bytes: Uint8Array, size: number): FormRead | undefined {
  const first = bytes.subarray(0, bytes.lastIndexOf(lineFeed, mostHeader) + 1);
  const marked = decoded(first);
  if (marked === undefined || marked.includes('\0')) return undefined;
  const mark = marked.startsWith(markOfText) ? markOfText : '';
  const text = marked.slice(mark.length);
  const cutBy = delimiter ?? delimiterOf(text);
  const header = recordsOf(text, cutBy).next().value;
  if (header === undefined || header.broken !== undefined) return undefined;
  const headers = header.cells.map((cell) => (cell ?? '').trim());
  if (headers.length < 2 || repeatedHeader(source, headers) !== undefined) return undefined;
  const before = text.slice(0, header.end);
  const expected = rowsIn(bytes, size);
  return {
    at: new TextEncoder().encode(mark + before).length,
    form: {
      file: source.file,
      separator: cutBy.charCodeAt(0),
      headers,
      columns: headers.map((name) => columnFor(source, name, expected)),
      endsInTwo: before.endsWith('\r\n'),
      line: 1 + (before.match(/\r\n|\n|\r/g)?.length ?? 0),
    },
  };
}

function columnFor(source: Source, header: string, expected: number): CellColumn | undefined {
  if (header === '' || !isRead(source, header)) return undefined;
  switch (keptAs(source.kinds?.get(header))) {
    case 'figures':
      return figureColumn(expected);
    case 'days':
      return dayColumn(expected);
    case 'texts':
      return textColumn(expected);
  }
}

/** How many rows there are, going by the first. */
function rowsIn(bytes: Uint8Array, size: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0 && at < mostHeader; at = bytes.indexOf(lineFeed, at + 1)) lines++;
  return Math.ceil((lines / Math.min(bytes.length, mostHeader)) * size * 1.02) + 16;
}
