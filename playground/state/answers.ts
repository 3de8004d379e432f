/** Asks the worker whenever plan, data, settings or the selected case change, and puts the answers into `results.ts`. */
import { batch, effect, signal } from '@preact/signals';
import type { PlanText } from '../worker/protocol.ts';
import { desk, workers } from '../worker/workers.ts';
import { report } from './failures.ts';
import { checked, explanation, isStopped, isWorking, paid } from './results.ts';
import { selected, type Selection } from './selection.ts';
import { folder, opened, plan } from './workbook.ts';

/** Waits for a pause in typing, in milliseconds. */
const pause = 120;

/** Goes up to have everything asked again. */
const again = signal(0);

export function keepAnswers(): void {
  effect(() => workers.forEach((client) => client.open(folder.value)));
  effect(() => {
    if (opened.value > 0) [paid.value, checked.value] = [undefined, undefined];
  });
  effect(() => {
    const [asked] = [plan.value, folder.value, again.value];
    const timer = setTimeout(() => void pay(asked), checked.peek() === undefined ? 0 : pause);
    return () => clearTimeout(timer);
  });
  effect(() => {
    const [at, from] = [selected.value, paid.value];
    if (at === undefined || from === undefined) explanation.value = undefined;
    else void explain(at, from.text);
  });
}

/** Begins anew with fresh workers, after an error of ours or to stop what runs. */
export function restart(): void {
  for (const client of workers) client.restart();
  again.value += 1;
}

/** Stops what takes too long; the last good result stays. `restart` works it out after all. */
export function stopWork(): void {
  batch(() => {
    [isWorking.value, isStopped.value] = [false, true];
  });
  desk.restart();
}

async function pay(asked: PlanText): Promise<void> {
  [isWorking.value, isStopped.value] = [true, false];
  const check = await desk.ask('check', { plan: asked, selected: selectedCase() }, { supersedes: 'check' });
  if (check.kind === 'answer') checked.value = check.answer;
  if (check.kind === 'failed') report(check.message);
  if (check.kind === 'taken-back' || plan.peek() !== asked) return;
  const asking = await desk.ask('pay', { plan: asked }, { supersedes: 'pay' });
  if (asking.kind === 'failed') report(asking.message);
  batch(() => {
    if (asking.kind === 'answer' && asking.answer !== undefined) paid.value = asking.answer;
    if (asking.kind !== 'taken-back') isWorking.value = false;
  });
}

async function explain(at: Selection, text: string): Promise<void> {
  const asked = await desk.ask('explain', at, { supersedes: 'explain' });
  if (asked.kind === 'answer') explanation.value = { ...asked.answer, of: at, text };
  if (asked.kind === 'failed') report(asked.message);
}

/** Whose pay the editor shows at the ends of lines. */
export function selectedCase(): { readonly payee: string; readonly period: string } | undefined {
  const { payee, period } = selected.peek() ?? {};
  return payee === undefined || period === undefined ? undefined : { payee, period };
}
