import type { Problem } from '../../../runtime/data.ts';
import { Icon } from '../../parts/icon.tsx';
import type { ShownRow } from '../../sheets/shown.ts';
import { CellEditor } from './cell-editor.tsx';
import { isFigure } from './column-type.ts';
import type { ShownColumn } from './columns.ts';
import type { Draft, GridDesk } from './grid-desk.ts';
import { cellMark, type Marks, rowMark } from './marks.ts';
import { type Bounds, cellId, isInside } from './place.ts';
import { dataWords } from './words/words.ts';

export interface RowProps {
  readonly place: number;
  /** Undefined while it is fetched, and for the empty row below all. */
  readonly row: ShownRow | undefined;
  readonly isNew: boolean;
  readonly columns: readonly ShownColumn[];
  readonly marks: Marks;
  readonly bounds: Bounds;
  /** The column of the cell at hand, if it is in this row. */
  readonly active: number | undefined;
  readonly draft: Draft | undefined;
  readonly desk: GridDesk;
  /** Gives the focus back to the grid. */
  readonly onDone: () => void;
}

export function GridRow(props: RowProps) {
  const { place, row, isNew, columns, marks } = props;
  const w = dataWords.value;
  if (row?.kind === 'left-out') return <LeftOut {...props} line={row.line} message={row.message} />;
  const problem = row === undefined ? undefined : rowMark(marks, row.line);
  return (
    <div class={`sheet-row ${isNew ? 'new' : ''}`} role="row" aria-rowindex={place + 2}>
      <div class={`line ${problem === undefined ? '' : 'bad'}`} role="rowheader" aria-colindex={1} title={problem?.message}>
        {problem !== undefined && <Icon name="error" />}
        {row === undefined ? (isNew ? '+' : '') : row.line}
      </div>
      {columns.map((column, index) => (
        <DataCell
          key={index}
          {...props}
          column={column}
          index={index}
          text={row?.cells[index] ?? ''}
          problem={row && cellMark(marks, row.line, column.header)}
        />
      ))}
      {isNew && props.active === undefined && <span class="hint">{w.newRow}</span>}
    </div>
  );
}

interface CellProps extends RowProps {
  readonly column: ShownColumn;
  readonly index: number;
  readonly text: string;
  readonly problem: Problem | undefined;
}

function DataCell({ place, column, index, text, problem, bounds, active, draft, desk, row, onDone }: CellProps) {
  const w = dataWords.value;
  const isActive = active === index;
  const classes = [
    'cell',
    column.reads === undefined && 'unread',
    column.reads !== undefined && isFigure(column.reads) && 'figure',
    problem !== undefined && 'bad',
    isActive && 'active',
  ];
  return (
    <div
      id={cellId(place, index)}
      class={classes.filter(Boolean).join(' ')}
      role="gridcell"
      aria-colindex={index + 2}
      aria-selected={isInside(bounds, place, index)}
      aria-invalid={problem !== undefined}
      data-at={`${place}:${index}`}
      data-header={column.header}
      title={problem?.message ?? (text.length > 24 ? text : undefined)}
    >
      {problem !== undefined && <Icon name="error" />}
      {isActive && draft !== undefined ? (
        <CellEditor desk={desk} draft={draft} label={w.editing(column.header, row?.line ?? '+')} onDone={onDone} />
      ) : (
        <span class="text">{text}</span>
      )}
      {problem !== undefined && <span class="unseen">{problem.message}</span>}
    </div>
  );
}

function LeftOut({ place, columns, active, line, message }: RowProps & { readonly line: number; readonly message: string }) {
  return (
    <div class="sheet-row left-out" role="row" aria-rowindex={place + 2}>
      <div class="line bad" role="rowheader" aria-colindex={1}>
        <Icon name="error" />
        {line}
      </div>
      <div
        id={cellId(place, active ?? 0)}
        class={`cell bad ${active === undefined ? '' : 'active'}`}
        role="gridcell"
        aria-colindex={2}
        aria-colspan={Math.max(1, columns.length)}
        aria-invalid="true"
        data-at={`${place}:0`}
        title={message}
      >
        <span class="text">{message}</span>
      </div>
    </div>
  );
}
