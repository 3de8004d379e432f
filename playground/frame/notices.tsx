import { newVersion } from '../offline/new-version.ts';
import { isFirstVisit } from '../state/view.ts';
import { words } from '../words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { startTour } from './commands.ts';

/** Quiet lines under the bar: an invitation at the very first visit, and a newer version of the page. */
export function Notices() {
  return (
    <>
      {isFirstVisit.value && <Invitation />}
      {newVersion.value !== undefined && <NewVersion use={newVersion.value} />}
    </>
  );
}

function Invitation() {
  const w = words.value.tour;
  const end = (): void => {
    isFirstVisit.value = false;
  };
  return (
    <div class="note quiet-note" role="status">
      <Icon name="help" />
      <span>{w.invitation}</span>
      <button type="button" class="button small" onClick={() => (end(), startTour())}>
        {w.start}
      </button>
      <button type="button" class="button small plain" onClick={end}>
        {w.later}
      </button>
    </div>
  );
}

function NewVersion({ use }: { readonly use: () => void }) {
  const w = words.value.offline;
  return (
    <div class="note quiet-note" role="status">
      <Icon name="notice" />
      <span>{w.ready}</span>
      <button type="button" class="button small" onClick={use}>
        {w.reload}
      </button>
      <button type="button" class="button small plain" onClick={() => (newVersion.value = undefined)}>
        {w.later}
      </button>
    </div>
  );
}
