import { Icon, type IconName } from '../../parts/icon.tsx';
import { canRedoFiles, canUndoFiles, csvOf, redoFiles, undoFiles } from '../../state/files.ts';
import { FileButton } from './file-button.tsx';
import { deleteRows, insertRows } from './grid-actions.ts';
import type { GridDesk } from './grid-desk.ts';
import { dataWords } from './words/words.ts';

/** What can be done with the table at hand. */
export function SheetTools({ desk }: { readonly desk: GridDesk }) {
  const w = dataWords.value.tools;
  return (
    <div class="sheet-tools" role="toolbar" aria-label={w.label}>
      <Tool icon="undo" title={w.undo} onClick={undoFiles} isOff={!canUndoFiles.value} />
      <Tool icon="redo" title={w.redo} onClick={redoFiles} isOff={!canRedoFiles.value} />
      <span class="gap" />
      <Tool icon="plus" title={w.insert} onClick={() => insertRows(desk)} isOff={!desk.isRead.value} />
      <Tool icon="trash" title={w.remove} onClick={() => deleteRows(desk)} isOff={!desk.isRead.value} />
      <span class="gap" />
      <FileButton title={w.choose} isSmall />
      <Tool icon="download" title={w.download} onClick={() => void download(desk.file)} />
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly title: string;
  readonly onClick: () => void;
  readonly isOff?: boolean;
}

function Tool({ icon, title, onClick, isOff = false }: ToolProps) {
  return (
    <button type="button" class="button plain small" title={title} aria-label={title} disabled={isOff} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

async function download(file: string): Promise<void> {
  const csv = await csvOf(file);
  if (csv === undefined) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(csv.content);
  link.download = csv.file;
  link.click();
  URL.revokeObjectURL(link.href);
}
