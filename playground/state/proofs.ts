/** Has the promises of the plan looked at, quickly with every change and thoroughly where somebody asks. */
import { computed, effect, signal } from '@preact/signals';
import type { Proved, Search } from '../worker/proofs.ts';
import { study } from '../worker/workers.ts';
import { report } from './failures.ts';
import { checked } from './results.ts';
import { settings } from './settings.ts';
import { opened, plan, planText } from './workbook.ts';

/** What was last found out; it stays while the plan has errors. */
export const proved = signal<Proved | undefined>(undefined);
/** How to stop a thorough search; undefined while none runs. */
export const searching = signal<AbortController | undefined>(undefined);
/** The plan's text as it was put on the desk. */
export const textAsOpened = signal('');

/** What is wrong with the plan, refuted promises among it. */
export const allDiagnostics = computed(() => {
  const { diagnostics = [], text } = checked.value ?? {};
  return [...diagnostics, ...(proved.value?.text === text ? (proved.value?.diagnostics ?? []) : [])];
});

/** How many written promises are refuted. */
export const brokenPromises = computed(() => allDiagnostics.value.filter(({ code }) => code === 'promise-refuted').length);

export function keepProofs(): void {
  effect(() => {
    if (opened.value < 0) return;
    proved.value = undefined;
    textAsOpened.value = planText.peek();
  });
  effect(() => {
    const { text, diagnostics = [] } = checked.value ?? {};
    if (text === undefined || text !== planText.value || diagnostics.some(({ severity }) => severity === 'error')) return;
    const known = proved.peek();
    if (known?.text !== text || known.language !== settings.value.language) void prove('quick');
  });
}

/** Looks at length; `stopSearch` ends it. */
export async function searchThoroughly(): Promise<void> {
  const stop = new AbortController();
  searching.value = stop;
  await prove('thorough', stop.signal);
  if (searching.peek() === stop) searching.value = undefined;
}
export function stopSearch(): void {
  searching.peek()?.abort();
  searching.value = undefined;
}

async function prove(search: Search, signal?: AbortSignal): Promise<void> {
  const { replay: _, ...asked } = plan.peek();
  const options = { supersedes: 'prove', ...(signal && { signal }) };
  const answer = await study.ask('prove', { plan: asked, search }, options);
  if (answer.kind === 'failed') report(answer.message);
  if (answer.kind === 'answer' && answer.answer.text === planText.peek()) proved.value = answer.answer;
}
