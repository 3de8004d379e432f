import type { SourceTable } from '../../runtime/data.ts';
import { readContent } from '../readers/read.ts';
import type { DataFile } from '../sheets/data-file.ts';
import { edited } from '../sheets/edits.ts';

interface Kept {
  /** As it stands in the file; undefined where that cannot be read. */
  readonly read: SourceTable | undefined;
  readonly edits: DataFile['edits'];
  readonly table: SourceTable | undefined;
}

/** The tables of files, each read once, and only what was edited since is worked out again. */
export interface Shelf {
  /** Takes the place of what lay there before. */
  put(files: readonly DataFile[], progress?: (done: number, of: number) => void): Promise<readonly SourceTable[]>;
  table(file: string): SourceTable | undefined;
}

export function shelfOf(): Shelf {
  let kept: ReadonlyMap<string, Kept> = new Map();
  let tables: readonly SourceTable[] = [];
  return {
    async put(files, progress = () => undefined) {
      const next = new Map<string, Kept>();
      for (const [index, file] of files.entries()) {
        next.set(file.id, await keptOf(file, kept.get(file.id)));
        progress(index + 1, files.length);
      }
      kept = next;
      tables = files.flatMap(({ id, file }) => {
        const table = kept.get(id)?.table;
        return table === undefined ? [] : [table.file === file ? table : { ...table, file }];
      });
      return tables;
    },
    table: (file) => tables.find((table) => table.file === file),
  };
}

async function keptOf(file: DataFile, before: Kept | undefined): Promise<Kept> {
  const read = before === undefined ? await readOf(file) : before.read;
  const { edits } = file;
  const isSame = before !== undefined && before.edits.length === edits.length && goesOn(before.edits, edits);
  if (isSame) return before;
  if (before !== undefined && goesOn(before.edits, edits))
    return { read, edits, table: before.table && edited(before.table, edits.slice(before.edits.length)) };
  return { read, edits, table: read && edited(read, edits) };
}

/** Edits come anew with every message, so they are compared by what they say. */
function goesOn(before: DataFile['edits'], edits: DataFile['edits']): boolean {
  return before.length <= edits.length && before.every((edit, index) => JSON.stringify(edit) === JSON.stringify(edits[index]));
}

async function readOf({ file, content }: DataFile): Promise<SourceTable | undefined> {
  const outcome = await readContent({ file }, content);
  return outcome.kind === 'table' ? outcome.table : undefined;
}
