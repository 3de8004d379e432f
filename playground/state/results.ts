import { computed, signal } from '@preact/signals';
import type { Case, Checked, Explanation, Paid } from '../worker/protocol.ts';
import { plan } from './workbook.ts';

/** What the checker last said. */
export const checked = signal<Checked | undefined>(undefined);
/** The last good result; it stays while the plan has errors. */
export const paid = signal<Paid | undefined>(undefined);
export const isWorking = signal(false);
/** Did somebody stop the work, so that the result may be from before? */
export const isStopped = signal(false);

/** Why the selected pay is what it is. `text` is the plan whose words it speaks of. */
export interface Explained extends Explanation {
  readonly of: Case;
  readonly text: string;
}
export const explanation = signal<Explained | undefined>(undefined);

export const errors = computed(() => (checked.value?.diagnostics ?? []).filter(({ severity }) => severity === 'error'));
/** Does the result belong to a text before the last edit, because that one cannot be paid? */
export const isStale = computed(() => paid.value !== undefined && paid.value.text !== plan.value.text && errors.value.length > 0);
/** Pay periods and payees of the result, in its order. */
export const periods = computed(() => Object.keys(paid.value?.result.totals.byPeriod ?? {}).toSorted());
export const payees = computed(() => Object.keys(paid.value?.result.totals.byPayee ?? {}));
