/** Files that are dropped, chosen or pasted, on their way to their tables. Outlives the tab: reading goes on while another is open. */
import { computed, signal } from '@preact/signals';
import type { Problem } from '../../../runtime/data.ts';
import { grouped } from '../../parts/money.ts';
import { dataFile, dataFileOf, sourceNameOf } from '../../sheets/data-file.ts';
import type { Taken } from '../../sheets/taken.ts';
import { report } from '../../state/failures.ts';
import { changeFiles } from '../../state/files.ts';
import { paid } from '../../state/results.ts';
import { say } from '../../state/view.ts';
import { folder } from '../../state/workbook.ts';
import type { Given } from '../../worker/protocol.ts';
import { sheets as reader } from '../../worker/workers.ts';
import { homeOf, type Sheet, sheetsOf } from './sheet-list.ts';
import { dataWords } from './words/words.ts';

type TakenFile = Extract<Taken, { readonly kind: 'taken' }>;

export const sheetList = computed(() => sheetsOf(paid.value?.calculation, folder.value.files));

const chosen = signal('');
/** The table that is looked at: the one that was chosen as long as it is there, else the first that has problems or rows. */
export const openSheet = computed((): Sheet | undefined => {
  const all = sheetList.value;
  const usual = all.find(({ kind }) => kind === 'table') ?? all.find(({ file }) => file !== undefined) ?? all[0];
  return all.find(({ id }) => id === chosen.value) ?? usual;
});
export function chooseSheet(id: string): void {
  chosen.value = id;
}

/** What is being read now, in percent. */
export const reading = signal<{ readonly file: string; readonly percent: number } | undefined>(undefined);
/** What could not be taken, and why. */
export const refusals = signal<readonly Problem[]>([]);
/** Files for which nobody can say which table they fill. */
export const homeless = signal<readonly TakenFile[]>([]);

let cancelling: AbortController | undefined;
export function cancelReading(): void {
  cancelling?.abort();
}

/** Takes files one after the other; `home`: the table that they are said to fill. */
export async function takeFiles(files: readonly File[], home?: Sheet): Promise<void> {
  refusals.value = [];
  cancelling = new AbortController();
  for (const content of files) {
    if (cancelling.signal.aborted) break;
    await take({ kind: 'file', file: content.name, content }, home, cancelling.signal);
  }
}

/** Takes cells from a clipboard as a whole table. */
export function takePasted(text: string, home: Sheet): Promise<void> {
  refusals.value = [];
  const columns = home.columns.map(({ header }) => header);
  cancelling = new AbortController();
  return take({ kind: 'pasted', file: `${home.id}.csv`, text, columns }, home, cancelling.signal);
}

async function take(given: Given, home: Sheet | undefined, signalled: AbortSignal): Promise<void> {
  const { file } = given;
  reading.value = { file, percent: 0 };
  const onProgress = (percent: number): void => void (reading.value = { file, percent });
  const asked = await reader.ask('take', { given }, { signal: signalled, onProgress });
  reading.value = undefined;
  if (asked.kind === 'failed') report(asked.message);
  if (asked.kind === 'taken-back') say(dataWords.value.taking.cancelled(file));
  if (asked.kind !== 'answer') return;
  for (const one of asked.answer) {
    if (one.kind === 'refused') refusals.value = [...refusals.value, one.problem];
    else settle(one, asked.answer.length === 1 ? home : undefined);
  }
}

function settle(taken: TakenFile, said: Sheet | undefined): void {
  const home = said ?? homeOf(sheetList.peek(), taken.file, taken.headers);
  if (home !== undefined) return fill(home, taken);
  if (sheetList.peek().some(({ kind }) => kind !== 'not-read' && kind !== 'in-plan')) homeless.value = [...homeless.value, taken];
  else keepBeside(taken);
}

/** The file in place of what the table had. */
export function fill(home: Sheet, taken: TakenFile): void {
  const w = dataWords.value;
  const ending = /\.[^.]*$/.exec(taken.file)?.[0].toLowerCase() ?? '.csv';
  const fresh = dataFile(`${home.id}${ending}`, taken.content);
  const others = folder.peek().files.filter(({ file }) => sourceNameOf(file) !== home.id.toLowerCase());
  changeFiles([...others, fresh]);
  chooseSheet(home.id);
  say(w.taking.done(taken.file, w.rows(grouped(String(taken.rows))), home.name));
  forget(taken);
}

/** Beside the plan under its own name, for a plan that is still to be written. */
export function keepBeside(taken: TakenFile): void {
  const others = folder.peek().files.filter(({ file }) => file !== taken.file);
  changeFiles([...others, dataFile(taken.file, taken.content)]);
  forget(taken);
}

function forget(taken: TakenFile): void {
  homeless.value = homeless.value.filter((one) => one !== taken);
}

/** An empty file with the columns that the plan reads. */
export function startSheet({ id, columns }: Sheet): void {
  const empty = { file: `${id}.csv`, columns: columns.map(({ header }) => ({ header, cells: [] })), rowCount: 0 };
  changeFiles([...folder.peek().files, dataFileOf(empty)]);
  chooseSheet(id);
}
