import { report } from '../state/failures.ts';
import { isStale, paid } from '../state/results.ts';
import { say } from '../state/view.ts';
import { currentWorkbook } from '../state/workbook.ts';
import { words } from '../words/words.ts';
import { currentBundle } from './bundle.ts';
import { planFile, withoutEnding } from './names.ts';

/** Hands the plan to the browser as a download. */
export function storePlan(): void {
  const { name, text } = currentWorkbook();
  store(planFile(name), new Blob([text], { type: 'text/plain' }));
}

/** The same with data and results. */
export async function storeArchive(): Promise<void> {
  try {
    const bundle = await currentBundle();
    const { archiveOf } = await import('./archive.ts');
    const result = isStale.value || paid.value?.text !== bundle.text ? undefined : paid.value.result;
    const name = `${withoutEnding(planFile(bundle.name))}.zip`;
    store(name, new Blob([Uint8Array.from(archiveOf(bundle, result))], { type: 'application/zip' }));
  } catch (error: unknown) {
    report(String(error));
  }
}

function store(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  [link.href, link.download] = [address, name];
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  say(words.value.files.stored(name));
}
