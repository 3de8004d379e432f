/** Which curve somebody looks at, shared with the tab that solves. */
import { computed, signal } from '@preact/signals';
import type { RationalText, ValueType } from '../../../runtime/calculation.ts';
import { type Varied, variedOf } from '../../../simulate/varied.ts';
import { paid } from '../../state/results.ts';
import { selected } from '../../state/selection.ts';
import type { FigureAsk } from '../../worker/curves.ts';

const wanted = signal<{ readonly vary?: string; readonly what?: string }>({});
/** The ends of the range that somebody set. */
export const range = signal<{ readonly from?: RationalText; readonly to?: RationalText }>({});
const tried = signal<{ readonly of: string; readonly figure: RationalText } | undefined>(undefined);

export const varied = computed((): readonly Varied[] => (paid.value === undefined ? [] : variedOf(paid.value.calculation)));
export const currency = computed(() => paid.value?.result.currency ?? '');
/** `payout` and the components that are paid. */
export const whats = computed(() => [
  'payout',
  ...(paid.value?.calculation.components ?? []).filter((one) => one.paid).map(({ name }) => name),
]);

/** The question at hand: what was chosen as long as the plan has it. Undefined: there is nothing to vary. */
export const asked = computed((): FigureAsk | undefined => {
  const { vary, what } = wanted.value;
  const figure = varied.value.find(({ name }) => name === vary) ?? varied.value[0];
  const at = selected.value;
  if (figure === undefined) return undefined;
  const whose = at === undefined ? {} : { payee: at.payee, period: at.period };
  return { ...whose, vary: figure.name, what: whats.value.find((one) => one === what) ?? 'payout' };
});
const typeNow = computed(() => varied.value.find(({ name }) => name === asked.value?.vary)?.type);
/** How the varying figure is written. */
export const figureType = computed((): ValueType => typeNow.value ?? { kind: 'money' });

const keyOf = ({ payee, period, vary }: FigureAsk): string => JSON.stringify([payee, period, vary]);

/** A figure that somebody tries instead of the one of the data. */
export const trial = computed(() => {
  const [now, at] = [tried.value, asked.value];
  return now !== undefined && at !== undefined && now.of === keyOf(at) ? now.figure : undefined;
});
export function tryFigure(figure: RationalText | undefined): void {
  const at = asked.peek();
  tried.value = figure === undefined || at === undefined ? undefined : { of: keyOf(at), figure };
}

export function choose(next: { readonly vary?: string; readonly what?: string }): void {
  if (next.vary !== undefined && next.vary !== asked.peek()?.vary) range.value = {};
  wanted.value = { ...wanted.peek(), ...next };
}
