import { refused, type ReadOutcome, type SourceFile } from '../outcome.ts';
import { repeatedHeader, tableBuilder } from '../table.ts';
import { excelNumber } from '../text/number.ts';

type Row = readonly (string | undefined)[];

/**
 * The first sheet of a workbook as a table: its first filled row holds the headers, a row's `line` is its number in the sheet.
 * Dates come as ISO texts, numbers as plain digits. Refuses with `file-not-excel`, `file-empty` or `header-repeated`.
 */
export async function readExcel(source: SourceFile): Promise<ReadOutcome> {
  const { readSheet } = await import('read-excel-file/node');
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(source.path, { parseNumber: excelNumber, trim: false });
    return tableOf(
      source,
      rows.map((row) => row.map(cellOf)),
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused('file-not-excel', `${source.file} cannot be read as an Excel workbook: ${reason}.`, source.file);
  }
}

function tableOf(source: SourceFile, rows: readonly Row[]): ReadOutcome {
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
