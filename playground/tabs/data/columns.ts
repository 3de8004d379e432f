import type { RowSource } from './rows.ts';
import type { Sheet, SheetColumn } from './sheet-list.ts';
import { missingColumns } from './sheet-list.ts';

/** A column as it is shown. `reads`: what the plan reads of it; undefined: nothing. */
export interface ShownColumn {
  readonly header: string;
  readonly reads: SheetColumn | undefined;
  readonly width: string;
}

export function shownColumns(sheet: Sheet, source: RowSource): readonly ShownColumn[] {
  const headers = source.facts.value?.headers ?? [];
  return headers.map((header, index) => ({
    header,
    reads: sheet.columns.find((column) => column.header === header.trim()),
    width: widthOf(header, sampleOf(source, index)),
  }));
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

function widthOf(header: string, cells: readonly string[]): string {
  const longest = Math.max(...cells.map(displayLength), displayLength(header) + 1, 8);
  return `${Math.min(longest, 28) * 0.5 + 1.5}rem`;
}

/** Chinese letters take twice the room. */
function displayLength(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
