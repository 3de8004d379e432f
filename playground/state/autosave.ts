import { effect, signal } from '@preact/signals';
import type { Folder } from '../worker/protocol.ts';
import { kept, keep } from './store.ts';
import { currentWorkbook, folder, openWorkbook, planName, planText, type Workbook } from './workbook.ts';

/** What the browser keeps: the workbook, and the plan's earlier texts, so that undo goes on after a reload. */
interface Saved extends Workbook {
  readonly version: 1;
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
  const saved = await kept();
  if (!isSaved(saved)) return false;
  earlierTexts.value = saved.earlier;
  openWorkbook(saved);
  return true;
}

function isSaved(value: unknown): value is Saved {
  return typeof value === 'object' && value !== null && 'version' in value && value.version === 1;
}

/** Saves after each pause, from now on. */
export function keepSaved(): void {
  let last = planText.peek();
  let files: Folder = folder.peek();
  effect(() => {
    const [name, text, beside] = [planName.value, planText.value, folder.value];
    if (text === last && beside === files && name === currentWorkbook().name && saveState.peek() === 'saved') return undefined;
    saveState.value = 'saving';
    const timer = setTimeout(() => {
      if (text !== last) earlierTexts.value = shortened([...earlierTexts.peek(), last]);
      [last, files] = [text, beside];
      void save();
    }, pause);
    return () => clearTimeout(timer);
  });
}

async function save(): Promise<void> {
  const isKept = await keep({ version: 1, ...currentWorkbook(), earlier: earlierTexts.peek() } satisfies Saved);
  saveState.value = isKept ? 'saved' : 'not-kept';
}

function shortened(texts: readonly string[]): readonly string[] {
  let characters = 0;
  const keepable = texts.toReversed().filter((text) => (characters += text.length) <= most.characters);
  return keepable.slice(0, most.texts).toReversed();
}
