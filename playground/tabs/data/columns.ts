import { typeText } from './column-type.ts';
import type { RowSource } from './rows.ts';
import type { Sheet, SheetColumn } from './sheet-list.ts';
import { missingColumns } from './sheet-list.ts';
import { dataWords } from './words/words.ts';

/** A column as it is shown. `reads`: what the plan reads of it; undefined: nothing. */
export interface ShownColumn {
  readonly header: string;
  readonly reads: SheetColumn | undefined;
  readonly width: string;
}

export function shownColumns(sheet: Sheet, source: RowSource): readonly ShownColumn[] {
  const headers = source.facts.value?.headers ?? [];
  return headers.map((header, index) => {
    const reads = sheet.columns.find((column) => column.header === header.trim());
    const small = displayLength(takenFor(reads)) * 0.375;
    return { header, reads, width: `${Math.max(widthOf([header, ...sampleOf(source, index)]), small + 1.25)}rem` };
  });
}

/** What the plan takes a column for: `date · decides the period`. */
export function takenFor(reads: SheetColumn | undefined): string {
  const w = dataWords.value;
  if (reads === undefined) return w.notRead;
  return reads.use === undefined ? typeText(reads, w) : `${typeText(reads, w)} · ${w.uses[reads.use]}`;
}

export function absentColumns(sheet: Sheet, source: RowSource): readonly SheetColumn[] {
  const { value: facts } = source.facts;
  return facts === undefined ? [] : missingColumns(sheet, facts.headers);
}

/** The first cells say how wide a column is. */
function sampleOf(source: RowSource, column: number): readonly string[] {
  return Array.from({ length: 40 }, (_, place) => {
    const row = source.at(place);
    return row?.kind === 'row' ? (row.cells[column] ?? '') : '';
  });
}

/** In rem. */
function widthOf(texts: readonly string[]): number {
  return Math.min(Math.max(...texts.map(displayLength), 7) + 1, 28) * 0.5 + 1.25;
}

/** Chinese letters take twice the room. */
function displayLength(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
