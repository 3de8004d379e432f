import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

/** Which tab is open on the right. */
export const openTab = signal('pay');
/** On a narrow screen one side is seen at a time. */
export const side = signal<'plan' | 'results'>('plan');

/** What lies over the page, such as the drawer of examples; one at a time. */
export interface Overlay {
  readonly title: string;
  readonly shape: 'dialog' | 'drawer';
  readonly content: () => ComponentChildren;
}
export const overlay = signal<Overlay | undefined>(undefined);

/** A short word that passes: `Copied`. */
export const toast = signal('');
export function say(words: string): void {
  toast.value = words;
}
