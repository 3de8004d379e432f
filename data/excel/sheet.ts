import { refused, type ReadOutcome, type Source } from '../outcome.ts';
import { repeatedHeader, tableBuilder } from '../table.ts';
import { excelNumber } from '../text/number.ts';

type Row = readonly (string | undefined)[];

/** How the library is to hand over a sheet: its numbers as texts, its texts untouched. */
export const sheetOptions = { parseNumber: excelNumber, trim: false };

/**
 * A sheet's rows, as the library gives them, as a table: the first filled row holds the headers, a row's `line` is its number in
 * the sheet. Dates come as ISO texts, numbers as plain digits. Refuses with `file-empty` or `header-repeated`.
 */
export function sheetTable(source: Source, rows: readonly (readonly unknown[])[]): ReadOutcome {
  return tableOf(
    source,
    rows.map((row) => row.map(cellOf)),
  );
}

export function notExcel({ file }: Source, error: unknown): ReadOutcome {
  const reason = error instanceof Error ? error.message : String(error);
  return refused('file-not-excel', `${file} cannot be read as an Excel workbook: ${reason}.`, file);
}

function tableOf(source: Source, rows: readonly Row[]): ReadOutcome {
  const filled = rows.flatMap((cells, index) => (cells.some((cell) => cell !== undefined) ? [{ line: index + 1, cells }] : []));
  const [header, ...records] = filled;
  if (header === undefined) return refused('file-empty', `${source.file} is empty: its first sheet holds nothing.`, source.file);
  const headers = header.cells.map((cell) => (cell ?? '').trim());
  const repeated = repeatedHeader(source, headers);
  if (repeated !== undefined) {
    return refused('header-repeated', `${source.file} has two columns named “${repeated}”.`, source.file, header.line);
  }
  const builder = tableBuilder(source, headers);
  for (const { line, cells } of records) builder.add(line, cells);
  return { kind: 'table', table: builder.table() };
}

function cellOf(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' && value !== '' ? value : undefined;
}
