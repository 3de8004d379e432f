import type { ReadOutcome, SourceFile } from '../outcome.ts';
import { notExcel, sheetOptions, sheetTable } from './sheet.ts';

/** The first sheet of a workbook as a table. Refuses with `file-not-excel`, `file-empty` or `header-repeated`. */
export async function readExcel(source: SourceFile): Promise<ReadOutcome> {
  const { readSheet } = await import('read-excel-file/node');
  try {
    return sheetTable(source, await readSheet(source.path, sheetOptions));
  } catch (error) {
    return notExcel(source, error);
  }
}
