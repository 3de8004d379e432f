import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Cell, TableEdit } from '../../sheets/edits.ts';
import { rowAt } from '../../sheets/shown.ts';
import { changeFiles } from '../../state/files.ts';
import { folder } from '../../state/workbook.ts';
import { type Block, oneCell, type Place, within } from './place.ts';
import { type RowSource, rowSourceOf } from './rows.ts';

/** What a cell holds while somebody types in it. */
export interface Draft {
  readonly text: string;
  /** Begun by typing over the cell: arrow keys then end it, as in a spreadsheet. */
  readonly isFresh: boolean;
}

/** What somebody does in the grid of one file. */
export interface GridDesk {
  readonly file: string;
  readonly source: ReadonlySignal<RowSource>;
  readonly block: Signal<Block>;
  readonly draft: Signal<Draft | undefined>;
  /** Rows with the empty one below, in which a new row is begun. */
  readonly rows: ReadonlySignal<number>;
  readonly headers: ReadonlySignal<readonly string[]>;
  /** Is it known how many rows there are? */
  readonly isRead: ReadonlySignal<boolean>;
  moveTo(to: Place, isExtending?: boolean): void;
  write(at: Place, cells: readonly (readonly Cell[])[]): void;
  edit(edit: TableEdit): void;
  /** The table's row at a shown place; below all: a new one. */
  rowOf(place: number): number | undefined;
}

export function gridDeskOf(file: string): GridDesk {
  let last: RowSource | undefined;
  let seen: unknown;
  const entry = computed(() => folder.value.files.find((one) => one.file === file));
  const source = computed((): RowSource => {
    if (last === undefined || seen !== entry.value) last = rowSourceOf(file, last);
    seen = entry.value;
    return last;
  });
  const block = signal<Block>(oneCell({ row: 0, column: 0 }));
  const draft = signal<Draft | undefined>(undefined);
  const facts = computed(() => source.value.facts.value);
  const rows = computed(() => (facts.value?.count ?? 0) + 1);
  const headers = computed(() => facts.value?.headers ?? []);
  const isRead = computed(() => facts.value !== undefined);
  const rowOf = (place: number): number | undefined => rowAt(facts.peek()?.leftOut ?? [], place);
  const edit = (one: TableEdit): void =>
    changeFiles(folder.peek().files.map((it) => (it.file === file ? { ...it, edits: [...it.edits, one] } : it)));
  return {
    file,
    source,
    block,
    draft,
    rows,
    headers,
    isRead,
    edit,
    rowOf,
    moveTo(to, isExtending = false) {
      const active = within(to, { rows: rows.peek(), columns: headers.peek().length });
      batch(() => {
        draft.value = undefined;
        block.value = isExtending ? { anchor: block.peek().anchor, active } : oneCell(active);
      });
    },
    write({ row, column }, cells) {
      const at = rowOf(row);
      if (at !== undefined) edit({ kind: 'write', row: at, column, cells });
    },
  };
}
