import type { Cell } from '../../sheets/edits.ts';
import { redoFiles, undoFiles } from '../../state/files.ts';
import { atOnce } from '../../parts/at-once.ts';
import { say } from '../../state/view.ts';
import { sheets } from '../../worker/workers.ts';
import { clipboardCells, clipboardText, isHeaderRow } from './clipboard.ts';
import type { Draft, GridDesk } from './grid-desk.ts';
import { boundsOf, keyMeaning } from './place.ts';
import type { Sheet } from './sheet-list.ts';
import { takePasted } from './taking.ts';
import { dataWords } from './words/words.ts';

/** How many rows are copied at most at once. */
const mostCopied = 100_000;

/** Does what a key means; false where it means nothing here. */
export function pressKey(desk: GridDesk, event: KeyboardEvent, page: number): boolean {
  const at = desk.block.peek().active;
  const meaning = keyMeaning(event, at, { rows: desk.rows.peek(), columns: desk.headers.peek().length, page });
  switch (meaning?.kind) {
    case undefined:
      return false;
    case 'move':
      desk.moveTo(meaning.to, meaning.isExtending);
      return true;
    case 'edit':
      beginEditing(desk);
      return true;
    case 'type':
      if (canEdit(desk)) begin(desk, { text: meaning.text, isFresh: true });
      return true;
    case 'clear':
      clearCells(desk);
      return true;
    case 'undo':
      undoFiles();
      return true;
    case 'redo':
      redoFiles();
      return true;
    case 'all':
      desk.block.value = {
        anchor: { row: 0, column: 0 },
        active: { row: Math.max(0, desk.rows.peek() - 2), column: desk.headers.peek().length - 1 },
      };
      return true;
  }
}

const canEdit = (desk: GridDesk): boolean => desk.rowOf(desk.block.peek().active.row) !== undefined;

export function beginEditing(desk: GridDesk): void {
  const { row, column } = desk.block.peek().active;
  const shown = desk.source.peek().at(row);
  if (!canEdit(desk) || desk.headers.peek().length === 0) return;
  begin(desk, { text: shown?.kind === 'row' ? (shown.cells[column] ?? '') : '', isFresh: false });
}

/** The field is there before the next key. */
function begin(desk: GridDesk, draft: Draft): void {
  atOnce(() => (desk.draft.value = draft));
}

/** Ends the editing with what was typed, and moves on. */
export function endEditing(desk: GridDesk, text: string, step: { readonly row: number; readonly column: number }): void {
  const { active } = desk.block.peek();
  const shown = desk.source.peek().at(active.row);
  const before = shown?.kind === 'row' ? (shown.cells[active.column] ?? '') : '';
  desk.draft.value = undefined;
  if (text !== before) desk.write(active, [[text]]);
  if (step.row !== 0 || step.column !== 0) desk.moveTo({ row: active.row + step.row, column: active.column + step.column });
}

function clearCells(desk: GridDesk): void {
  const { top, bottom, left, right } = boundsOf(desk.block.peek());
  const last = Math.min(bottom, desk.rows.peek() - 2);
  const [from, to] = [desk.rowOf(top) ?? desk.rowOf(top + 1), desk.rowOf(last) ?? desk.rowOf(last - 1)];
  if (from === undefined || to === undefined || to < from) return;
  const blank = Array.from({ length: right - left + 1 }, () => undefined);
  desk.edit({ kind: 'write', row: from, column: left, cells: Array.from({ length: to - from + 1 }, () => blank) });
}

/** As many rows as are selected: above the first of them. */
export function insertRows(desk: GridDesk): void {
  const { top, bottom } = boundsOf(desk.block.peek());
  const row = desk.rowOf(top) ?? desk.rowOf(top + 1);
  if (row !== undefined) desk.edit({ kind: 'insert-rows', row, count: bottom - top + 1 });
}

export function deleteRows(desk: GridDesk): void {
  const { top, bottom } = boundsOf(desk.block.peek());
  const last = Math.min(bottom, desk.rows.peek() - 2);
  const [from, to] = [desk.rowOf(top) ?? desk.rowOf(top + 1), desk.rowOf(last) ?? desk.rowOf(last - 1)];
  if (from === undefined || to === undefined || to < from) return;
  desk.edit({ kind: 'delete-rows', row: from, count: to - from + 1 });
  desk.moveTo({ row: Math.min(top, desk.rows.peek() - 1), column: desk.block.peek().active.column });
}

/** Puts the selected cells on the clipboard, from the worker where they are many. */
export async function copyCells(desk: GridDesk, event: ClipboardEvent): Promise<void> {
  const { top, bottom, left, right } = boundsOf(desk.block.peek());
  const count = Math.min(bottom, desk.rows.peek() - 2) - top + 1;
  event.preventDefault();
  const near = Array.from({ length: Math.max(0, Math.min(count, 500)) }, (_, index) => desk.source.peek().at(top + index));
  const cut = (cells: readonly Cell[]): readonly Cell[] => cells.slice(left, right + 1);
  if (near.length === count && near.every((row) => row !== undefined)) {
    const rows = near.flatMap((row) => (row.kind === 'row' ? [cut(row.cells)] : []));
    event.clipboardData?.setData('text/plain', clipboardText(rows));
    return say(dataWords.value.copied(rows.length));
  }
  const asked = await sheets.ask('rows', { file: desk.file, from: top, count: Math.min(count, mostCopied) });
  const rows = asked.kind === 'answer' ? (asked.answer?.rows ?? []) : [];
  await navigator.clipboard.writeText(clipboardText(rows.flatMap((row) => (row.kind === 'row' ? [cut(row.cells)] : []))));
  say(dataWords.value.copied(rows.length));
}

/** Writes a block from the selected cell on. With its header, in the first cell: it takes the place of the whole table. */
export function pasteCells(desk: GridDesk, sheet: Sheet, text: string): void {
  const { top, left } = boundsOf(desk.block.peek());
  const headers = desk.headers.peek();
  const cells = clipboardCells(text);
  const hasHeader = isHeaderRow(cells[0] ?? [], headers);
  if (hasHeader && top === 0 && left === 0) return void takePasted(text, sheet);
  const rows = hasHeader ? cells.slice(1) : cells;
  const width = Math.max(0, ...rows.map((row) => row.length));
  desk.write({ row: top, column: left }, rows);
  desk.block.value = {
    anchor: { row: top + rows.length - 1, column: Math.min(left + width, headers.length) - 1 },
    active: { row: top, column: left },
  };
  const cutOff = left + width - headers.length;
  say(cutOff > 0 ? dataWords.value.cutOff(cutOff) : dataWords.value.pasted(rows.length));
}
