import { useSignalEffect } from '@preact/signals';
import { signal } from '@preact/signals';
import { report } from '../../state/failures.ts';
import { textAsOpened } from '../../state/proofs.ts';
import { paid } from '../../state/results.ts';
import { loadedCase, plan } from '../../state/workbook.ts';
import type { CurveAnswers, FigureAsk } from '../../worker/curves.ts';
import { desk } from '../../worker/workers.ts';
import { asked, range } from './asked.ts';

/** What another curve is drawn beside this one. */
export type Beside = 'none' | 'opened' | 'pasted';
export const beside = signal<Beside>('none');
export const pasted = signal('');

/** The last answer; it stays while the next is worked out. */
export const answered = signal<{ readonly of: FigureAsk; readonly answers: CurveAnswers } | undefined>(undefined);

/** Asks for the curve again whenever the question, the plan or the data change. */
export function useCurve(): void {
  useSignalEffect(() => {
    const at = asked.value;
    const otherText = { none: undefined, opened: textAsOpened.value, pasted: pasted.value }[beside.value];
    const isOther = otherText !== undefined && otherText.trim() !== '' && loadedCase.value === undefined;
    const other = !isOther ? {} : { other: otherText };
    if (paid.value !== undefined && at !== undefined) void ask(at, { ...range.value, ...other });
  });
}

async function ask(at: FigureAsk, more: { readonly other?: string }): Promise<void> {
  const answer = await desk.ask('curve', { plan: plan.peek(), ...at, ...more }, { supersedes: 'curve' });
  if (answer.kind === 'failed') report(answer.message);
  if (answer.kind === 'answer' && answer.answer !== undefined) answered.value = { of: at, answers: answer.answer };
}
