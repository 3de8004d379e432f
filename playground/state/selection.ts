import { computed, signal } from '@preact/signals';
import type { Span } from '../../grammar/span.ts';
import type { Case } from '../worker/protocol.ts';
import { payees, periods } from './results.ts';

/** Whose pay of which period somebody looks at; `component` absent: all of it. */
export interface Selection extends Case {
  readonly component?: string;
}

const wanted = signal<Selection>({ payee: '', period: '' });

/** The case at hand: the one that was chosen as long as it exists, else the first payee's last period. */
export const selected = computed((): Selection | undefined => {
  const { payee, period, component } = wanted.value;
  const first = payees.value.includes(payee) ? payee : payees.value[0];
  const last = periods.value.includes(period) ? period : periods.value.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isSame = first === payee && last === period;
  return { payee: first, period: last, ...(isSame && component !== undefined ? { component } : {}) };
});

export function select(next: Selection): void {
  wanted.value = next;
}

/** Words of the plan that shall light up, such as those that an explanation's step comes from. A new record each time. */
export const litWords = signal<Span | undefined>(undefined);
/** Where the cursor stands in the plan. */
export const caret = signal<number | undefined>(undefined);
