import { effect, signal } from '@preact/signals';
import type { Folder } from '../worker/protocol.ts';
import { storeNamed } from './store.ts';
import { currentWorkbook, folder, openWorkbook, planId, planName, planText, type Workbook } from './workbook.ts';

const [store, place] = [storeNamed('upside'), 'workbook'];

/** What the browser keeps: the workbook, and the plan's earlier texts, so that undo goes on after a reload. */
interface Saved extends Workbook {
  readonly version: 2;
  readonly earlier: readonly string[];
}

export type SaveState = 'saved' | 'saving' | 'not-kept';
export const saveState = signal<SaveState>('saved');
/** Earlier texts of the plan, the oldest first, without the one at hand. */
export const earlierTexts = signal<readonly string[]>([]);

/** How many earlier texts are kept, and how many characters of them in all. */
const most = { texts: 60, characters: 2_000_000 };
const pause = 600;

/** Puts back what was there when the page was left; false where there was nothing. */
export async function restore(): Promise<boolean> {
  const saved = await store.kept(place);
  if (!isSaved(saved)) return false;
  earlierTexts.value = saved.earlier;
  openWorkbook(saved);
  return true;
}

function isSaved(value: unknown): value is Saved {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 2;
}

/** Saves after each pause, from now on. */
export function keepSaved(): void {
  let last = deskNow();
  effect(() => {
    const now = deskNow();
    if (isSame(now, last) && saveState.peek() === 'saved') return undefined;
    saveState.value = 'saving';
    const timer = setTimeout(() => {
      if (now.text !== last.text) earlierTexts.value = shortened([...earlierTexts.peek(), last.text]);
      last = now;
      void save(now);
    }, pause);
    return () => clearTimeout(timer);
  });
}

interface DeskNow {
  readonly name: string;
  readonly text: string;
  readonly id: string | undefined;
  readonly files: Folder;
}

function deskNow(): DeskNow {
  return { name: planName.value, text: planText.value, id: planId.value, files: folder.value };
}
function isSame(a: DeskNow, b: DeskNow): boolean {
  return a.name === b.name && a.text === b.text && a.id === b.id && a.files === b.files;
}

/** What has changed while it was being saved is saved after it, and nothing is called saved until then. */
async function save(now: DeskNow): Promise<void> {
  const isKept = await store.keep(place, { version: 2, ...currentWorkbook(), earlier: earlierTexts.peek() } satisfies Saved);
  if (isSame(now, deskNow())) saveState.value = isKept ? 'saved' : 'not-kept';
}

function shortened(texts: readonly string[]): readonly string[] {
  let characters = 0;
  const keepable = texts.toReversed().filter((text) => (characters += text.length) <= most.characters);
  return keepable.slice(0, most.texts).toReversed();
}
