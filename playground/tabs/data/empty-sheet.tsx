import { typeText } from './column-type.ts';
import { Icon } from '../../parts/icon.tsx';
import { FileButton } from './file-button.tsx';
import type { Sheet } from './sheet-list.ts';
import { startSheet, takePasted } from './taking.ts';
import { dataWords } from './words/words.ts';

/** A table that the plan reads and that has no file: what it needs, and the ways to give it. */
export function EmptySheet({ sheet }: { readonly sheet: Sheet }) {
  const w = dataWords.value.empty;
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() !== '') void takePasted(text, sheet);
  };
  return (
    <section class="empty-sheet">
      <h2>{w.title(sheet.name)}</h2>
      <p>{w.needs(`${sheet.id}.csv`)}</p>
      <Needs sheet={sheet} />
      <div class="ways">
        <button type="button" class="button accent" onClick={() => startSheet(sheet)}>
          <Icon name="plus" />
          {w.start}
        </button>
        <FileButton title={w.choose} home={sheet} />
      </div>
      <textarea class="field paste-here" rows={2} aria-label={w.paste} placeholder={w.paste} onPaste={onPaste} />
      <p class="quiet">{w.drop}</p>
    </section>
  );
}

function Needs({ sheet }: { readonly sheet: Sheet }) {
  const w = dataWords.value;
  return (
    <ul class="needed">
      {sheet.columns.map((column) => (
        <li key={column.header}>
          <code>{column.header}</code>
          <span class="quiet">
            {[typeText(column, w), column.use && w.uses[column.use], column.isOptional && w.empty.optional]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
