import { noHeader, refused, type Source } from '../outcome.ts';
import { rowsPerStep, type ReadingSteps } from '../steps.ts';
import { repeatedHeader, tableBuilder } from '../table.ts';
import { badQuotes, wrongCells } from './problems.ts';
import { recordsOf, type CsvRecord } from './records.ts';

const asWritten = (header: string): string => header;

/**
 * A CSV text, its cells cut by `delimiter`, as a table of text cells, exactly as they stand. A row with another number of cells
 * than the header, or with quotes that do not work out, is rejected by itself: `row-has-wrong-cells`, `row-has-bad-quotes`.
 * Refuses the file with `file-empty`, `header-repeated` or `row-has-bad-quotes` (in its header). `named` may give a header another name.
 *
 * Read by our own scanner rather than by DuckDB, which gives no file line for a row and takes longer to load than this does to
 * read 100,000 rows; tests hold the two to the same cells.
 */
export function* readCsv(source: Source, text: string, delimiter: string, named = asWritten): ReadingSteps {
  const records = recordsOf(text, delimiter);
  const { value: first, done } = records.next();
  if (done === true) return noHeader(source.file);
  if (first.broken !== undefined) return { kind: 'refused', problem: badQuotes(source.file, first) };
  const headers = first.cells.map((cell) => named((cell ?? '').trim()));
  const repeated = repeatedHeader(source, headers);
  if (repeated !== undefined) {
    return refused('header-repeated', `${source.file} has two columns named “${repeated}”.`, source.file, first.line);
  }
  return yield* rowsOf(source, headers, records, text.length);
}

/** The same of a text without a header line. */
export function readCsvRows(source: Source, text: string, delimiter: string, headers: readonly string[]): ReadingSteps {
  return rowsOf(source, headers, recordsOf(text, delimiter), text.length);
}

function* rowsOf(source: Source, headers: readonly string[], records: Iterable<CsvRecord>, length: number): ReadingSteps {
  const builder = tableBuilder(source, headers);
  let rows = 0;
  for (const record of records) {
    if (++rows % rowsPerStep === 0) yield record.end / length;
    if (record.broken !== undefined) builder.reject(badQuotes(source.file, record));
    else if (record.cells.length !== headers.length) builder.reject(wrongCells(source.file, record, headers.length));
    else builder.add(record.line, record.cells);
  }
  return { kind: 'table', table: builder.table() };
}
