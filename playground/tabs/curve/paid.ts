import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RationalText } from '../../../runtime/calculation.ts';
import type { Replayed, Said } from '../../../simulate/index.ts';
import { report } from '../../state/failures.ts';
import { plan } from '../../state/workbook.ts';
import type { FigureAsk } from '../../worker/curves.ts';
import { desk } from '../../worker/workers.ts';
import { asked } from './asked.ts';

/** What is really paid: the curve says it where it is exact to the cent, the runtime everywhere else. `name` sets questions apart. */
export function usePaid(name: string, figure: RationalText | undefined, said: Said | undefined): Replayed | undefined {
  const replayed = useSignal<{ readonly of: string; readonly paid: Replayed } | undefined>(undefined);
  const at = asked.value;
  const of = JSON.stringify([at, figure, plan.value.text, plan.value.replay?.id]);
  const sure = said?.isExact === true ? replayedOf(said) : undefined;
  useEffect(() => {
    if (sure !== undefined || figure === undefined || at === undefined) return;
    void replayAt(name, at, figure).then((paid) => paid && (replayed.value = { of, paid }));
  }, [of, sure === undefined]);
  return sure ?? (replayed.value?.of === of ? replayed.value.paid : undefined);
}

async function replayAt(name: string, at: FigureAsk, figure: RationalText): Promise<Replayed | undefined> {
  const answer = await desk.ask('trial', { plan: plan.peek(), ...at, figure }, { supersedes: `trial ${name}` });
  if (answer.kind === 'failed') report(answer.message);
  return answer.kind === 'answer' ? answer.answer : undefined;
}

const replayedOf = (said: Said): Replayed => (said.kind === 'paid' ? { paid: said.amount } : { problem: said.problem });
