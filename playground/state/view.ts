import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** Which tab is open on the right. */
export const openTab = signal('pay');
/** On a narrow screen one side is seen at a time. */
export const side = signal<'plan' | 'results'>('plan');

/** What lies over the page, such as the drawer of examples; one at a time. */
export interface Overlay {
  readonly title: string;
  readonly shape: 'dialog' | 'wide' | 'drawer';
  readonly content: () => ComponentChildren;
}
export const overlay = signal<Overlay | undefined>(undefined);
export function closeOverlay(): void {
  overlay.value = undefined;
}

/** A short word that passes: `Copied`. */
export const toast = signal('');
export function say(words: string): void {
  toast.value = words;
}

/** Nothing was kept from an earlier visit, and nobody has answered the invitation to the tour yet. */
export const isFirstVisit = signal(false);
