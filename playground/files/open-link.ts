import { putOnDesk } from '../drawer/plans.ts';
import { change } from '../state/settings.ts';
import { select } from '../state/selection.ts';
import { openTab, say } from '../state/view.ts';
import { words } from '../words/words.ts';
import { workbookOf } from './bundle.ts';
import { readFragment } from './share-link.ts';

/** Opens the plan that the page's address carries; what lies on the desk is put away before. Then the address is plain again. */
export async function openLink(): Promise<void> {
  const read = readFragment(location.hash);
  if (read.kind === 'none') return;
  history.replaceState(undefined, '', location.pathname + location.search);
  const w = words.value.share;
  if (read.kind !== 'shared') return say(w[read.kind]);
  const { currency, selected, tab } = read.shared;
  if (!(await putOnDesk({ ...workbookOf(read.shared), isOwn: true }))) return;
  change({ currency });
  openTab.value = tab;
  if (selected !== undefined) select(selected);
  say(w.opened(read.shared.name));
}
