import { effect, useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type ShownColumn, shownColumns } from './columns.ts';
import { copyCells, beginEditing, pasteCells, pressKey } from './grid-actions.ts';
import type { GridDesk } from './grid-desk.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow, type RowProps } from './grid-row.tsx';
import type { Marks } from './marks.ts';
import { boundsOf, cellId, oneCell, type Place } from './place.ts';
import type { Sheet } from './sheet-list.ts';
import { dataWords } from './words/words.ts';

interface GridProps {
  readonly sheet: Sheet;
  readonly desk: GridDesk;
  readonly marks: Marks;
}

/** In pixels; `data.css` has the same. */
const [rowHeight, headHeight] = [28, 44];
/** Rows that are drawn above and below those that are seen. */
const around = 8;

/** A file's rows as a spreadsheet: only those in sight are drawn. The grid has the focus, and says which cell is at hand. */
export function SheetGrid({ sheet, desk, marks }: GridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const sight = useSignal({ top: 0, height: 600 });
  const columns = useComputed(() => shownColumns(sheet, desk.source.value));
  const first = Math.max(0, Math.floor(sight.value.top / rowHeight) - around);
  const last = Math.min(desk.rows.value, Math.ceil((sight.value.top + sight.value.height) / rowHeight) + around);
  const look = (): void => {
    if (frame.current !== null) sight.value = { top: frame.current.scrollTop, height: frame.current.clientHeight };
  };
  useEffect(() => {
    const watch = new ResizeObserver(look);
    if (frame.current !== null) watch.observe(frame.current);
    return () => watch.disconnect();
  }, []);
  useSignalEffect(() => desk.source.value.want(first, last));
  useEffect(() => desk.source.peek().want(first, last), [first, last]);
  // At once, neither with the scroll event nor in the next frame: who jumps and types on must find the cell there.
  useEffect(
    () =>
      effect(() => {
        reveal(frame.current, desk.block.value.active);
        look();
      }),
    [desk],
  );
  const page = Math.max(1, Math.floor((sight.value.height - headHeight) / rowHeight) - 1);
  const template = { '--columns': ['4rem', ...columns.value.map(({ width }) => width), 'minmax(0, 1fr)'].join(' ') };
  const { row, column } = desk.block.value.active;
  return (
    <div
      ref={frame}
      class="sheet"
      role="grid"
      tabIndex={0}
      aria-label={dataWords.value.grid(sheet.name)}
      aria-rowcount={desk.rows.value + 1}
      aria-colcount={columns.value.length + 1}
      aria-multiselectable="true"
      aria-activedescendant={row >= first && row < last ? cellId(row, column) : undefined}
      style={template}
      onScroll={look}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (pressKey(desk, event, page)) event.preventDefault();
      }}
      onCopy={(event) => void (event.target === frame.current && copyCells(desk, event))}
      onPaste={(event) => {
        if (event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        pasteCells(desk, sheet, event.clipboardData?.getData('text/plain') ?? '');
      }}
      {...pointing(desk)}
    >
      <GridHead columns={columns.value} />
      <div class="sheet-body" role="rowgroup" style={{ height: `${desk.rows.value * rowHeight}px` }}>
        <div role="presentation" style={{ transform: `translateY(${first * rowHeight}px)` }}>
          <Rows
            desk={desk}
            columns={columns.value}
            marks={marks}
            first={first}
            last={last}
            onDone={() => frame.current?.focus()}
          />
        </div>
      </div>
    </div>
  );
}

interface RowsProps extends Pick<RowProps, 'desk' | 'marks' | 'onDone'> {
  readonly columns: readonly ShownColumn[];
  readonly first: number;
  readonly last: number;
}

function Rows({ desk, columns, marks, first, last, onDone }: RowsProps) {
  const source = desk.source.value;
  const block = desk.block.value;
  const bounds = boundsOf(block);
  const [draft, count] = [desk.draft.value, desk.rows.value];
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => {
    const place = first + index;
    const isActive = block.active.row === place;
    return (
      <GridRow
        key={place}
        place={place}
        row={source.at(place)}
        isNew={place === count - 1}
        {...{ desk, columns, marks, bounds, onDone }}
        active={isActive ? block.active.column : undefined}
        draft={isActive ? draft : undefined}
      />
    );
  });
}

/** Pointing at cells selects them, dragging and Shift extend, a double click edits. */
function pointing(desk: GridDesk) {
  return {
    onPointerDown(event: PointerEvent) {
      const place = placeAt(event.target);
      if (place === undefined || event.button !== 0 || event.target instanceof HTMLInputElement) return;
      desk.moveTo(place, event.shiftKey);
    },
    onPointerMove(event: PointerEvent) {
      if ((event.buttons & 1) === 0 || event.pointerType !== 'mouse' || desk.draft.peek() !== undefined) return;
      const place = placeAt(event.target);
      const { anchor, active } = desk.block.peek();
      if (place !== undefined && (place.row !== active.row || place.column !== active.column)) {
        desk.block.value = { ...oneCell(place), anchor };
      }
    },
    onDblClick(event: MouseEvent) {
      if (placeAt(event.target) !== undefined && !(event.target instanceof HTMLInputElement)) beginEditing(desk);
    },
  };
}

function placeAt(target: EventTarget | null): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : undefined;
  const [row, column] = (cell?.dataset['at'] ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** Scrolls a cell into sight: up or down by rows, sideways by where it stands. */
function reveal(frame: HTMLDivElement | null, { row, column }: Place): void {
  if (frame === null) return;
  const top = row * rowHeight;
  if (top < frame.scrollTop) frame.scrollTop = top;
  const bottom = top + rowHeight + headHeight;
  if (bottom > frame.scrollTop + frame.clientHeight) frame.scrollTop = bottom - frame.clientHeight;
  const head = frame.querySelector<HTMLElement>(`[data-column="${column}"]`);
  if (head === null) return;
  const pinned = frame.querySelector<HTMLElement>('.line-head')?.offsetWidth ?? 0;
  if (head.offsetLeft - pinned < frame.scrollLeft) frame.scrollLeft = head.offsetLeft - pinned;
  const right = head.offsetLeft + head.offsetWidth;
  if (right > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = right - frame.clientWidth;
}
