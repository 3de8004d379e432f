/** What is turned, and what comes of it. Outlives the tab, until another plan is opened. */
import { computed, effect, signal } from '@preact/signals';
import { report } from '../../state/failures.ts';
import { paid } from '../../state/results.ts';
import { selected } from '../../state/selection.ts';
import { folder, opened, plan, editPlan } from '../../state/workbook.ts';
import type { Case } from '../../worker/protocol.ts';
import type { Comparison } from '../../worker/what-if/comparison.ts';
import type { Knob, Turned } from '../../worker/what-if/knob.ts';
import { scenarios } from '../../worker/workers.ts';
import { figureText } from './figure-text.ts';

/** By the knobs' ids. */
const wanted = signal<{ readonly of: number; readonly values: ReadonlyMap<string, string> }>({ of: 0, values: new Map() });
const values = computed(() => (wanted.value.of === opened.value ? wanted.value.values : new Map<string, string>()));

/** Undefined until the plan could be paid. */
export const knobs = signal<readonly Knob[] | undefined>(undefined);
export const comparison = signal<Comparison | undefined>(undefined);
export const isAsking = signal(false);

const told = signal<{ readonly of: number; readonly changes: readonly string[] }>({ of: 0, changes: [] });
/** Changes in the plan's words: `commission band above 120% pay 9%`. */
export const said = computed(() => (told.value.of === opened.value ? told.value.changes : []));
/** What is wrong with them since the plan was edited. */
export const wrong = signal<string | undefined>(undefined);

/** Adds a change where it makes sense; else gives what is wrong with it. */
export async function sayChange(change: string): Promise<string | undefined> {
  const ask = { plan: plan.peek(), selected: at.peek(), turned: turned.peek(), said: [...said.peek(), change] };
  const reply = await scenarios.ask('what-if', ask);
  if (reply.kind === 'failed') report(reply.message);
  if (reply.kind !== 'answer' || reply.answer === undefined) return undefined;
  if ('wrong' in reply.answer) return reply.answer.wrong;
  told.value = { of: opened.peek(), changes: ask.said };
  return undefined;
}
export function takeBack(change: string): void {
  told.value = { of: opened.peek(), changes: said.peek().filter((one) => one !== change) };
}

export const turned = computed((): readonly Turned[] =>
  (knobs.value ?? []).flatMap((knob) => {
    const value = values.value.get(knob.id);
    return value === undefined || value === knob.value ? [] : [{ knob, value }];
  }),
);

export function valueOf(knob: Knob): string | undefined {
  return values.value.get(knob.id) ?? knob.value;
}
export function turn({ id }: Knob, value: string): void {
  wanted.value = { of: opened.peek(), values: new Map(values.peek()).set(id, value) };
}
export function reset({ id }: Knob): void {
  wanted.value = { of: opened.peek(), values: new Map([...values.peek()].filter(([one]) => one !== id)) };
}
export function resetAll(): void {
  told.value = { of: opened.peek(), changes: [] };
  wanted.value = { of: opened.peek(), values: new Map() };
}

/** Writes the figure that is tried into the plan, where it stands as a number; undo takes it back. */
export function makeThePlans({ knob, value }: Turned): void {
  if (knob.span === undefined) return;
  editPlan([{ span: knob.span, text: figureText(value, knob.type) }]);
  reset(knob);
}

const at = computed((): Case | undefined => {
  const { payee, period } = selected.value ?? {};
  return payee === undefined || period === undefined ? undefined : { payee, period };
});

/** Waits for a pause in dragging, in milliseconds. */
const pause = 40;

/** Asks as long as the tab is open; gives back how to stop. */
export function keepAsking(): () => void {
  const stops = [
    effect(() => {
      if (paid.value !== undefined) void askKnobs(at.value);
    }),
    effect(() => {
      const [asked, known, , case_, changes] = [turned.value, knobs.value, folder.value, at.value, said.value];
      if (known === undefined) return undefined;
      const timer = setTimeout(() => void compare(asked, changes, case_), pause);
      return () => clearTimeout(timer);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

async function askKnobs(selectedCase: Case | undefined): Promise<void> {
  const asked = await scenarios.ask('knobs', { plan: plan.peek(), selected: selectedCase }, { supersedes: 'knobs' });
  if (asked.kind === 'failed') report(asked.message);
  if (asked.kind === 'answer' && asked.answer !== undefined) knobs.value = asked.answer;
}

async function compare(asked: readonly Turned[], changes: readonly string[], selectedCase: Case | undefined): Promise<void> {
  isAsking.value = true;
  const ask = { plan: plan.peek(), selected: selectedCase, turned: asked, said: changes };
  const reply = await scenarios.ask('what-if', ask, { supersedes: 'what-if' });
  if (reply.kind === 'taken-back') return;
  isAsking.value = false;
  if (reply.kind === 'failed') return report(reply.message);
  if (reply.answer === undefined) return;
  wrong.value = 'wrong' in reply.answer ? reply.answer.wrong : undefined;
  if (!('wrong' in reply.answer)) comparison.value = reply.answer;
}
