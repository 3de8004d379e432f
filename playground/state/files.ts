import { computed, signal } from '@preact/signals';
import type { DataFile } from '../sheets/data-file.ts';
import { sheets } from '../worker/workers.ts';
import { report } from './failures.ts';
import { folder, opened } from './workbook.ts';

type Files = readonly DataFile[];
/** What undo and redo lead to, for the workbook that was opened last. */
interface History {
  readonly of: number;
  readonly past: readonly Files[];
  readonly future: readonly Files[];
}

/** How many steps can be taken back. */
const most = 200;
const history = signal<History>({ of: 0, past: [], future: [] });
const own = computed((): History => (history.value.of === opened.value ? history.value : begun()));

/** Edits that came with the files, such as those from before a reload, can be taken back too. */
function begun(): History {
  const past: Files[] = [];
  for (let files = folder.peek().files; files.some(isEdited);) {
    const last = files.findLastIndex(isEdited);
    files = files.map((file, index) => (index === last ? { ...file, edits: file.edits.slice(0, -1) } : file));
    past.unshift(files);
  }
  return { of: opened.value, past: past.slice(-most), future: [] };
}

const isEdited = ({ edits }: DataFile): boolean => edits.length > 0;

export const canUndoFiles = computed(() => own.value.past.length > 0);
export const canRedoFiles = computed(() => own.value.future.length > 0);

/** Other data beside the plan, as one step of undo. */
export function changeFiles(files: Files): void {
  const { of, past } = own.peek();
  history.value = { of, past: [...past, folder.peek().files].slice(-most), future: [] };
  put(files);
}

export function undoFiles(): void {
  const { of, past, future } = own.peek();
  const before = past.at(-1);
  if (before === undefined) return;
  history.value = { of, past: past.slice(0, -1), future: [folder.peek().files, ...future] };
  put(before);
}

export function redoFiles(): void {
  const { of, past, future } = own.peek();
  const [after, ...rest] = future;
  if (after === undefined) return;
  history.value = { of, past: [...past, folder.peek().files], future: rest };
  put(after);
}

function put(files: Files): void {
  folder.value = { ...folder.peek(), files };
}

/** What the files hold now, for downloads: those that were edited are written as CSV, the others are as they were given. */
export async function contentsOf(files: Files): Promise<readonly Pick<DataFile, 'file' | 'content'>[]> {
  const written = files.map(({ file, content, edits }) =>
    edits.length === 0 ? Promise.resolve({ file, content }) : csvOf(file),
  );
  return (await Promise.all(written)).flatMap((one) => (one === undefined ? [] : [one]));
}

/** A file beside the plan, as CSV. */
export async function csvOf(file: string): Promise<Pick<DataFile, 'file' | 'content'> | undefined> {
  const asked = await sheets.ask('csv', { file });
  if (asked.kind === 'failed') report(asked.message);
  if (asked.kind !== 'answer' || asked.answer === undefined) return undefined;
  return { file: file.replace(/\.[^.]*$/, '.csv'), content: asked.answer };
}
