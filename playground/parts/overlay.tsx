import { useEffect, useRef } from 'preact/hooks';
import { overlay, say, toast } from '../state/view.ts';
import { words } from '../words/words.ts';
import { FailureBoundary } from './failure-boundary.tsx';
import { Icon } from './icon.tsx';

/** What lies over the page: one dialog or drawer. Escape closes it; the focus goes back to where it was. */
export function OverlayHost() {
  const dialog = useRef<HTMLDialogElement>(null);
  const shown = overlay.value;
  useEffect(() => {
    if (shown !== undefined) dialog.current?.showModal();
  }, [shown]);
  if (shown === undefined) return undefined;
  const close = (): void => {
    overlay.value = undefined;
  };
  return (
    <dialog ref={dialog} class={`over ${shown.shape}`} aria-label={shown.title} onClose={close}>
      <header>
        <h2>{shown.title}</h2>
        <button type="button" class="button plain" aria-label={words.value.close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </header>
      <div class="content">
        <FailureBoundary>{shown.content()}</FailureBoundary>
      </div>
    </dialog>
  );
}

const seconds = 4;

/** A word that passes, above whatever lies over the page. */
export function Toast() {
  const text = toast.value;
  const bubble = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text === '') return undefined;
    bubble.current?.showPopover();
    const timer = setTimeout(() => say(''), seconds * 1_000);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div role="status">
      {text !== '' && (
        <div key={text} ref={bubble} class="toast" popover="manual">
          {text}
        </div>
      )}
    </div>
  );
}
