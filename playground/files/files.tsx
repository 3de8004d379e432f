import { closeOverlay, overlay } from '../state/view.ts';
import { words } from '../words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { openFile } from './open.ts';
import { storeArchive, storePlan } from './store.ts';
import './files.css';

/** Files in and out. */
export function openFiles(): void {
  overlay.value = { title: words.peek().files.title, shape: 'dialog', content: () => <Files /> };
}

function Files() {
  const w = words.value.files;
  return (
    <div class="files">
      <section>
        <h3>{w.open}</h3>
        <p class="quiet">{w.openText}</p>
        <label class="button">
          <Icon name="file" />
          {w.choose}
          <input
            class="unseen"
            type="file"
            accept=".plan,.zip"
            onChange={({ currentTarget }) => void openChosen(currentTarget.files?.[0])}
          />
        </label>
      </section>
      <section>
        <h3>{w.store}</h3>
        <p class="quiet">{w.archiveText}</p>
        <div class="files-choices">
          <button type="button" class="button" onClick={storePlan}>
            <Icon name="down" />
            {w.plan}
          </button>
          <button type="button" class="button" onClick={() => void storeArchive()}>
            <Icon name="down" />
            {w.archive}
          </button>
        </div>
      </section>
    </div>
  );
}

async function openChosen(file: File | undefined): Promise<void> {
  if (file !== undefined && (await openFile(file))) closeOverlay();
}
