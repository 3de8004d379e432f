import { batch } from '@preact/signals';
import { lastLoaded } from '../../state/loaded-case.ts';
import { select, selected, type Selection } from '../../state/selection.ts';
import { openTab } from '../../state/view.ts';
import { opened, planText } from '../../state/workbook.ts';
import type { CasesBeside, Refuted } from '../../worker/proofs.ts';

let count = 0;
let before: Selection | undefined;

/** Pays the cases of a refutation instead of the data, the last of them first: there the pay is the lesser one. */
export function loadCase({ promise, replay }: Refuted, { payee, period }: CasesBeside): void {
  const { calculation, cases, periods } = replay;
  const [text, number] = [planText.peek(), opened.peek()];
  batch(() => {
    if (lastLoaded.peek() === undefined) before = selected.peek();
    lastLoaded.value = { id: ++count, promise, calculation, periods, cases, at: cases.length - 1, text, opened: number };
    select({ payee, period });
    openTab.value = 'pay';
  });
  document.getElementById('tab-panel')?.scrollTo(0, 0);
}

export function backToData(): void {
  batch(() => {
    lastLoaded.value = undefined;
    if (before !== undefined) select(before);
  });
}
