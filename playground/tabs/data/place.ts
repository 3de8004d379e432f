/** A cell of a grid: rows and columns are counted from 0, as they are shown. */
export interface Place {
  readonly row: number;
  readonly column: number;
}
/** A block of cells between two corners: where the choice began, and where it has come to. */
export interface Block {
  readonly anchor: Place;
  readonly active: Place;
}

export const oneCell = (at: Place): Block => ({ anchor: at, active: at });

export interface Bounds {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function boundsOf({ anchor, active }: Block): Bounds {
  return {
    top: Math.min(anchor.row, active.row),
    bottom: Math.max(anchor.row, active.row),
    left: Math.min(anchor.column, active.column),
    right: Math.max(anchor.column, active.column),
  };
}

export function isInside({ top, bottom, left, right }: Bounds, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** What the keys of a spreadsheet mean in a grid of a size. */
export type KeyMeaning =
  | { readonly kind: 'move'; readonly to: Place; readonly isExtending: boolean }
  | { readonly kind: 'edit' }
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'clear' | 'undo' | 'redo' | 'all' };

export interface Size {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are seen at once. */
  readonly page: number;
}

export function keyMeaning(event: KeyboardEvent, at: Place, size: Size): KeyMeaning | undefined {
  const { key, altKey, shiftKey, isComposing } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (altKey || isComposing) return undefined;
  const to = movedTo(key, isCommand, at, size);
  if (to !== undefined) return { kind: 'move', to, isExtending: shiftKey };
  if (isCommand) return commandMeaning(key.toLowerCase(), shiftKey);
  if (key === 'F2' || key === 'Enter') return { kind: 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { kind: 'clear' };
  return key.length === 1 ? { kind: 'type', text: key } : undefined;
}

function commandMeaning(key: string, isShift: boolean): KeyMeaning | undefined {
  if (key === 'z') return { kind: isShift ? 'redo' : 'undo' };
  if (key === 'y') return { kind: 'redo' };
  return key === 'a' ? { kind: 'all' } : undefined;
}

function movedTo(key: string, isCommand: boolean, { row, column }: Place, { rows, columns, page }: Size): Place | undefined {
  const [down, right] = [isCommand ? rows : 1, isCommand ? columns : 1];
  const moves: Readonly<Record<string, Place>> = {
    ArrowUp: { row: row - down, column },
    ArrowDown: { row: row + down, column },
    ArrowLeft: { row, column: column - right },
    ArrowRight: { row, column: column + right },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: isCommand ? 0 : row, column: 0 },
    End: { row: isCommand ? rows : row, column: columns },
  };
  const to = moves[key];
  return to && within(to, { rows, columns });
}

export function within({ row, column }: Place, { rows, columns }: Pick<Size, 'rows' | 'columns'>): Place {
  return { row: Math.max(0, Math.min(rows - 1, row)), column: Math.max(0, Math.min(columns - 1, column)) };
}

/** By which the grid says which cell is at hand. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;
