import { overlay } from '../state/view.ts';
import { openHelp, openPlans, storePlan } from './commands.ts';
import { nextPane } from './panes.ts';

/** The keys of the page as a whole; those of its parts are handled there. */
export function onKeys(event: KeyboardEvent): void {
  if (event.key === 'F6') return nextPane(event);
  const command = commandOf(event);
  if (command === undefined || overlay.value !== undefined) return;
  event.preventDefault();
  command();
}

function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent): (() => void) | undefined {
  if (key === '?' && !isTyping(target)) return openHelp;
  if (!(ctrlKey || metaKey) || altKey || shiftKey) return undefined;
  if (key === 's') return storePlan;
  return key === 'o' ? openPlans : undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, .monaco-editor, [contenteditable]') !== null;
}
