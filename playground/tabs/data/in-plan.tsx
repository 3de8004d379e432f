import { Icon } from '../../parts/icon.tsx';
import { litWords } from '../../state/selection.ts';
import { side } from '../../state/view.ts';
import { typeText } from './column-type.ts';
import type { Sheet } from './sheet-list.ts';
import { dataWords } from './words/words.ts';

/** Rows that stand in the plan: to be read here, and changed there. */
export function InPlan({ sheet: { name, columns, rows = [] } }: { readonly sheet: Sheet }) {
  const w = dataWords.value;
  const jump = (): void => {
    const [first] = rows;
    if (first !== undefined) litWords.value = { from: first.from, to: first.from + 1 };
    side.value = 'plan';
  };
  return (
    <>
      <p class="in-plan-word">
        {w.inPlan.text}
        <button type="button" class="button small" onClick={jump}>
          <Icon name="locate" />
          {w.inPlan.jump}
        </button>
      </p>
      <div class="in-plan-frame" tabIndex={0} role="region" aria-label={name}>
        <table class="in-plan">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.header} scope="col">
                  {column.header}
                  <small>{typeText(column, w)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells }, index) => (
              <tr key={index}>
                {cells.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
