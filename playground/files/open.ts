import { putOnDesk } from '../drawer/plans.ts';
import { folder } from '../state/workbook.ts';
import { say } from '../state/view.ts';
import { words } from '../words/words.ts';
import { workbookOf } from './bundle.ts';

/** Opens a .plan over the data at hand, or a .zip with its own. False where it was not opened; why is said. */
export async function openFile(file: File): Promise<boolean> {
  if (/\.plan$/i.test(file.name)) return openPlan(file);
  if (/\.zip$/i.test(file.name)) return openArchive(file);
  say(words.value.files.unknown(file.name));
  return false;
}

async function openPlan(file: File): Promise<boolean> {
  const w = words.value.files;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    const isOpen = await putOnDesk({ name: file.name, text: text.replace(/\r\n?/g, '\n'), ...folder.value });
    if (isOpen) say(w.overData(file.name));
    return isOpen;
  } catch {
    say(w.notText(file.name));
    return false;
  }
}

async function openArchive(file: File): Promise<boolean> {
  const { readArchive } = await import('./archive.ts');
  const read = readArchive(file.name, new Uint8Array(await file.arrayBuffer()));
  if (read.kind === 'bundle') return putOnDesk(workbookOf(read.bundle));
  say(words.value.files[read.why](file.name));
  return false;
}
