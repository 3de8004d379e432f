import { notExcel, sheetOptions, sheetTable } from '../../data/excel/sheet.ts';
import type { ReadOutcome, Source } from '../../data/outcome.ts';

/** The first sheet of a workbook as a table. Refuses with `file-not-excel`, `file-empty` or `header-repeated`. */
export async function readExcel(source: Source, content: Blob): Promise<ReadOutcome> {
  const { readSheet } = await import('read-excel-file/universal');
  try {
    return sheetTable(source, await readSheet(content, sheetOptions));
  } catch (error) {
    return notExcel(source, error);
  }
}
