import { signal } from '@preact/signals';
import { report } from '../state/failures.ts';
import { selected } from '../state/selection.ts';
import { settings } from '../state/settings.ts';
import { openTab, overlay, say } from '../state/view.ts';
import { words } from '../words/words.ts';
import { Icon } from '../parts/icon.tsx';
import { currentBundle } from './bundle.ts';
import { fragmentOf, longestLink } from './share-link.ts';
import type { Bundle, Shared } from './shared.ts';
import './files.css';

/** The two links that can be made of the plan on the desk. */
interface Links {
  readonly planOnly: string;
  readonly withData: string;
  /** How large the data are, in bytes. */
  readonly dataSize: number;
}
const links = signal<Links | undefined>(undefined);
const isWithData = signal(true);

async function shareLinks(): Promise<Links> {
  const bundle = await currentBundle();
  const dataSize = bundle.data.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return { planOnly: linkOf({ ...bundle, data: [] }), withData: linkOf(bundle), dataSize };
}

export function openShare(): void {
  links.value = undefined;
  overlay.value = { title: words.peek().share.title, shape: 'dialog', content: () => <Share /> };
  makeLinks().catch((error: unknown) => report(String(error)));
}

async function makeLinks(): Promise<void> {
  const made = await shareLinks();
  isWithData.value = made.dataSize > 0 && made.withData.length <= longestLink;
  links.value = made;
}

function linkOf(bundle: Bundle): string {
  const at = selected.peek();
  const shared: Shared = {
    ...bundle,
    currency: settings.peek().currency,
    tab: openTab.peek(),
    ...(at && { selected: { payee: at.payee, period: at.period } }),
  };
  return location.href.replace(/#.*$/, '') + fragmentOf(shared);
}

function Share() {
  const w = words.value.share;
  if (links.value === undefined) return <div class="waiting" aria-busy="true" />;
  const { planOnly, withData, dataSize } = links.value;
  const isTooLarge = withData.length > longestLink;
  const link = isWithData.value ? withData : planOnly;
  const most = counted(longestLink);
  return (
    <div class="share">
      <p class="quiet">{w.about}</p>
      {dataSize === 0 ? (
        <p class="quiet">{w.noData}</p>
      ) : (
        <label class="labelled">
          <input
            type="checkbox"
            checked={isWithData.value}
            disabled={isTooLarge}
            onChange={({ currentTarget }) => (isWithData.value = currentTarget.checked)}
          />
          {w.withData(sizeOf(dataSize))}
        </label>
      )}
      {isTooLarge && planOnly.length <= longestLink && <p class="note">{w.dataTooLarge(counted(withData.length), most)}</p>}
      {planOnly.length > longestLink && <p class="note">{w.planTooLarge(counted(planOnly.length), most)}</p>}
      <div class="share-link">
        <input class="field" readOnly aria-label={w.link} value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
        <button type="button" class="button accent" onClick={(event) => void copy(link, event.currentTarget)}>
          <Icon name="copy" />
          {w.copy}
        </button>
      </div>
      <p class="quiet">{w.length(counted(link.length))}</p>
    </div>
  );
}

/** Where the browser does not let the page copy, the link is marked for somebody's own hands. */
async function copy(link: string, button: HTMLElement): Promise<void> {
  const w = words.value.share;
  try {
    await navigator.clipboard.writeText(link);
    say(w.copied);
  } catch {
    button.parentElement?.querySelector('input')?.select();
    say(w.copyByHand);
  }
}

function sizeOf(bytes: number): string {
  return bytes < 10_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${counted(Math.round(bytes / 1_000))} kB`;
}
function counted(count: number): string {
  return new Intl.NumberFormat(settings.value.language).format(count);
}
