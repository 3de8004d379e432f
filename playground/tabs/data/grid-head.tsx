import { isFigure } from './column-type.ts';
import { type ShownColumn, takenFor } from './columns.ts';
import { dataWords } from './words/words.ts';

/** Names of the columns, with what the plan takes them for. */
export function GridHead({ columns }: { readonly columns: readonly ShownColumn[] }) {
  const w = dataWords.value;
  return (
    <div class="sheet-head" role="rowgroup">
      <div class="sheet-row" role="row" aria-rowindex={1}>
        <div class="line-head" role="columnheader" aria-colindex={1}>
          {w.line}
        </div>
        {columns.map((column, index) => (
          <Head key={index} column={column} index={index} />
        ))}
      </div>
    </div>
  );
}

function Head({ column: { header, reads }, index }: { readonly column: ShownColumn; readonly index: number }) {
  return (
    <div
      role="columnheader"
      aria-colindex={index + 2}
      data-column={index}
      class={`${reads === undefined ? 'unread' : ''} ${reads !== undefined && isFigure(reads) ? 'figure' : ''}`}
      title={`${header}: ${takenFor(reads)}`}
    >
      <span class="name">{header}</span>
      <span class="type">{takenFor(reads)}</span>
    </div>
  );
}
