import { sheetOptions, sheetTable } from '../../data/excel/sheet.ts';
import type { ReadOutcome } from '../../data/outcome.ts';

/** Every sheet of a workbook that holds something, each as a CSV file of its name; undefined where it is no workbook. */
export async function readSheets(content: Blob): Promise<readonly ReadOutcome[] | undefined> {
  const { default: readWorkbook } = await import('read-excel-file/universal');
  try {
    const sheets = await readWorkbook(content, sheetOptions);
    return sheets
      .filter(({ data }) => data.some((row) => row.some((cell) => cell !== null && cell !== '')))
      .map(({ sheet, data }) => sheetTable({ file: `${sheet}.csv` }, data));
  } catch {
    return undefined;
  }
}
