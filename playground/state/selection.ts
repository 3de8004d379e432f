import { computed, effect, signal } from '@preact/signals';
import type { Span } from '../../grammar/span.ts';
import type { Case, Explanation } from '../worker/protocol.ts';
import { desk } from '../worker/workers.ts';
import { paid, payees, periods } from './answers.ts';
import { report } from './failures.ts';

/** Whose pay somebody looks at; every part of the page may read and set it. */
const wanted = signal<Case & { readonly component?: string }>({ payee: '', period: '' });

/** The case at hand: the one that was chosen as long as it exists, else the first payee's last period. */
export const selected = computed((): (Case & { readonly component?: string }) | undefined => {
  const { payee, period, component } = wanted.value;
  const first = payees.value.includes(payee) ? payee : payees.value[0];
  const last = periods.value.includes(period) ? period : periods.value.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isSame = first === payee && last === period;
  return { payee: first, period: last, ...(isSame && component !== undefined ? { component } : {}) };
});

export function select(next: Case & { readonly component?: string }): void {
  wanted.value = next;
}

/** Why the selected pay is what it is. */
export const explanation = signal<
  (Explanation & { readonly of: Case; readonly component?: string; readonly text: string }) | undefined
>(undefined);

/** Words of the plan that an explanation's step comes from. */
export const litWords = signal<Span | undefined>(undefined);
/** Where the cursor stands in the plan. */
export const caret = signal<number | undefined>(undefined);

export function keepExplanation(): void {
  effect(() => {
    const at = selected.value;
    const from = paid.value;
    if (at !== undefined && from !== undefined) void explain(at, from.text);
    else explanation.value = undefined;
  });
}

async function explain(at: Case & { readonly component?: string }, text: string): Promise<void> {
  const asked = await desk.ask('explain', at, { supersedes: 'explain' });
  if (asked.kind === 'answer') {
    const { payee, period, component } = at;
    explanation.value = { ...asked.answer, of: { payee, period }, text, ...(component === undefined ? {} : { component }) };
  }
  if (asked.kind === 'failed') report(asked.message);
}
