import { type Signal, useSignal } from '@preact/signals';
import { select, selected } from '../../state/selection.ts';
import { periods } from '../../state/results.ts';
import { words } from '../../words/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { grouped } from '../../parts/money.ts';
import { moved } from '../../parts/roving.ts';
import { type Order, ordered, type PayCell, type PayRow, type PayTable } from './pay-table.ts';

interface GridProps {
  readonly table: PayTable;
  readonly search: string;
}
interface Place {
  readonly row: number;
  readonly column: number;
}
/** How many payees are drawn at first, and at each asking for more. */
const page = 200;

/** Payees by columns with totals. One figure can be reached by Tab; arrow keys lead on from there. */
export function PayGrid({ table, search }: GridProps) {
  const w = words.value.pay;
  const order = useSignal<Order>({ column: 'payee', isDown: false });
  const focus = useSignal<Place>({ row: 0, column: 0 });
  const limit = useSignal(page);
  const all = ordered(table.rows, order.value, search);
  const rows = all.slice(0, limit.value);
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const { row, column } = focus.value;
    const next = {
      row: moved(event.key, row, rows.length, 'column'),
      column: moved(event.key, column, table.columns.length + 1, 'row'),
    };
    const isEnd = event.key === 'Home' || event.key === 'End';
    if (next.row === undefined && next.column === undefined) return;
    event.preventDefault();
    focus.value = { row: isEnd ? row : (next.row ?? row), column: next.column ?? column };
    const { row: r, column: c } = focus.value;
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${r}:${c}"]`)?.focus();
  };
  return (
    <div class="grid-frame">
      <table class="grid" role="grid" aria-label={w.grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <Header title={w.payee} column="payee" order={order} />
            {table.columns.map((title, index) => (
              <Header key={title} title={title} column={index} order={order} />
            ))}
            <Header title={w.total} column="total" order={order} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={row.payee} row={row} index={index} focus={focus} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{w.total}</th>
            {table.totals.map((total, index) => (
              <td key={table.columns[index]} class="figure">
                {grouped(total)}
              </td>
            ))}
            <td class="figure total">{grouped(table.total)}</td>
          </tr>
        </tfoot>
      </table>
      {rows.length === 0 && <p class="quiet grid-word">{w.noMatch}</p>}
      {all.length > rows.length && (
        <button type="button" class="button small" onClick={() => (limit.value += page)}>
          {w.more(Math.min(page, all.length - rows.length))}
        </button>
      )}
    </div>
  );
}

function Header({
  title,
  column,
  order,
}: {
  readonly title: string;
  readonly column: Order['column'];
  readonly order: Signal<Order>;
}) {
  const { column: by, isDown } = order.value;
  const isSorted = by === column;
  const turn = (): void => {
    order.value = { column, isDown: isSorted ? !isDown : column !== 'payee' };
  };
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}
      class={column === 'payee' ? '' : 'figure'}
    >
      <button type="button" class="sort" aria-label={words.value.pay.sort(title)} onClick={turn}>
        {title}
        {isSorted && <Icon name={isDown ? 'down' : 'up'} />}
      </button>
    </th>
  );
}

function Row({ row, index, focus }: { readonly row: PayRow; readonly index: number; readonly focus: Signal<Place> }) {
  const total = { amount: row.total, period: undefined, component: undefined };
  return (
    <tr>
      <th scope="row">{row.payee}</th>
      {[...row.cells, total].map((cell, column) => (
        <Figure
          key={column}
          payee={row.payee}
          cell={cell}
          place={{ row: index, column }}
          focus={focus}
          isTotal={cell === total}
        />
      ))}
    </tr>
  );
}

interface FigureProps {
  readonly payee: string;
  readonly cell: PayCell;
  readonly place: Place;
  readonly focus: Signal<Place>;
  readonly isTotal: boolean;
}

/** A figure that says why when it is chosen. A sum over periods leads to the last of them. */
function Figure({ payee, cell, place, focus, isTotal }: FigureProps) {
  const { row, column } = place;
  const at = selected.value;
  const period = cell.period ?? (at?.payee === payee ? at.period : periods.value.at(-1)) ?? '';
  const isChosen =
    !isTotal &&
    at?.payee === payee &&
    at.period === period &&
    (at.component ?? cell.component) === cell.component &&
    cell.period !== undefined;
  const choose = (): void => {
    focus.value = place;
    select({ payee, period, ...(cell.component === undefined ? {} : { component: cell.component }) });
  };
  const isReached = focus.value.row === row && focus.value.column === column;
  return (
    <td class={`figure ${isTotal ? 'total' : ''}`} aria-selected={isChosen}>
      <button type="button" class="cell" data-place={`${row}:${column}`} tabIndex={isReached ? 0 : -1} onClick={choose}>
        {cell.amount === undefined ? '–' : grouped(cell.amount)}
      </button>
    </td>
  );
}
