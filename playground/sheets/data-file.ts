import type { SourceTable } from '../../runtime/data.ts';
import { tableCsv } from '../../data/write/csv-text.ts';
import type { TableEdit } from './edits.ts';

/** A file beside the plan: its bytes as they were given, and what was changed in it since. Cheap to hand on, whatever its size. */
export interface DataFile {
  /** `opportunities.csv` fills the table whose source is `opportunities`. */
  readonly file: string;
  /** Two files of one id have the same content. */
  readonly id: string;
  readonly content: Blob;
  /** In the order in which they were made. */
  readonly edits: readonly TableEdit[];
}

let count = 0;

/** A file of a text or of bytes, of the kind that its name says. */
export function dataFile(file: string, content: string | Blob): DataFile {
  const id = `${performance.timeOrigin}-${++count}`;
  return { file, id, content: typeof content === 'string' ? new Blob([content]) : content, edits: [] };
}

/** A small table as a file. */
export function dataFileOf(table: SourceTable): DataFile {
  return dataFile(table.file, tableCsv(table));
}

/** `Opportunities.csv` fills the table whose source is `opportunities`. */
export function sourceNameOf(file: string): string {
  return file.replace(/\.[^.]*$/, '').toLowerCase();
}
