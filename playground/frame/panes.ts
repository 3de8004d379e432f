/** Where each pane takes the focus, in the order in which F6 goes round. */
const doors = [
  '[data-pane="plan"] .monaco-editor textarea, [data-pane="plan"] .monaco-editor .native-edit-context',
  '[data-pane="results"] [role="tab"][aria-selected="true"]',
  '[data-pane="top"] button',
] as const;

/** F6: on to the next pane that is seen; with Shift, back. */
export function nextPane(event: KeyboardEvent): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const names = ['plan', 'results', 'top'];
  const current = panes.find((pane) => pane.contains(document.activeElement))?.dataset['pane'] ?? 'top';
  const step = event.shiftKey ? doors.length - 1 : 1;
  for (let tried = 1, at = names.indexOf(current); tried <= doors.length; tried++) {
    at = (at + step) % doors.length;
    const door = document.querySelector<HTMLElement>(doors[at] ?? '');
    if (door === null || door.closest('.pane')?.checkVisibility() === false) continue;
    event.preventDefault();
    door.focus();
    return;
  }
}
