import { computed, signal, useSignalEffect } from '@preact/signals';
import type { Goal } from '../../../simulate/index.ts';
import * as exact from '../../../runtime/numbers/exact.ts';
import { rationalText } from '../../../runtime/numbers/exact.ts';
import { exactly, placeOf, readFigure } from '../../charts/figures.ts';
import { report } from '../../state/failures.ts';
import { paid } from '../../state/results.ts';
import { plan } from '../../state/workbook.ts';
import type { FigureAsk, SolveAnswers } from '../../worker/curves.ts';
import { study } from '../../worker/workers.ts';
import { asked } from '../curve/asked.ts';

export const goalKind = signal<Goal['kind']>('at-least');
/** As it was written; undefined: nobody wrote one yet. */
export const written = signal<string | undefined>(undefined);

/** What somebody is paid now, which is the first thing to ask for more of. */
const paidNow = computed(() => {
  const at = asked.value;
  const lines = paid.value?.result.payouts.filter(({ payee, period }) => payee === at?.payee && period === at.period) ?? [];
  const own = at?.what === 'payout' ? lines : lines.filter(({ component }) => component === at?.what);
  return own.reduce((sum, { amount }) => exact.add(sum, exactly(readFigure(amount) ?? '0')), exact.zero);
});

/** What is asked for where nobody wrote it: about a tenth more than now, in two digits. */
const suggested = computed(() => {
  const more = Math.max(1_000, placeOf(rationalText(paidNow.value)) * 1.1);
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(more)) - 1);
  return String(Math.ceil(more / unit) * unit);
});
export const amountWritten = computed(() => written.value ?? suggested.value);
export const goal = computed((): Goal | undefined => {
  const amount = readFigure(amountWritten.value);
  return amount === undefined || amountWritten.value.includes('%') ? undefined : { kind: goalKind.value, amount };
});

/** The last answer; it stays, greyed, while the next is worked out. */
export const solved = signal<{ readonly of: FigureAsk; readonly goal: Goal; readonly answers: SolveAnswers } | undefined>(
  undefined,
);
export const isSolving = signal(false);

/** Asks again whenever the question, the plan or the data change. */
export function useSolution(): void {
  useSignalEffect(() => {
    const [at, wanted] = [asked.value, goal.value];
    if (paid.value !== undefined && at !== undefined && wanted !== undefined) void ask(at, wanted);
  });
}

async function ask(at: FigureAsk, wanted: Goal): Promise<void> {
  isSolving.value = true;
  const answer = await study.ask('solve', { plan: plan.peek(), ...at, goal: wanted }, { supersedes: 'solve' });
  if (answer.kind === 'failed') report(answer.message);
  if (answer.kind === 'taken-back') return;
  isSolving.value = false;
  if (answer.kind === 'answer' && answer.answer !== undefined) solved.value = { of: at, goal: wanted, answers: answer.answer };
}
