import type { Problem } from '../../runtime/data.ts';
import type { CsvRecord } from './records.ts';

/** A row with another number of cells than the header. */
export function wrongCells(file: string, { line, cells }: Pick<CsvRecord, 'line' | 'cells'>, expected: number): Problem {
  const have = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
  const message = `${file} line ${line} has ${have} where the header has ${expected}; the row is left out.`;
  return { code: 'row-has-wrong-cells', message, file, line };
}

/** A row whose quotes do not work out. */
export function badQuotes(file: string, { line, broken }: Pick<CsvRecord, 'line' | 'broken'>): Problem {
  const why =
    broken === 'quote-never-closed' ? 'opens a quote that is never closed' : 'has text between a closing quote and the next cell';
  return { code: 'row-has-bad-quotes', message: `${file} line ${line} ${why}; the row is left out.`, file, line };
}
