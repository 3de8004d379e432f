import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { report } from '../state/failures.ts';
import { words } from '../words/words.ts';

/** A .plan or .zip may be dropped anywhere; tables are taken by the tab of the data, which then prevents what happens here. */
export function DropFrame() {
  const isOver = useSignal(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      isOver.value = true;
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) isOver.value = false;
    };
    const drop = (event: DragEvent): void => {
      isOver.value = false;
      const file = event.dataTransfer?.files[0];
      if (file === undefined || event.defaultPrevented) return;
      event.preventDefault();
      open(file).catch((error: unknown) => report(String(error)));
    };
    const listeners = { dragover: over, dragleave: leave, drop };
    for (const [kind, listener] of Object.entries(listeners)) globalThis.addEventListener(kind, listener as EventListener);
    return () => {
      for (const [kind, listener] of Object.entries(listeners)) globalThis.removeEventListener(kind, listener as EventListener);
    };
  }, []);
  return isOver.value ? <div class="drop-frame">{words.value.files.drop}</div> : undefined;
}

async function open(file: File): Promise<void> {
  await (await import('../files/open.ts')).openFile(file);
}
