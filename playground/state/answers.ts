import { batch, computed, effect, signal } from '@preact/signals';
import type { Checked, Paid } from '../worker/protocol.ts';
import { desk } from '../worker/workers.ts';
import { folder, plan } from './workbook.ts';
import { report } from './failures.ts';

/** What the checker last said. */
export const checked = signal<Checked | undefined>(undefined);
/** The last good result; it stays while the plan has errors. */
export const paid = signal<Paid | undefined>(undefined);
export const isWorking = signal(false);

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';
export const errors = computed(() => (checked.value?.diagnostics ?? []).filter(isError));
/** Does the result belong to a text before the last edit? */
export const isStale = computed(() => paid.value !== undefined && paid.value.text !== plan.value.text && errors.value.length > 0);
export const periods = computed(() => Object.keys(paid.value?.result.totals.byPeriod ?? {}).toSorted());
export const payees = computed(() => Object.keys(paid.value?.result.totals.byPayee ?? {}));

/** Waits for a pause in typing, in milliseconds. */
const pause = 120;

/** Asks the worker whenever plan, data or settings change. */
export function keepAnswers(): void {
  effect(() => desk.open(folder.value));
  effect(() => {
    const [asked] = [plan.value, folder.value];
    const timer = setTimeout(() => void ask(asked), checked.peek() === undefined ? 0 : pause);
    return () => clearTimeout(timer);
  });
}

async function ask(asked: typeof plan.value): Promise<void> {
  isWorking.value = true;
  const check = await desk.ask('check', { plan: asked }, { supersedes: 'check' });
  if (check.kind === 'answer') checked.value = check.answer;
  const pay = await desk.ask('pay', { plan: asked }, { supersedes: 'pay' });
  batch(() => {
    if (pay.kind === 'answer' && pay.answer !== undefined) paid.value = pay.answer;
    if (pay.kind !== 'taken-back') isWorking.value = false;
  });
  for (const answer of [check, pay]) if (answer.kind === 'failed') report(answer.message);
}
