import { dataFile } from '../sheets/data-file.ts';
import { contentsOf } from '../state/files.ts';
import { currentWorkbook, type Workbook } from '../state/workbook.ts';
import type { Bundle } from './shared.ts';

/** The plan on the desk and its data as they stand now. */
export async function currentBundle(): Promise<Bundle> {
  const { name, text, plans, files } = currentWorkbook();
  const contents = await contentsOf(files);
  const data = await Promise.all(
    contents.map(async ({ file, content }) => ({ file, bytes: new Uint8Array(await content.arrayBuffer()) })),
  );
  return { name, text, plans, data };
}

export function workbookOf({ name, text, plans, data }: Bundle): Workbook {
  return { name, text, plans, files: data.map(({ file, bytes }) => dataFile(file, new Blob([Uint8Array.from(bytes)]))) };
}
