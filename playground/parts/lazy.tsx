import { type Signal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { report } from '../state/failures.ts';

/** A component whose code is fetched when it is first shown. */
export function lazy(load: () => Promise<ComponentType>): ComponentType {
  const loaded: Signal<ComponentType | undefined> = signal(undefined);
  let isAsked = false;
  const ask = async (): Promise<void> => {
    if (isAsked) return;
    isAsked = true;
    try {
      loaded.value = await load();
    } catch (error: unknown) {
      isAsked = false;
      report(String(error));
    }
  };
  return function Lazy() {
    const Loaded = loaded.value;
    if (Loaded !== undefined) return <Loaded />;
    void ask();
    return <div class="waiting" aria-busy="true" />;
  };
}
